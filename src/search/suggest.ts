/** Suggestions while a member types: the last word may be unfinished. */
import { invertedIndex } from './bm25.ts';
import { tokenize } from './text/tokenize.ts';

/** Words that begin with the unfinished last one: more would only repeat the same items. */
const MOST_COMPLETIONS = 20;

/**
 * @param textsOf what an item is found by, its own text first
 * @returns a function from what was typed so far to the best items, best first
 */
export function suggester<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
  language: string,
): (typed: string, limit: number) => readonly T[] {
  const owners: number[] = [];
  const units: string[][] = [];
  const words = new Map<string, string>();
  items.forEach((item, owner) => {
    for (const text of textsOf(item)) {
      const tokens = tokenize(text, language);
      for (const { word, stem } of tokens) words.set(word, stem);
      owners.push(owner);
      units.push(tokens.map(({ stem }) => stem));
    }
  });
  const index = invertedIndex(units);
  const sorted = [...words.keys()].sort();

  return (typed, limit) => {
    const tokens = tokenize(typed, language);
    if (tokens.length === 0) return items.slice(0, limit);
    const terms = new Map(tokens.map(({ stem, stop }) => [stem, stop ? 0.3 : 1]));
    const last = tokens.at(-1);
    if (last && !/\s$/.test(typed)) {
      for (const word of startingWith(sorted, last.word, MOST_COMPLETIONS)) {
        const stem = words.get(word) ?? word;
        if (!terms.has(stem)) terms.set(stem, 0.8);
      }
    }
    const found = new Set<number>();
    for (const { unit } of index.search(terms, units.length)) {
      found.add(owners[unit] ?? 0);
      if (found.size === limit) break;
    }
    return [...found].flatMap((owner) => items[owner] ?? []);
  };
}

/** Words with the prefix, from a sorted list, by binary search. */
function startingWith(sorted: readonly string[], prefix: string, limit: number): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; found.length < limit && (sorted[i] ?? '').startsWith(prefix); i++)
    found.push(sorted[i] ?? '');
  return found;
}
