/** A story's inverted index and a server's own searched as one: the small one changes, the other stays. */
import { bestOf } from '../search/best.ts';
import type { InvertedIndex, Ranked } from '../search/bm25.ts';

/** One of them, and by how much its units' numbers are higher in the whole. */
export interface Part {
  readonly postings: InvertedIndex;
  readonly from: number;
}

/**
 * @param isShown tells units (by their number in the whole) that are not to be found
 * @param countHidden how many of those there are
 */
export function layeredPostings(
  parts: readonly Part[],
  isShown: (unit: number) => boolean,
  countHidden: () => number,
): InvertedIndex {
  const size = (): number => parts.reduce((sum, { postings }) => sum + postings.size, 0);
  const idf = (frequency: number, all: number): number =>
    Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
  const frequency = (term: string): number =>
    parts.reduce(
      (sum, { postings }) =>
        sum + (postings.has(term) ? frequencyOf(postings.rarity(term), postings.size) : 0),
      0,
    );

  return {
    get size() {
      return size();
    },
    has: (term) => parts.some(({ postings }) => postings.has(term)),
    rarity: (term) => idf(frequency(term), size()),
    holders(term) {
      const all = parts.flatMap(({ postings, from }) =>
        Array.from(postings.holders(term), (unit) => from + unit),
      );
      return Uint32Array.from(all.filter(isShown));
    },
    search(terms, limit) {
      const all = size();
      // Each index scores by its own rarity of a term: made good, so that all score alike.
      const own = parts.map(() => new Map<string, number>());
      for (const [term, weight] of terms) {
        const gain = weight * idf(frequency(term), all);
        parts.forEach(({ postings }, i) => {
          if (postings.has(term)) own[i]?.set(term, gain / postings.rarity(term));
        });
      }
      const found: Ranked[] = [];
      const more = Math.min(countHidden(), MOST_HIDDEN);
      parts.forEach(({ postings, from }, i) => {
        const weights = own[i];
        if (!weights || weights.size === 0) return;
        for (const { unit, score } of postings.search(weights, limit + more)) {
          if (isShown(from + unit)) found.push({ unit: from + unit, score });
        }
      });
      return best(found, limit);
    },
  };
}

/** Hidden units that are looked past; a server that hides more of a story should not use it. */
const MOST_HIDDEN = 2_000;

/** In how many units a term stands: BM25's rarity, turned round. */
function frequencyOf(rarity: number, size: number): number {
  return rarity === 0 ? 0 : Math.round((size + 1) / Math.exp(rarity) - 0.5);
}

function best(found: readonly Ranked[], limit: number): readonly Ranked[] {
  if (found.length <= limit) return found.toSorted((a, b) => b.score - a.score || a.unit - b.unit);
  const scores = Float64Array.from(found, ({ score }) => score);
  const order = Uint32Array.from(found, (_, i) => i);
  return bestOf(order, found.length, scores, limit).flatMap((i) => found[i] ?? []);
}
