/** What a question wants to be told: “which city”, “how many votes”, “the name of the diplomat”. */
import { isNumber } from './english.ts';
import type { Token } from './tokenize.ts';

const ASKING: ReadonlySet<string> = new Set(['which', 'what', 'whose', 'wich', 'wat']);
/** “how many votes”, “how much money”. */
const AMOUNT: ReadonlySet<string> = new Set(['many', 'much']);
/** A noun in front of “of” is what is wanted: “what was the name of …”, “the age of …”. */
const NAMES_A_PART = 'of';
/** Words that stand between the asking word and its noun without being it. */
const BETWEEN: ReadonlySet<string> = new Set(
  'the a an other exact kind sort type of more else specific particular precise main'.split(' '),
);
/** Where one of these stands, the noun phrase is over. */
const ENDS: ReadonlySet<string> = new Set(
  (
    'is was are were be been did does do has have had will would can could should may might must to for in on at by from ' +
    'with about that who which when where'
  ).split(' '),
);
/** So many words a noun phrase has at most. */
const LONGEST = 5;

/**
 * Positions of the tokens that name what is asked for; empty where the question names nothing
 * (“who”, “when”, keywords).
 * @param tokens in order, stop words included
 */
export function soughtAt(tokens: readonly Token[]): readonly number[] {
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.word ?? '';
    if (ASKING.has(word)) {
      const direct = phrase(tokens, i + 1);
      return direct.length > 0 ? direct : partOf(tokens, i + 1);
    }
    if (word === 'how' && AMOUNT.has(tokens[i + 1]?.word ?? '')) return phrase(tokens, i + 2);
  }
  const first = tokens[0]?.word;
  return first === 'name' || first === 'list' ? phrase(tokens, 1) : partOf(tokens, 0);
}

/** The content words from a place on, up to the first verb or preposition. */
function phrase(tokens: readonly Token[], from: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < Math.min(tokens.length, from + LONGEST); i++) {
    const token = tokens[i];
    if (!token) break;
    if (BETWEEN.has(token.word) || isNumber(token.word)) continue;
    if (ENDS.has(token.word)) break;
    if (!token.stop) found.push(i);
  }
  // Without an end the words are not a noun phrase but the whole rest (“what talks agenda”).
  return found.slice(0, 3);
}

/** “What is the nationality of …”: the noun in front of the first “of”. */
function partOf(tokens: readonly Token[], from: number): readonly number[] {
  for (let i = from + 1; i < Math.min(tokens.length, from + 2 + LONGEST); i++) {
    if (tokens[i]?.word !== NAMES_A_PART) continue;
    const noun = tokens[i - 1];
    return noun && !noun.stop && !BETWEEN.has(noun.word) ? [i - 1] : [];
  }
  return [];
}
