/** A quotation's own words, with somebody in them by another name: “Assad is a red line” for “Bashar is (a) red line”. */
import { isName } from '../entities.ts';
import { isArticle } from '../text/english.ts';
import type { SaidCandidate } from './candidates.ts';
import { faithfully, preferred } from './exact.ts';
import type { SaidReading } from './said-index.ts';
import { losesNegation } from './verbatim.ts';
import type { SaidVerdict } from './verdict.ts';

/** Beside the name, as many words at the least. */
const LEAST_WORDS = 2;

/** A word, or a whole name. */
interface Piece {
  readonly key: string;
  readonly isName: boolean;
  /** Places of its first and its last word. */
  readonly first: number;
  readonly last: number;
}

/** The text without articles and asides, its names by whom they name. */
function piecesOf({ words, entities }: SaidReading): readonly Piece[] {
  const pieces: Piece[] = [];
  words.forEach(({ word, optional }, at) => {
    const entity = entities[at];
    const before = pieces.at(-1);
    if (isName(entity) && before?.isName && before.key === entity && before.last === at - 1)
      pieces[pieces.length - 1] = { ...before, last: at };
    else if (isName(entity)) pieces.push({ key: entity, isName: true, first: at, last: at });
    else if (!optional && !isArticle(word))
      pieces.push({ key: word, isName: false, first: at, last: at });
  });
  return pieces;
}

/** `near` where the asked words are a stretch of a quotation, name for name. */
export function renamedVerdict(
  asked: SaidReading,
  candidates: readonly SaidCandidate[],
  by: (speaker: string) => boolean,
): SaidVerdict | undefined {
  const wanted = piecesOf(asked);
  const names = wanted.filter((piece) => piece.isName).length;
  if (names === 0 || wanted.length - names < LEAST_WORDS) return undefined;
  const quotes = candidates.filter(
    ({ unit, reading }) => unit.kind === 'quote' && isStretchOf(wanted, reading),
  );
  const quote = preferred(quotes, by);
  return quote && faithfully('near', quote);
}

function isStretchOf(wanted: readonly Piece[], said: SaidReading): boolean {
  const pieces = piecesOf(said);
  return pieces.some((piece, from) => {
    const last = pieces[from + wanted.length - 1];
    return (
      last !== undefined &&
      wanted.every(({ key }, i) => pieces[from + i]?.key === key) &&
      !losesNegation({ first: piece.first, last: last.last }, said.words)
    );
  });
}
