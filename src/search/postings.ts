/**
 * Which units have a term, and how often: ascending unit numbers, each coded as its difference from
 * the one before in as many 7-bit bytes as it takes, in blocks that can be entered one by one
 * (J. Zobel & A. Moffat, “Inverted Files for Text Search Engines”, 2006, sections 3.4 and 5). A
 * posting of a common term takes one byte, where a plain number takes four.
 */
import { growingBytes, growingNumbers } from './growing.ts';

/** Postings that are decoded to find one: fewer would need more blocks, more would take longer. */
const BLOCK = 64;
const MOST_COUNT = 255;

/** Room for a list of postings: as many numbers as there are units. */
export interface PostingRoom {
  readonly units: Uint32Array;
  readonly counts: Uint8Array;
}

export interface Postings {
  /** In how many units the term stands. */
  frequency(term: number): number;
  /** Writes the whole list of a term and returns its length. */
  read(term: number, into: PostingRoom): number;
  /**
   * Writes how often the term stands in each of the wanted units, 0 where it does not.
   * @param wanted ascending
   */
  counts(term: number, wanted: Uint32Array, into: Uint8Array): void;
}

export interface PostingsBuilder {
  /** Adds the next unit. @param terms small numbers, in any order, as often as they stand in it */
  add(terms: readonly number[]): void;
  finish(): Postings;
}

/** Collects units; O(terms) memory until it is finished. */
export function postingsBuilder(): PostingsBuilder {
  const terms = growingNumbers(); // of all units, one after the other
  const counts = growingBytes(); // of the same
  const ends = growingNumbers(); // of each unit in them
  const places = growingNumbers(); // where each term was seen last, plus 1
  return {
    add(unit) {
      const start = terms.length;
      for (const term of unit) {
        while (places.length <= term) places.push(0);
        const place = places.at(term);
        if (place > start) counts.set(place - 1, Math.min(MOST_COUNT, counts.at(place - 1) + 1));
        else {
          terms.push(term);
          counts.push(1);
          places.set(term, terms.length);
        }
      }
      ends.push(terms.length);
    },
    finish() {
      // A counting sort: by term, and within a term in the order of the units.
      const starts = new Uint32Array(places.length + 1);
      for (let i = 0; i < terms.length; i++)
        starts[terms.at(i) + 1] = (starts[terms.at(i) + 1] ?? 0) + 1;
      const frequencies = starts.slice(1);
      for (let term = 1; term < starts.length; term++)
        starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
      const units = new Uint32Array(terms.length);
      const unitCounts = new Uint8Array(terms.length);
      for (let unit = 0, i = 0; unit < ends.length; unit++) {
        for (; i < ends.at(unit); i++) {
          const to = starts[terms.at(i)] ?? 0;
          starts[terms.at(i)] = to + 1;
          units[to] = unit;
          unitCounts[to] = counts.at(i);
        }
      }
      return encode(frequencies, units, unitCounts);
    },
  };
}

/** @param units of the first term, then of the second, and so on; likewise `counts` */
function encode(frequencies: Uint32Array, units: Uint32Array, counts: Uint8Array): Postings {
  const coded = growingBytes();
  const blockUnits = growingNumbers(); // first unit of each block
  const blockPlaces = growingNumbers(); // where its bytes begin
  const firstBlocks = growingNumbers(); // of each term
  let i = 0;
  for (const frequency of frequencies) {
    firstBlocks.push(blockUnits.length);
    for (let n = 0, last = 0; n < frequency; n++, i++) {
      const unit = units[i] ?? 0;
      const count = counts[i] ?? 1;
      if (n % BLOCK === 0) {
        blockUnits.push(unit);
        blockPlaces.push(coded.length);
        last = unit;
      }
      // The lowest bit tells whether a count of more than one follows.
      let rest = (unit - last) * 2 + (count > 1 ? 1 : 0);
      for (; rest > 127; rest >>>= 7) coded.push((rest & 127) | 128);
      coded.push(rest);
      if (count > 1) coded.push(count);
      last = unit;
    }
  }
  firstBlocks.push(blockUnits.length);
  return decoder({
    frequencies,
    bytes: coded.toArray(),
    blockUnits: blockUnits.toArray(),
    blockPlaces: blockPlaces.toArray(),
    firstBlocks: firstBlocks.toArray(),
  });
}

function decoder(coded: {
  frequencies: Uint32Array;
  bytes: Uint8Array;
  blockUnits: Uint32Array;
  blockPlaces: Uint32Array;
  firstBlocks: Uint32Array;
}): Postings {
  const { frequencies, bytes, blockUnits, blockPlaces, firstBlocks } = coded;
  const room: PostingRoom = { units: new Uint32Array(BLOCK), counts: new Uint8Array(BLOCK) };

  /** Decodes one block of `length` postings into `into`, from `from` on. */
  const readBlock = (block: number, length: number, into: PostingRoom, from: number): void => {
    let at = blockPlaces[block] ?? 0;
    let unit = blockUnits[block] ?? 0;
    for (let i = from; i < from + length; i++) {
      let byte = bytes[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      unit += value >>> 1;
      into.units[i] = unit;
      into.counts[i] = (value & 1) === 1 ? (bytes[at++] ?? 1) : 1;
    }
  };
  /** The last block of the term that begins at the unit or before it, at `low` or after it. */
  const blockOf = (unit: number, low: number, end: number): number => {
    let [from, to] = [low, end];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((blockUnits[middle] ?? 0) <= unit) from = middle;
      else to = middle;
    }
    return from;
  };

  return {
    frequency: (term) => frequencies[term] ?? 0,
    read(term, into) {
      const frequency = frequencies[term] ?? 0;
      const first = firstBlocks[term] ?? 0;
      for (let from = 0; from < frequency; from += BLOCK)
        readBlock(first + from / BLOCK, Math.min(BLOCK, frequency - from), into, from);
      return frequency;
    },
    counts(term, wanted, into) {
      const frequency = frequencies[term] ?? 0;
      const first = firstBlocks[term] ?? 0;
      const end = firstBlocks[term + 1] ?? first;
      into.fill(0, 0, wanted.length);
      let block = -1;
      let length = 0;
      for (let n = 0, i = 0; n < wanted.length && first < end; n++) {
        const unit = wanted[n] ?? 0;
        const next = blockOf(unit, Math.max(first, block), end);
        if (next !== block) {
          block = next;
          length = Math.min(BLOCK, frequency - (block - first) * BLOCK);
          readBlock(block, length, room, 0);
          i = 0;
        }
        while (i < length && (room.units[i] ?? 0) < unit) i++;
        if (i < length && room.units[i] === unit) into[n] = room.counts[i] ?? 1;
      }
    },
  };
}
