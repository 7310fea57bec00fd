import type { Attributed } from './attribute.ts';

const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Headings quote what stands in the text below: words that were somebody’s there are theirs here. */
export function repeated(
  text: string,
  known: readonly Attributed[],
  dropped: readonly Pick<Attributed, 'span' | 'sentence'>[],
): Attributed[] {
  if (dropped.length === 0) return [];
  const said = known.map((k) => ` ${wordsOf(text.slice(k.span.start, k.span.end))} `);
  return dropped.flatMap(({ span, sentence }) => {
    const words = wordsOf(text.slice(span.start, span.end));
    if (!words.includes(' ')) return [];
    const found = known[said.findIndex((s, i) => s.includes(` ${words} `) && known[i]?.who)];
    return found
      ? [{ span, sentence, who: found.who, cue: null, confidence: Math.min(0.7, found.confidence) }]
      : [];
  });
}
