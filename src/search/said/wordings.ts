/** Which of a remark's wordings are held against the asked words: a remark that is much paraphrased has very many. */
import { bestOf } from '../best.ts';
import type { Asking } from './asking.ts';
import type { SaidIndex } from './said-index.ts';
import type { SaidReading } from './reading.ts';

/** Beside its own text and those that the index found; more change next to no verdict of the golden cases. */
const MOST_OTHERS = 12;

/** The numbers of the stems of all wordings of a remark, one wording after the other. */
export interface Stems {
  readonly stems: Int32Array;
  /** Where each wording's end. */
  readonly ends: Uint32Array;
}

/** @param range number of the remark's first unit, and the one behind its last */
export function stemsIn(
  [from, to]: readonly [number, number],
  readingOf: (unit: number) => SaidReading,
): Stems {
  const all = Array.from({ length: to - from }, (_, i) => readingOf(from + i).stems);
  let end = 0;
  const ends = Uint32Array.from(all, ({ length }) => (end += length));
  const stems = new Int32Array(end);
  all.forEach((own, i) => {
    stems.set(own, (ends[i] ?? 0) - own.length);
  });
  return { stems, ends };
}

/** Room to mark stems in, all 0 between two calls. */
let wanted = new Uint8Array(0);

/** How large a part of each wording the asked words are, by stems that both have. */
function sharesOf({ stems: asked }: SaidReading, { stems, ends }: Stems, terms: number) {
  if (wanted.length < terms) wanted = new Uint8Array(terms);
  for (const stem of asked) if (stem >= 0) wanted[stem] = 1;
  const shares = new Float64Array(ends.length);
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] ?? 0;
    const length = end - at;
    let same = 0;
    for (; at < end; at++) same += wanted[stems[at] ?? 0] ?? 0;
    shares[i] = same / (1 + length);
  }
  for (const stem of asked) if (stem >= 0) wanted[stem] = 0;
  return shares;
}

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
  const size = to - from;
  if (size <= MOST_OTHERS) return Array.from({ length: size }, (_, i) => from + i);
  const shares = sharesOf(asked, index.stemsAround(from), index.postings.terms);
  const others = new Uint32Array(size);
  const sure: number[] = [];
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (i === 0 || found(from + i)) sure.push(from + i);
    else others[count++] = i;
  }
  const best = bestOf(others, count, shares, MOST_OTHERS).map((place) => from + place);
  return [...sure, ...best].sort((a, b) => a - b);
}
