/**
 * Words looked up with typos, as `fuzzyWords` does it, but words may be added at any time: those that
 * are new stand in a small trie of their own until they are many.
 */
import { fuzzyWords, type FuzzyWords, type NearWord } from './fuzzy-words.ts';

export interface OpenWords extends FuzzyWords {
  add(word: string): void;
}

/** A trie of so many words is made in a millisecond. */
const MOST_FRESH = 500;

export function openWords(): OpenWords {
  const known = new Set<string>();
  let fresh = new Set<string>();
  let settled: FuzzyWords | undefined;
  let recent: FuzzyWords | undefined;
  const tries = (): readonly FuzzyWords[] => {
    if (fresh.size > MOST_FRESH) {
      settled = fuzzyWords(known);
      fresh = new Set();
      recent = undefined;
    }
    recent ??= fuzzyWords(fresh);
    return settled ? [settled, recent] : [recent];
  };
  return {
    has: (word) => known.has(word),
    add(word) {
      if (known.has(word)) return;
      known.add(word);
      fresh.add(word);
      recent = undefined;
    },
    near: (word, most, limit) => nearIn(tries(), word, most, limit),
    startingWith: (prefix, limit) => startingIn(tries(), prefix, limit),
  };
}

/** The words nearest in any of several vocabularies, as `FuzzyWords` has it. */
export function nearIn(
  vocabularies: readonly FuzzyWords[],
  word: string,
  most: number,
  limit: number,
): readonly NearWord[] {
  const found = new Map<string, NearWord>();
  for (const each of vocabularies)
    for (const near of each.near(word, most, limit)) found.set(near.word, near);
  const all = [...found.values()];
  const least = Math.min(...all.map(({ edits }) => edits));
  const begins = (other: NearWord): number => (other.word[0] === word[0] ? 0 : 1);
  return all
    .filter(({ edits }) => edits === least)
    .sort((a, b) => begins(a) - begins(b) || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
}

/** The words that begin so in any of several vocabularies, in alphabetical order. */
export function startingIn(
  vocabularies: readonly FuzzyWords[],
  prefix: string,
  limit: number,
): readonly string[] {
  const found = vocabularies.flatMap((each) => each.startingWith(prefix, limit));
  return [...new Set(found)].sort().slice(0, limit);
}
