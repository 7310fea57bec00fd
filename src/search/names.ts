/**
 * Names, aliases, topics and terms looked up as members type them: exactly first, then as a part,
 * then with typos. Only here and for autocompletion is fuse.js at work: short strings with typos
 * are what it is good at.
 */
import Fuse from 'fuse.js';
import { fold } from './normalize.ts';

/** One thing and a name of it. */
interface Naming {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
}

export interface NameBook {
  /** The id meant by the text, or undefined: where several may be meant, none is. */
  find(text: string): string | undefined;
  /** Every id that the text may mean: two people's surname means both. */
  meant(text: string): readonly string[];
  /** Whether the text as a whole is somebody's name: no name inside it, no typo in it. */
  has(text: string): boolean;
  /** Ids whose names are nearest to what was typed so far, best first. */
  suggest(text: string, limit: number): readonly string[];
}

/**
 * A typo in a short name is one letter in four or five: beyond 0.3 of fuse.js's scale unrelated
 * names of a story begin to match each other.
 */
const TYPO_THRESHOLD = 0.3;
const ARTICLES = /^(?:the|a|an|mr|mrs|ms|dr)\.? /;

const key = (text: string): string =>
  fold(text)
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLES, '');

/**
 * @param entries id → every name of it, the proper one first
 */
export function nameBook(entries: Iterable<readonly [string, readonly string[]]>): NameBook {
  const namings: Naming[] = [];
  const exact = new Map<string, string>();
  for (const [id, names] of entries) {
    for (const name of names) {
      const folded = key(name);
      if (folded === '') continue;
      namings.push({ id, name, folded });
      if (!exact.has(folded)) exact.set(folded, id);
    }
  }
  const fuse = new Fuse(namings, {
    keys: ['folded'],
    threshold: TYPO_THRESHOLD,
    ignoreLocation: true,
    includeScore: true,
  });

  /** The ids that have the text as whole words of a name. */
  const byWords = (wanted: string): readonly string[] => {
    const padded = ` ${wanted} `;
    return [
      ...new Set(
        namings.filter(({ folded }) => ` ${folded} `.includes(padded)).map(({ id }) => id),
      ),
    ];
  };

  /** The id of the longest name that stands as whole words in the text (“President Assad’s men”). */
  const inside = (wanted: string): string | undefined => {
    const padded = ` ${wanted} `;
    let best: Naming | undefined;
    for (const naming of namings) {
      if (naming.folded.length < 3 || !padded.includes(` ${naming.folded} `)) continue;
      if (!best || naming.folded.length > best.folded.length) best = naming;
    }
    return best?.id;
  };

  const withTypos = (wanted: string): string | undefined => {
    if (wanted.length < 4) return undefined;
    return fuse
      .search(wanted, { limit: 10 })
      .find(({ item }) => Math.abs(item.folded.length - wanted.length) <= wanted.length / 3)?.item
      .id;
  };

  const asNames = (wanted: string): readonly string[] => {
    if (wanted === '') return [];
    const id = exact.get(wanted);
    return id === undefined ? byWords(wanted) : [id];
  };

  const meant = (text: string): readonly string[] => {
    const wanted = key(text);
    const ids = asNames(wanted);
    if (ids.length > 0) return ids;
    const id = inside(wanted) ?? withTypos(wanted);
    return id === undefined ? [] : [id];
  };

  return {
    meant,
    find: (text) => only(meant(text)),
    has: (text) => asNames(key(text)).length > 0,
    suggest(text, limit) {
      const wanted = key(text);
      const ids = new Set<string>();
      if (wanted === '') for (const { id } of namings) ids.add(id);
      else {
        for (const { id, folded } of namings) {
          if (
            folded.split(' ').some((word) => word.startsWith(wanted)) ||
            folded.startsWith(wanted)
          )
            ids.add(id);
        }
        for (const { item } of fuse.search(wanted)) ids.add(item.id);
      }
      return [...ids].slice(0, limit);
    },
  };
}

const only = (ids: readonly string[]): string | undefined =>
  ids.length === 1 ? ids[0] : undefined;
