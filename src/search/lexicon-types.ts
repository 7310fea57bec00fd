import { dot } from './dot.ts';
import { areRivals } from './text/english.ts';

/** What the search asks of a dictionary of meanings. `src/search/lexicon` has one for English. */
export interface WordSense {
  /** Likeness of two words: 1 the same, 0 or less unrelated, 0 unknown. */
  likeness(a: string, b: string): number;
  /** How much the word tells in any text of the language: near 0 for “the”, 1 for a rare or unknown one. */
  weight(word: string): number;
  /** Whether the dictionary has the word: an unknown word is a name or a typo. */
  knows(word: string): boolean;
  /** Whether one word is the opposite of the other. */
  opposed(a: string, b: string): boolean;
  /** Base forms of the same meaning. */
  synonyms(word: string): readonly string[];
  /** The base form: “refused” → “refuse”. */
  lemma(word: string): string;
  /** Unit vector of a text's meaning; undefined where no word is known. */
  sentence(words: readonly string[]): Float32Array | undefined;
}

/** For stories in a language without a dictionary: every word stands for itself alone. */
export const noSenses: WordSense = {
  likeness: (a, b) => (a === b ? 1 : 0),
  weight: () => 1,
  knows: () => false,
  opposed: () => false,
  synonyms: () => [],
  lemma: (word) => word,
  sentence: () => undefined,
};

/** A dictionary's synonyms are usual senses, not always the one meant. */
const SYNONYM = 0.85;

/** How far two different words mean the same: −1 opposites, 0 unrelated, up to 1. */
export function closeness(a: string, b: string, senses: WordSense): number {
  if (a === b) return 1;
  if (areRivals(a, b)) return -1;
  if (senses.opposed(a, b)) return -1;
  const near = Math.max(0, senses.likeness(a, b));
  const synonym =
    senses.synonyms(a).includes(senses.lemma(b)) || senses.synonyms(b).includes(senses.lemma(a));
  return synonym ? Math.max(SYNONYM, near) : near;
}

/** Cosine of two texts' meanings, 0 where either has none. */
export function likeMeaning(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  return Math.max(0, dot(a, b));
}
