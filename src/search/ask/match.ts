/** How far a word that is asked and the words of a story mean the same. */
import { closeness, type WordSense } from '../lexicon-types.ts';
import { remembering } from '../remember.ts';
import type { Concept } from './concepts.ts';

/** Below this likeness two words merely stand in the same kind of text (“talks”, “war”). */
const LEAST_LIKENESS = 0.5;

/** Asked words whose likeness to the story's words is kept: members ask in the same words. */
const REMEMBERED = 1_000;

/**
 * Likeness of one word to a story's concepts, remembered: below 0 for opposites, and 0 for nearly all,
 * of which one bit is kept.
 */
class LikenessRow {
  readonly #compare: (word: string) => number;
  readonly #unlike: Uint32Array;
  readonly #others = new Map<string, number>();

  constructor(compare: (word: string) => number, concepts: number) {
    this.#compare = compare;
    this.#unlike = new Uint32Array((concepts + 31) >>> 5);
  }

  to({ word, number }: Concept): number {
    const bit = 1 << (number & 31);
    if (number >= 0 && ((this.#unlike[number >>> 5] ?? 0) & bit) !== 0) return 0;
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    const near = this.#compare(word);
    const value = near < 0 || near >= LEAST_LIKENESS ? near : 0;
    if (value === 0 && number >= 0)
      this.#unlike[number >>> 5] = (this.#unlike[number >>> 5] ?? 0) | bit;
    else this.#others.set(word, value);
    return value;
  }
}

/** An asked word beside a story's: a dictionary may list one of two as the other's opposite, and not the other as its. */
export interface Likeness {
  /** How far it is met by the concept. */
  readonly met: LikenessRow;
  /** How far the concept is met by it. */
  readonly back: LikenessRow;
}

/** Gives what is known of an asked word. */
export type Matcher = (word: string) => Likeness;

/** A matcher for a story: it remembers the pairs of words that it has compared. */
export function matcher(senses: WordSense, concepts: { readonly size: number }): Matcher {
  return remembering(REMEMBERED, (word) => ({
    met: new LikenessRow((other) => closeness(word, other, senses), concepts.size),
    back: new LikenessRow((other) => closeness(other, word, senses), concepts.size),
  }));
}
