/** What new or other names in a story mean for texts that were read with the old ones. */
import type { SpokenNames } from '../search/ask/entry-reader.ts';
import type { Token } from '../search/text/tokenize.ts';

/**
 * The search terms one of which stands in every text that is read differently with the new names:
 * the mark of a name that was changed or went, and the first word of one that came.
 */
export function termsRenamed(before: SpokenNames, after: SpokenNames): ReadonlySet<string> {
  const [old, now] = [phrasesById(before), phrasesById(after)];
  const terms = new Set<string>();
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(id) ?? NONE, now.get(id) ?? NONE];
    const gone = [...was.keys()].some((phrase) => !is.has(phrase));
    if (gone) terms.add(`@${id}`);
    for (const [phrase, first] of is) if (!was.has(phrase)) terms.add(first);
  }
  return terms;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The names of each, as their stems, with the first stem that carries content. */
function phrasesById(names: SpokenNames): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    names.map(([id, phrases]) => [
      id,
      new Map(
        phrases.flatMap((tokens: readonly Token[]) => {
          const first = tokens.find(({ stop }) => !stop)?.stem;
          const phrase = tokens.map(({ stem }) => stem).join(' ');
          return first === undefined ? [] : [[phrase, first] as const];
        }),
      ),
    ]),
  );
}
