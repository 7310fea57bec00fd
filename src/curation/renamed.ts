/** What new or other names in a story mean for texts that were read with the old ones. */
import type { SpokenNames } from '../search/ask/entry-reader.ts';
import type { InvertedIndex } from '../search/bm25.ts';
import { contentStems } from '../search/text/tokenize.ts';

/** Search terms that stand together in every text that is read differently. */
export type Together = readonly string[];

/**
 * What stands in the texts that are read differently with the new names: the mark of a name that was
 * changed or went, or all words of content of one that came.
 */
export function termsRenamed(before: SpokenNames, after: SpokenNames): readonly Together[] {
  const [old, now] = [phrasesById(before), phrasesById(after)];
  const found: Together[] = [];
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(id) ?? NONE, now.get(id) ?? NONE];
    if ([...was.keys()].some((phrase) => !is.has(phrase))) found.push([`@${id}`]);
    for (const [phrase, words] of is) if (!was.has(phrase)) found.push(words);
  }
  return found;
}

const NONE: ReadonlyMap<string, Together> = new Map();

/** The names of each, as their stems, with the stems that carry content. */
function phrasesById(names: SpokenNames): ReadonlyMap<string, ReadonlyMap<string, Together>> {
  return new Map(
    names.map(([id, phrases]) => [
      id,
      new Map(
        phrases.flatMap((tokens) => {
          const words = contentStems(tokens);
          const phrase = tokens.map(({ stem }) => stem).join(' ');
          return words.length === 0 ? [] : [[phrase, words] as const];
        }),
      ),
    ]),
  );
}

/** The units in which all the terms stand. */
export function unitsWith(postings: InvertedIndex, terms: Together): readonly number[] {
  const lists = terms.map((term) => postings.holders(term)).sort((a, b) => a.length - b.length);
  const [fewest, ...others] = lists.map((list) => new Set(list));
  return fewest ? [...fewest].filter((unit) => others.every((list) => list.has(unit))) : [];
}
