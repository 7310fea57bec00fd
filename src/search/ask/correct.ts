/** Typos, words run together and words torn apart, mended with the story's own vocabulary. */
import { typosAllowed } from '../edit-distance.ts';
import { fuzzyWords, type FuzzyWords } from '../fuzzy-words.ts';
import type { WordSense } from '../lexicon-types.ts';
import { stemEnglish } from '../text/stem.ts';
import type { Token } from '../text/tokenize.ts';

export interface Corrector {
  /** The tokens with what is no word replaced by the word of the story that it must be. */
  correct(tokens: readonly Token[]): readonly Token[];
}

/** A member may paste a page: beyond this many strange words nobody is asking about this story. */
const MOST_STRANGE_WORDS = 40;
/** Words looked at that are as near to a mistyped one as any. */
const MOST_NEAR = 100;

/** The words that are known: a story's own, names included. */
export interface Vocabulary extends FuzzyWords {
  hasStem(stem: string): boolean;
}

/** @param words folded */
export function vocabularyOf(words: Iterable<string>, english: boolean): Vocabulary {
  const known = new Set(words);
  const lookUp = fuzzyWords(known);
  const stems = new Set([...known].map((word) => (english ? stemEnglish(word) : word)));
  return { ...lookUp, has: (word) => known.has(word), hasStem: (stem) => stems.has(stem) };
}

export function corrector(vocabulary: Vocabulary, senses: WordSense, english: boolean): Corrector {
  /** Of the words that are equally near the shortest, and of those the first by the alphabet. */
  const nearest = (word: string): string | undefined => {
    const near = vocabulary.near(word, typosAllowed(word.length), MOST_NEAR);
    // A first letter is seldom mistyped.
    const begins = near.filter((other) => other.word[0] === word[0]);
    const equal = (begins.length > 0 ? begins : near).map((other) => other.word);
    return equal.sort((a, b) => a.length - b.length)[0];
  };

  const split = (word: string): readonly [string, string] | undefined => {
    for (let at = 4; at <= word.length - 4; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (vocabulary.has(left) && vocabulary.has(right)) return [left, right];
    }
    return undefined;
  };

  const isFamiliar = ({ word, stem }: Token): boolean =>
    vocabulary.has(word) || vocabulary.hasStem(stem);

  const token = (word: string): Token => ({
    word,
    stem: english ? stemEnglish(word) : word,
    stop: false,
    negation: false,
  });

  return {
    correct(tokens) {
      const mended: Token[] = [];
      let strange = 0;
      for (let i = 0; i < tokens.length; i++) {
        const here = tokens[i];
        if (!here) continue;
        const next = tokens[i + 1];
        const familiar = here.stop || isFamiliar(here);
        // Two words that the story has are meant as they are, even where somebody writes them as one.
        const torn = next && !here.stop && !next.stop && !(familiar && isFamiliar(next));
        const joined = torn ? here.word + next.word : undefined;
        if (joined !== undefined && vocabulary.has(joined)) {
          mended.push(token(joined));
          i++;
        } else if (
          familiar ||
          here.word.length < 4 ||
          /\d/.test(here.word) ||
          senses.knows(here.word) ||
          strange >= MOST_STRANGE_WORDS
        ) {
          mended.push(here);
        } else {
          strange++;
          const word = nearest(here.word);
          const parts = word === undefined ? split(here.word) : undefined;
          if (word !== undefined) mended.push(token(word));
          else if (parts) mended.push(...parts.map(token));
          else mended.push(here);
        }
      }
      return mended;
    },
  };
}
