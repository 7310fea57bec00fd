/** What the search asks of a dictionary of meanings. `src/search/lexicon` has one for English. */
export interface WordSense {
  /** Likeness of two words: 1 the same, 0 unrelated or unknown. */
  likeness(a: string, b: string): number;
  /** Whether the dictionary has the word: an unknown word is a name or a typo. */
  knows(word: string): boolean;
  /** Whether one word is the opposite of the other. */
  opposed(a: string, b: string): boolean;
  /** Words of the same meaning. */
  synonyms(word: string): readonly string[];
  /** Unit vector of a text's meaning; undefined where no word is known. */
  sentence(words: readonly string[]): Float32Array | undefined;
}

/** For stories in a language without a dictionary: every word stands for itself alone. */
export const noSenses: WordSense = {
  likeness: (a, b) => (a === b ? 1 : 0),
  knows: () => false,
  opposed: () => false,
  synonyms: () => [],
  sentence: () => undefined,
};
