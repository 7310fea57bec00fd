/** Which of a remark's wordings are held against the asked words: a remark that is much paraphrased has very many. */
import type { Asking } from './asking.ts';
import type { SaidIndex } from './said-index.ts';

/** Beside its own text and those that the index found; more change next to no verdict of the golden cases. */
const MOST_OTHERS = 12;

/**
 * The numbers of a remark's wordings that are looked at, in their order: its own text, those that were found, and
 * of the others the ones that share the most words of content.
 * @param range its first number, and the one behind its last
 * @param found whether the index found a wording
 */
export function wordingsNear(
  { reading: asked }: Asking,
  [from, to]: readonly [number, number],
  found: (number: number) => boolean,
  index: SaidIndex,
): readonly number[] {
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  if (all.length <= MOST_OTHERS) return all;
  const stems = new Set(asked.content.map((at) => asked.words[at]?.stem));
  const shared = (number: number): number => {
    const { content, words } = index.readingOf(number);
    let same = 0;
    for (const at of content) if (stems.has(words[at]?.stem)) same++;
    return same / (1 + content.length);
  };
  const isSure = (number: number): boolean => number === from || found(number);
  const others = all
    .filter((number) => !isSure(number))
    .map((number) => ({ number, share: shared(number) }))
    .sort((a, b) => b.share - a.share || a.number - b.number)
    .slice(0, MOST_OTHERS)
    .map(({ number }) => number);
  return [...all.filter(isSure), ...others].sort((a, b) => a - b);
}
