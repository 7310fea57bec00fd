/**
 * A small inverted index ranked by BM25 (Robertson & Zaragoza, “The Probabilistic Relevance
 * Framework: BM25 and Beyond”, 2009).
 */

/** Saturation of repeated words: the usual value; units here are short, so it hardly matters. */
const K1 = 1.2;
/** Less than the usual 0.75: a longer wording of the same question is no weaker evidence. */
const B = 0.4;

export interface Ranked {
  /** Number of the unit, as it was added. */
  readonly unit: number;
  readonly score: number;
}

export interface InvertedIndex {
  readonly size: number;
  has(term: string): boolean;
  /** BM25's inverse document frequency of a term; highest for one that no unit has. */
  rarity(term: string): number;
  /**
   * The best units for the weighted terms, best first; equal scores in the order of the units.
   * @param limit how many at most
   */
  search(terms: ReadonlyMap<string, number>, limit: number): readonly Ranked[];
}

/** @param units the terms of each unit; a term may stand several times */
export function invertedIndex(units: readonly (readonly string[])[]): InvertedIndex {
  const postings = new Map<string, { units: number[]; counts: number[] }>();
  let total = 0;
  units.forEach((terms, unit) => {
    total += terms.length;
    for (const term of terms) {
      let list = postings.get(term);
      if (!list) postings.set(term, (list = { units: [], counts: [] }));
      const last = list.units.length - 1;
      if (list.units[last] === unit) list.counts[last] = (list.counts[last] ?? 0) + 1;
      else {
        list.units.push(unit);
        list.counts.push(1);
      }
    }
  });
  const mean = units.length > 0 ? total / units.length : 1;
  const norms = Float64Array.from(units, (terms) => K1 * (1 - B + (B * terms.length) / mean));
  const scores = new Float64Array(units.length);
  const idf = (df: number): number => Math.log(1 + (units.length - df + 0.5) / (df + 0.5));

  return {
    size: units.length,
    has: (term) => postings.has(term),
    rarity: (term) => idf(postings.get(term)?.units.length ?? 0),
    search(terms, limit) {
      const touched: number[] = [];
      for (const [term, weight] of terms) {
        const list = postings.get(term);
        if (!list) continue;
        const df = list.units.length;
        const gain = weight * idf(df);
        for (let i = 0; i < df; i++) {
          const unit = list.units[i] ?? 0;
          const count = list.counts[i] ?? 0;
          const before = scores[unit] ?? 0;
          if (before === 0) touched.push(unit);
          scores[unit] = before + (gain * count * (K1 + 1)) / (count + (norms[unit] ?? K1));
        }
      }
      const ranked = touched.map((unit) => ({ unit, score: scores[unit] ?? 0 }));
      for (const unit of touched) scores[unit] = 0;
      return ranked.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, limit);
    },
  };
}
