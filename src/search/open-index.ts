/**
 * An inverted index that takes units in and out one by one, where `invertedIndex` is made once: for
 * what moderators add, a few units at a time. Each list is one array of plain numbers, ascending; a
 * unit stands in it as often as it has the term.
 */
import { rankedIndex, type InvertedIndex, type PostingSource } from './bm25.ts';

export interface OpenIndex extends InvertedIndex {
  /** Adds a unit. @param unit a small number that no other unit has */
  put(unit: number, terms: readonly string[]): void;
  /** Takes a unit away. @param terms the same as when it was added */
  take(unit: number, terms: readonly string[]): void;
}

const FIRST_ROOM = 256;
const MOST_COUNT = 255;
const MOST_TERMS = 0xffff;

export function openIndex(): OpenIndex {
  const ids = new Map<string, number>();
  const lists: number[][] = [];
  /** Units that have each term. */
  const frequencies: number[] = [];
  let lengths = new Uint16Array(FIRST_ROOM);
  let bound = 0;
  let size = 0;
  let total = 0;

  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, lists.length);
    frequencies.push(0);
    return lists.push([]) - 1;
  };
  function makeRoom(unit: number): void {
    bound = Math.max(bound, unit + 1);
    if (unit < lengths.length) return;
    const larger = new Uint16Array(2 * Math.max(unit, lengths.length));
    larger.set(lengths);
    lengths = larger;
  }

  const source: PostingSource = {
    get size() {
      return size;
    },
    get bound() {
      return bound;
    },
    get total() {
      return total;
    },
    get terms() {
      return lists.length;
    },
    get lengths() {
      return lengths;
    },
    idOf(term) {
      const id = ids.get(term);
      return id === undefined || frequencies[id] === 0 ? undefined : id;
    },
    frequency: (id) => frequencies[id] ?? 0,
    read(id, { units, counts }) {
      let n = 0;
      let last = -1;
      for (const unit of lists[id] ?? []) {
        if (unit === last) {
          counts[n - 1] = Math.min(MOST_COUNT, (counts[n - 1] ?? 0) + 1);
          continue;
        }
        units[n] = last = unit;
        counts[n++] = 1;
      }
      return n;
    },
    counts(id, wanted, into) {
      const list = lists[id] ?? [];
      wanted.forEach((unit, n) => {
        let count = 0;
        for (let i = placeOf(list, unit); list[i] === unit && count < MOST_COUNT; i++) count++;
        into[n] = count;
      });
    },
  };
  const ranked = rankedIndex(source);

  return {
    get size() {
      return size;
    },
    has: ranked.has,
    rarity: ranked.rarity,
    holders: ranked.holders,
    search: ranked.search,
    put(unit, terms) {
      makeRoom(unit);
      lengths[unit] = Math.min(MOST_TERMS, terms.length);
      size += 1;
      total += terms.length;
      for (const term of terms) {
        const id = idOf(term);
        const list = lists[id] ?? [];
        const last = list.at(-1) ?? -1;
        const at = last <= unit ? list.length : placeOf(list, unit);
        const known = last === unit || list[at] === unit;
        if (!known) frequencies[id] = (frequencies[id] ?? 0) + 1;
        if (at === list.length) list.push(unit);
        else list.splice(at, 0, unit);
      }
    },
    take(unit, terms) {
      lengths[unit] = 0;
      size -= 1;
      total -= terms.length;
      for (const term of new Set(terms)) {
        const id = ids.get(term) ?? -1;
        const list = lists[id] ?? [];
        const at = placeOf(list, unit);
        let end = at;
        while (list[end] === unit) end++;
        if (end === at) continue;
        list.splice(at, end - at);
        frequencies[id] = (frequencies[id] ?? 0) - 1;
      }
    },
  };
}

/** Where the number stands in an ascending list, or would stand. */
function placeOf(list: readonly number[], wanted: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
