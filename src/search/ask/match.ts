/** How far a word of the question is met by the words of a text. */
import { closeness, type WordSense } from '../lexicon-types.ts';
import { TERM } from '../entities.ts';
import type { Concept } from './entry-reader.ts';
import type { AskIndex } from './units.ts';

/** Below this likeness two words merely stand in the same kind of text (“talks”, “war”). */
const LEAST_LIKENESS = 0.5;

/** Rarity of a stem or `@entity` among the story's entries: BM25's idf; a word unknown to the story weighs most. */
export function rarity(term: string, index: AskIndex): number {
  const df = index.spread.get(term) ?? 0;
  return Math.log(1 + (index.entries.length - df + 0.5) / (df + 0.5));
}

/**
 * Weight of a concept: a name weighs by how often it is meant; a word of everyday use says little about
 * what is asked, least of all where the story lacks it.
 */
export function weight({ stem, entity, tells }: Concept, index: AskIndex): number {
  if (entity !== undefined) return rarity(`@${entity}`, index);
  return rarity(stem, index) * (index.spread.has(stem) ? 0.5 + 0.5 * tells : tells);
}

export interface Matcher {
  /** 0…1: the same word or name 1, a synonym or a word of like meaning less. */
  met(wanted: Concept, concepts: readonly Concept[]): number;
  /** Whether the same word or name is among the concepts. */
  same(wanted: Concept, concepts: readonly Concept[]): boolean;
  /** Whether a word stands where its opposite was asked for. */
  opposed(wanted: Concept, concepts: readonly Concept[]): boolean;
}

const isName = ({ entity }: Concept): boolean => entity !== undefined && !entity.startsWith(TERM);

/** Asked words whose likeness to the story's words is kept: members ask in the same words. */
const REMEMBERED = 2_000;

/** A matcher for a story: it remembers the pairs of words that it has compared. */
export function matcher(senses: WordSense): Matcher {
  const remembered = new Map<string, Map<string, number>>();
  const rowOf = (word: string): Map<string, number> => {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const row = new Map<string, number>();
    remembered.set(word, row);
    return row;
  };
  const likeness = (a: string, b: string): number => {
    const row = rowOf(a);
    let value = row.get(b);
    if (value === undefined) {
      const near = closeness(a, b, senses);
      value = near < 0 || near >= LEAST_LIKENESS ? near : 0;
      row.set(b, value);
    }
    return value;
  };
  return {
    met(wanted, concepts) {
      let best = 0;
      for (const concept of concepts) {
        if (concept.stem === wanted.stem) return 1;
        if (wanted.entity !== undefined && concept.entity === wanted.entity) return 1;
        // A name is not met by another that stands in the same news.
        if (isName(wanted) && isName(concept)) continue;
        best = Math.max(best, likeness(wanted.word, concept.word));
      }
      return best;
    },
    same: (wanted, concepts) =>
      concepts.some(
        ({ stem, entity }) =>
          stem === wanted.stem || (entity !== undefined && entity === wanted.entity),
      ),
    opposed: (wanted, concepts) =>
      !concepts.some(({ stem }) => stem === wanted.stem) &&
      concepts.some(({ word }) => likeness(wanted.word, word) < 0),
  };
}
