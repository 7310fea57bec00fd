/** Words of a remark, each with the surface that people see and the form that is compared. */
import { unify } from '../normalize.ts';
import { tokenize } from '../text/tokenize.ts';

export interface SaidWord {
  /** As written; empty for the further parts of a contraction (“don’t” is two words). */
  readonly surface: string;
  readonly word: string;
  readonly stem: string;
  readonly stop: boolean;
  readonly negation: boolean;
  /** In brackets: the reporter's addition, which members leave out. */
  readonly optional: boolean;
}

const PIECE = /[\p{L}\p{N}]+(?:['.\-/][\p{L}\p{N}]+)*\.?/gu;
/** More words than this are not looked at: no remark in a story is longer. */
const MOST_WORDS = 400;
/** Pieces are few and repeat: they are read once; longer ones are rare. */
const REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 12;
type Piece = readonly Omit<SaidWord, 'optional'>[];
const known = new Map<string, Map<string, Piece>>();

/** The words that a piece between spaces is made of: “don’t” is two. */
function wordsOf(piece: string, language: string): Piece {
  const pieces = known.get(language) ?? new Map<string, Piece>();
  known.set(language, pieces);
  const met = pieces.get(piece);
  if (met) return met;
  const surface = piece.replace(/\.$/, '');
  const words = tokenize(piece, language).map((token, i) => ({
    ...token,
    surface: i === 0 ? surface : '',
  }));
  if (piece.length <= LONGEST_REMEMBERED) {
    if (pieces.size >= REMEMBERED) pieces.clear();
    pieces.set(piece, words);
  }
  return words;
}

/** The words of a remark in order. */
export function saidWords(text: string, language: string): readonly SaidWord[] {
  const unified = unify(text.slice(0, 8_000));
  const brackets = bracketed(unified);
  const words: SaidWord[] = [];
  for (const match of unified.matchAll(PIECE)) {
    const optional = brackets.some(([from, to]) => match.index > from && match.index < to);
    for (const { surface, word, stem, stop, negation } of wordsOf(match[0], language))
      words.push({ surface, word, stem, stop, negation, optional });
    if (words.length >= MOST_WORDS) break;
  }
  return words;
}

function bracketed(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/[([][^()[\]]*[)\]]/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
