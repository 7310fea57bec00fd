/** Which of a remark's wordings are held against the asked words: a remark that is much paraphrased has very many. */
import { bestOf } from '../best.ts';
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
  const wanted = new Uint8Array(index.postings.terms);
  for (const stem of asked.stems) if (stem >= 0) wanted[stem] = 1;
  const isSure = (number: number): boolean => number === from || found(number);
  const others = new Uint32Array(all.length);
  const shares = new Float64Array(all.length);
  let count = 0;
  for (const number of all) {
    if (isSure(number)) continue;
    const { stems } = index.readingOf(number);
    let same = 0;
    for (const stem of stems) same += wanted[stem] ?? 0;
    others[count++] = number - from;
    shares[number - from] = same / (1 + stems.length);
  }
  const best = bestOf(others, count, shares, MOST_OTHERS).map((place) => from + place);
  return [...all.filter(isSure), ...best].sort((a, b) => a - b);
}
