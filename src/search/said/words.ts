/** Words of a remark, each with the surface that people see and the form that is compared. */
import { fold, unify } from '../normalize.ts';
import { isChatter } from '../text/english.ts';
import { tokenize } from '../text/tokenize.ts';

export interface SaidWord {
  /** As written; empty for the further parts of a contraction (“don’t” is two words). */
  readonly surface: string;
  /** A contraction as it is typed without its apostrophe: “were” for “we’re”; else empty. */
  readonly bare: string;
  readonly word: string;
  readonly stem: string;
  readonly stop: boolean;
  readonly negation: boolean;
  /** In brackets: the reporter's addition, which members leave out. Or chatter at an end: a member's own. */
  readonly optional: boolean;
  /** Punctuation follows: the end of a clause. */
  readonly ends: boolean;
}

const PIECE = /[\p{L}\p{N}]+(?:['.\-/][\p{L}\p{N}]+)*\.?/gu;
/** A full stop may be the last character of a piece. */
const CLAUSE_END = /^(?:[.]|[^.][,;:!?…]|[^.] ?[—–])/u;
/** More words than this are not looked at: no remark in a story is longer. */
const MOST_WORDS = 400;
/** Pieces are few and repeat: they are read once; longer ones are rare. */
const REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 12;
type Piece = readonly SaidWord[];
const known = new Map<string, Map<string, Piece>>();

const VERBS: Readonly<Record<string, string>> = { ve: 'have', re: 'are', ll: 'will', m: 'am' };

/** “they’ve” says what “they have” says. */
function openVerbs(piece: string): string {
  return piece.replace(
    /'(ve|re|ll|m)$/i,
    (_, verb: string) => ` ${VERBS[verb.toLowerCase()] ?? ''}`,
  );
}

/** “nonpartisan” says what “not partisan” says. */
function openPrefix(piece: string): string {
  return piece.replace(/^non-?(?=\p{L}{5})/iu, 'not ');
}

/** “She denied that it is so” says “it is not so”. */
const DENIES = /^den(?:y|ies|ied|ying)$/;

/** The words that a piece between spaces is made of: “don’t” is two. */
function wordsOf(piece: string, language: string): Piece {
  const pieces = known.get(language) ?? new Map<string, Piece>();
  known.set(language, pieces);
  const met = pieces.get(piece);
  if (met) return met;
  const surface = piece.replace(/\.$/, '');
  const english = language.startsWith('en');
  const bare = english && surface.includes("'") ? fold(surface).replaceAll("'", '') : '';
  const whole = english ? openVerbs(openPrefix(piece)) : piece;
  const words = tokenize(whole, language).map((token, i) => ({
    ...token,
    negation: token.negation || (english && DENIES.test(token.word)),
    surface: i === 0 ? surface : '',
    bare: i === 0 ? bare : '',
    optional: false,
    ends: false,
  }));
  if (piece.length <= LONGEST_REMEMBERED) {
    if (pieces.size >= REMEMBERED) pieces.clear();
    pieces.set(piece, words);
  }
  return words;
}

/** The words of a remark in order. The same word may be the same object twice. */
export function saidWords(text: string, language: string): readonly SaidWord[] {
  const unified = unify(text.slice(0, 8_000))
    .replace(/ & /g, ' and ')
    .replace(/\bnon[ -](?=\p{L}{5})/giu, 'non');
  const words: SaidWord[] = [];
  for (const { text: part, optional } of partsOf(unified))
    for (const { 0: piece, index } of part.matchAll(PIECE)) {
      if (words.length >= MOST_WORDS) break;
      for (const word of wordsOf(piece, language))
        words.push(optional ? { ...word, optional } : word);
      const last = words.at(-1);
      if (last && CLAUSE_END.test(part.slice(index + piece.length - 1, index + piece.length + 2)))
        words[words.length - 1] = { ...last, ends: true };
    }
  return language.startsWith('en') ? withoutChatter(words) : words;
}

/** Marks chatter at either end as optional, unless all is chatter. */
function withoutChatter(words: readonly SaidWord[]): readonly SaidWord[] {
  const from = words.findIndex(({ word }) => !isChatter(word));
  const to = words.findLastIndex(({ word }) => !isChatter(word));
  if (from <= 0 && to === words.length - 1) return words;
  return words.map((word, i) =>
    to < 0 || (i >= from && i <= to) ? word : { ...word, optional: true },
  );
}

/** The text in parts, those in brackets apart. */
function partsOf(text: string): readonly { readonly text: string; readonly optional: boolean }[] {
  if (!/[([]/.test(text)) return [{ text, optional: false }];
  // What a group of the pattern has is every second part.
  return text
    .split(/([([][^()[\]]*[)\]])/)
    .map((part, i) => ({ text: part, optional: i % 2 === 1 }));
}
