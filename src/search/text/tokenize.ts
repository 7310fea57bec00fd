/** Text → words that can be compared. */
import { fold } from '../normalize.ts';
import { digits, isNegation, openChat, openContractions, STOP_WORDS } from './english.ts';
import { stemEnglish } from './stem.ts';

export interface Token {
  /** The folded word, chat spellings and number words resolved. */
  readonly word: string;
  readonly stem: string;
  /** Carries no content of its own. */
  readonly stop: boolean;
  readonly negation: boolean;
}

/** A member may paste anything: what stands beyond this many characters adds no meaning to a question. */
export const MOST_CHARACTERS = 8_000;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words are few and repeat; a bound keeps hostile input from growing the memory for ever. */
const REMEMBERED = 50_000;
/** A longer piece of a text is kept by the engine together with the whole text. */
const LONGEST_REMEMBERED = 12;
const known = new Map<string, readonly Token[]>();

/** The words that a folded English word stands for: “dont” is two. */
function englishTokens(raw: string): readonly Token[] {
  const met = known.get(raw);
  if (met) return met;
  const tokens = openChat(raw)
    .split(' ')
    .map((piece) => {
      const word = digits(piece);
      const [stop, negation] = [STOP_WORDS.has(word), isNegation(word)];
      return { word, stem: stemEnglish(word), stop, negation };
    });
  if (raw.length <= LONGEST_REMEMBERED) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(raw, tokens);
  }
  return tokens;
}

/** “U.S.” and “US” name a country, “us” is a pronoun: told apart before case is folded. */
function nameCountry(text: string): string {
  if (!/U\.|US|he us/.test(text)) return text;
  return text.replace(/\bU\.\s?S\.(?:\s?A\.)?|\bUS\b|\b[Tt]he us\b/g, ' usa ');
}

/** “non-sectarian” is “nonsectarian”. */
function joinPrefixes(text: string): string {
  return text.replace(/\b(non|anti|pre|post|co|re)-(?=\p{L})/giu, '$1');
}

/** Dotted abbreviations become one word: “U.N.” → “un”. */
function joinDotted(text: string): string {
  return text.replace(/\b(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''));
}

/** Stems of the words that carry content, in order. */
export const contentStems = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ stem, stop }) => (stop ? [] : stem));

/**
 * The words of a text in order, stop words included (and marked).
 * @param language of the story: words are stemmed and contractions opened for English alone
 */
export function tokenize(text: string, language: string): readonly Token[] {
  const bounded = text.slice(0, MOST_CHARACTERS);
  const english = language.startsWith('en');
  const folded = english
    ? openContractions(fold(joinPrefixes(joinDotted(nameCountry(bounded)))))
    : fold(joinDotted(bounded));
  const tokens: Token[] = [];
  for (const [raw] of folded.matchAll(WORD)) {
    if (!english) {
      tokens.push({ word: raw, stem: raw, stop: false, negation: false });
      continue;
    }
    tokens.push(...englishTokens(raw));
  }
  return tokens;
}
