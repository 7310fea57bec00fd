import type { Token } from '../text/tokens.ts';
import { cueOf } from '../words/cues.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SENTENCE_STARTERS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/function-words.ts';

const EMPTY = [
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SENTENCE_STARTERS,
  SUBORDINATORS,
  TIME_WORDS,
];

/**
 * Up to `count` words that tell what a sentence is about, in their order. A draft shows these, not the sentence: that is its
 * publisher’s, and a person puts it in words of their own.
 */
export function keywords(
  tokens: readonly Token[],
  count: number,
  leave: (token: Token, i: number) => boolean = () => false,
): string[] {
  const seen = new Set<string>();
  const found: { word: string; i: number; weight: number }[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || leave(token, i) || seen.has(token.lower)) return;
    if (
      EMPTY.some((set) => set.has(token.lower)) ||
      /^\d|^@/.test(token.text) ||
      token.text.length < 4
    )
      return;
    const cue = cueOf(token.lower);
    if (cue?.strength === 'speech' && !token.capital) return;
    seen.add(token.lower);
    found.push({
      word: token.text,
      i,
      weight: (token.capital ? 2 : 0) + Math.min(10, token.text.length) / 5,
    });
  });
  return [...found]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map((f) => f.word);
}
