/** Suggestions while a member types: the last word may be unfinished. */
import { invertedIndex, type InvertedIndex } from './bm25.ts';
import { fuzzyWords, type FuzzyWords } from './fuzzy-words.ts';
import { tokenize } from './text/tokenize.ts';

/** Words that begin with the unfinished last one: more would only repeat the same items. */
const MOST_COMPLETIONS = 20;
/** Texts looked at for each item wanted: several may be of one item. */
const TEXTS_EACH = 16;

/** What is suggested from. */
export interface Suggestible<T> {
  /** All, in their own order: what is suggested before anything is typed. */
  readonly items: readonly T[];
  readonly postings: InvertedIndex;
  /** Every word of the texts, folded. */
  readonly vocabulary: Pick<FuzzyWords, 'startingWith'>;
  /** The item that a text of the index belongs to, where it may be suggested. */
  itemOf(unit: number): T | undefined;
}

/** The items that go best with what was typed so far, best first. */
export function suggestFrom<T>(
  { items, postings, vocabulary, itemOf }: Suggestible<T>,
  typed: string,
  limit: number,
  language: string,
): readonly T[] {
  const tokens = tokenize(typed, language);
  if (tokens.length === 0) return items.slice(0, limit);
  const terms = new Map(tokens.map(({ stem, stop }) => [stem, stop ? 0.3 : 1]));
  const last = tokens.at(-1);
  if (last && !/\s$/.test(typed)) {
    for (const word of vocabulary.startingWith(last.word, MOST_COMPLETIONS)) {
      for (const { stem } of tokenize(word, language)) if (!terms.has(stem)) terms.set(stem, 0.8);
    }
  }
  const found = new Set<T>();
  for (const { unit } of postings.search(terms, TEXTS_EACH * limit)) {
    const item = itemOf(unit);
    if (item !== undefined) found.add(item);
    if (found.size === limit) break;
  }
  return [...found];
}

/**
 * Suggestions from a list, indexed when they are first asked for.
 * @param textsOf what an item is found by, its own text first
 * @returns a function from what was typed so far to the best items, best first
 */
export function suggester<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
  language: string,
): (typed: string, limit: number) => readonly T[] {
  let made: Suggestible<T> | undefined;
  const make = (): Suggestible<T> => {
    const owners: number[] = [];
    const words = new Set<string>();
    const units = items.flatMap((item, owner) =>
      textsOf(item).map((text) => {
        const tokens = tokenize(text, language);
        for (const { word } of tokens) words.add(word);
        owners.push(owner);
        return tokens.map(({ stem }) => stem);
      }),
    );
    return {
      items,
      postings: invertedIndex(units),
      vocabulary: fuzzyWords(words),
      itemOf: (unit) => items[owners[unit] ?? -1],
    };
  };
  return (typed, limit) => suggestFrom((made ??= make()), typed, limit, language);
}
