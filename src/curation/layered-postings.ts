/** Several inverted indexes searched as one: a small one can be rebuilt while the others stay. */
import { bestOf } from '../search/best.ts';
import type { InvertedIndex, Ranked } from '../search/bm25.ts';

/** One of them, and the numbers that its units have in the whole. */
export interface Part {
  readonly postings: InvertedIndex;
  /** Number in the whole of each unit; absent where they are the same. */
  readonly units?: readonly number[];
}

/**
 * @param parts as they are now; read anew at every search
 * @param isShown tells units (by their number in the whole) that are not to be found
 * @param countHidden how many of those there are
 */
export function layeredPostings(
  parts: () => readonly Part[],
  isShown: (unit: number) => boolean,
  countHidden: () => number,
): InvertedIndex {
  const size = (): number => parts().reduce((sum, { postings }) => sum + postings.size, 0);
  const idf = (frequency: number, all: number): number =>
    Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
  const frequency = (term: string): number =>
    parts().reduce((sum, { postings }) => sum + frequencyIn(postings, term), 0);

  return {
    get size() {
      return size();
    },
    has: (term) => parts().some(({ postings }) => postings.has(term)),
    rarity: (term) => idf(frequency(term), size()),
    holders(term) {
      const all = parts().flatMap(({ postings, units }) =>
        Array.from(postings.holders(term), (unit) => units?.[unit] ?? unit),
      );
      return Uint32Array.from(all.filter(isShown)).sort();
    },
    search(terms, limit) {
      const all = size();
      const weights = [...terms].map(
        ([term, weight]) => [term, weight * idf(frequency(term), all)] as const,
      );
      const found: Ranked[] = [];
      for (const { postings, units } of parts()) {
        const own = weighted(weights, postings);
        if (own.size === 0) continue;
        const more = units === undefined ? Math.min(countHidden(), MOST_HIDDEN) : 0;
        for (const { unit, score } of postings.search(own, limit + more)) {
          const number = units?.[unit] ?? unit;
          if (isShown(number)) found.push({ unit: number, score });
        }
      }
      return best(found, limit);
    },
  };
}

/** Hidden units that are looked past; a server that hides more of a story should not use it. */
const MOST_HIDDEN = 2_000;

/** The term's weights, so that each index scores by the rarity in all of them together. */
function weighted(
  weights: readonly (readonly [string, number])[],
  postings: InvertedIndex,
): Map<string, number> {
  const own = new Map<string, number>();
  for (const [term, gain] of weights) {
    if (postings.has(term)) own.set(term, gain / postings.rarity(term));
  }
  return own;
}

/** In how many units a term stands: BM25's rarity, turned round. */
function frequencyIn(postings: InvertedIndex, term: string): number {
  if (!postings.has(term)) return 0;
  return Math.round((postings.size + 1) / Math.exp(postings.rarity(term)) - 0.5);
}

function best(found: readonly Ranked[], limit: number): readonly Ranked[] {
  if (found.length <= limit) return found.toSorted((a, b) => b.score - a.score || a.unit - b.unit);
  const scores = Float64Array.from(found, ({ score }) => score);
  const order = Uint32Array.from(found, (_, i) => i);
  return bestOf(order, found.length, scores, limit).flatMap((i) => found[i] ?? []);
}
