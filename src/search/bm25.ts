/**
 * An inverted index ranked by BM25 (S. Robertson & H. Zaragoza, “The Probabilistic Relevance
 * Framework: BM25 and Beyond”, 2009).
 *
 * Rare terms decide which units are looked at. Of a million units a common word may stand in half:
 * once the rarer terms' lists have used up the budget, the lists of the commoner ones are no longer
 * walked, but only asked about the units that lead already (after H. Turtle & J. Flood, “Query
 * Evaluation: Strategies and Optimizations”, 1995). Within the budget the ranking is exact.
 */
import { bestOf } from './best.ts';
import { postingsBuilder, type PostingRoom, type Postings } from './postings.ts';

/** Saturation of repeated words: the usual value; units here are short, so it hardly matters. */
const K1 = 1.2;
/** Less than the usual 0.75: a longer wording of the same question is no weaker evidence. */
const B = 0.4;
/** Postings that one search walks, some 10 ns each; indexes of a few thousand units never reach it. */
const BUDGET = 150_000;
/** Leading units that the terms beyond the budget are asked about, for each one wanted. */
const LEADING = 64;

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
  /** The units that have the term, ascending. */
  holders(term: string): Uint32Array;
  /**
   * The best units for the weighted terms, best first; equal scores in the order of the units.
   * @param limit how many at most
   */
  search(terms: ReadonlyMap<string, number>, limit: number): readonly Ranked[];
}

/** An index whose terms have numbers. */
export interface NumberedIndex extends InvertedIndex {
  /** All terms have numbers below it. */
  readonly terms: number;
  /** The term's number, from 0; undefined for one that no unit has. */
  idOf(term: string): number | undefined;
}

/** Room to work in, shared by all indexes: a search runs to its end before another begins. */
let scores = new Float64Array(0); // all 0 between searches
let touched = new Uint32Array(0);
let room: PostingRoom = { units: touched, counts: new Uint8Array(0) };

function makeRoom(size: number): void {
  if (scores.length >= size) return;
  // An index may grow by a unit between two searches.
  const length = Math.max(size, Math.ceil(scores.length * 1.5));
  scores = new Float64Array(length);
  touched = new Uint32Array(length);
  room = { units: new Uint32Array(length), counts: new Uint8Array(length) };
}

/** Where an index keeps its lists: each term has a number of its own. */
export interface PostingSource extends Postings {
  /** How many units there are. */
  readonly size: number;
  /** All units have numbers below it. */
  readonly bound: number;
  /** How many terms stand in all units together. */
  readonly total: number;
  /** All terms have numbers below it. */
  readonly terms: number;
  /** Undefined where no unit has the term. */
  idOf(term: string): number | undefined;
  /** How many terms stand in each unit. */
  readonly lengths: Uint16Array;
}

/** @param units the terms of each unit, read once; a term may stand several times */
export function invertedIndex(units: Iterable<readonly string[]>): NumberedIndex {
  const ids = new Map<string, number>();
  const builder = postingsBuilder();
  const unitLengths: number[] = [];
  let total = 0;
  for (const terms of units) {
    total += terms.length;
    unitLengths.push(terms.length);
    builder.add(
      terms.map((term) => {
        let id = ids.get(term);
        if (id === undefined) ids.set(term, (id = ids.size));
        return id;
      }),
    );
  }
  const size = unitLengths.length;
  const lengths = Uint16Array.from(unitLengths, (length) => Math.min(length, 0xffff));
  return rankedIndex({
    ...builder.finish(),
    size,
    bound: size,
    total,
    terms: ids.size,
    idOf: (term) => ids.get(term),
    lengths,
  });
}

/** Ranking over lists that may change between two searches. */
export function rankedIndex(source: PostingSource): NumberedIndex {
  const frequency = (term: string): number => {
    const id = source.idOf(term);
    return id === undefined ? 0 : source.frequency(id);
  };
  const idf = (df: number): number => Math.log(1 + (source.size - df + 0.5) / (df + 0.5));
  let { lengths } = source;
  /** What each term of a unit takes from the score of the others. */
  let perWord = 0;
  /** What one term adds to a unit's score. */
  const part = (gain: number, count: number, unit: number): number =>
    (gain * count * (K1 + 1)) / (count + K1 * (1 - B) + perWord * (lengths[unit] ?? 0));

  /** Adds a term to the scores of all units that have it; returns how many units are touched now. */
  const walk = (id: number, gain: number, already: number): number => {
    const length = source.read(id, room);
    const { units: found, counts } = room;
    let n = already;
    for (let i = 0; i < length; i++) {
      const unit = found[i] ?? 0;
      const before = scores[unit] ?? 0;
      if (before === 0) touched[n++] = unit;
      scores[unit] = before + part(gain, counts[i] ?? 1, unit);
    }
    return n;
  };
  /** Adds a term to the scores of the given units alone. */
  const consult = (id: number, gain: number, leading: Uint32Array): void => {
    source.counts(id, leading, room.counts);
    leading.forEach((unit, i) => {
      const count = room.counts[i] ?? 0;
      if (count > 0) scores[unit] = (scores[unit] ?? 0) + part(gain, count, unit);
    });
  };

  return {
    get size() {
      return source.size;
    },
    get terms() {
      return source.terms;
    },
    has: (term) => source.idOf(term) !== undefined,
    idOf: (term) => source.idOf(term),
    rarity: (term) => idf(frequency(term)),
    holders(term) {
      const id = source.idOf(term);
      if (id === undefined) return new Uint32Array(0);
      makeRoom(source.bound);
      return room.units.slice(0, source.read(id, room));
    },
    search(terms, limit) {
      makeRoom(source.bound);
      const { size, total } = source;
      lengths = source.lengths;
      perWord = size > 0 && total > 0 ? (K1 * B * size) / total : 0;
      const known = [...terms]
        .flatMap(([term, weight]) => {
          const id = source.idOf(term);
          if (id === undefined || weight <= 0) return [];
          const df = source.frequency(id);
          return [{ term, id, df, gain: weight * idf(df) }];
        })
        .sort((a, b) => b.gain - a.gain || (a.term < b.term ? -1 : 1));
      let walked = 0;
      let length = 0;
      const rest = known.filter(({ id, df, gain }) => {
        if (walked > 0 && walked + df > BUDGET) return true;
        walked += df;
        length = walk(id, gain, length);
        return false;
      });
      if (rest.length > 0) {
        const leading = Uint32Array.from(bestOf(touched, length, scores, LEADING * limit)).sort();
        for (const { id, gain } of rest) consult(id, gain, leading);
      }
      const ranked = bestOf(touched, length, scores, limit).map((unit) => ({
        unit,
        score: scores[unit] ?? 0,
      }));
      for (let i = 0; i < length; i++) scores[touched[i] ?? 0] = 0;
      return ranked;
    },
  };
}
