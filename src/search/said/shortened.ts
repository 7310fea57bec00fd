/** A quotation of which something is left out in the middle: around an ellipsis, or between two clauses. */
import { asking, type Asking } from './asking.ts';
import { alignable, type SaidCandidate } from './candidates.ts';
import { pairFeature } from './compare.ts';
import { faithfully, preferred } from './exact.ts';
import type { SaidIndex } from './said-index.ts';
import { samenessOf } from './verbatim.ts';
import type { SaidVerdict } from './verdict.ts';
import type { SaidWord } from './words.ts';

const ELLIPSIS = /[[(]?(?:…|\.{3,})[\])]?/u;
const BETWEEN_CLAUSES = /[,;:–—]\s/u;
/** More pieces than this are no quotation that was shortened. */
const MOST_PIECES = 4;
const LEAST_PIECE = 2;
/** Share of the asked content that stands in a quotation. */
const STANDS = pairFeature('same');

/**
 * Where the asked words are a quotation's, in its order, but for what is left out between two clauses: `verbatim` if
 * an ellipsis says so, else `near`.
 */
export function shortenedVerdict(
  words: string,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  by: (speaker: string) => boolean,
): SaidVerdict | undefined {
  const quotes = candidates.filter(
    ({ unit, comparison }) => unit.kind === 'quote' && comparison.features[STANDS] === 1,
  );
  if (quotes.length === 0) return undefined;
  const cutAt = (mark: RegExp): SaidCandidate | undefined => {
    const pieces = piecesOf(words, mark, index);
    return preferred(
      quotes.filter((quote) => hasPieces(pieces, quote, index)),
      by,
    );
  };
  const elided = cutAt(ELLIPSIS);
  if (elided) return faithfully('verbatim', elided);
  const shortened = cutAt(BETWEEN_CLAUSES);
  return shortened && faithfully('near', shortened);
}

/** What stands between the marks; nothing where it is no text in a few pieces. */
function piecesOf(words: string, mark: RegExp, index: SaidIndex): readonly Asking[] {
  const parts = words.split(mark, MOST_PIECES + 1);
  // Most texts have no such mark, and are not read once more.
  if (parts.length < 2) return [];
  const told = parts.map((part) => index.read(part)).filter((piece) => piece.words.length > 0);
  const isShort = told.some((piece) => piece.words.length < LEAST_PIECE);
  if (told.length < 2 || told.length > MOST_PIECES || isShort) return [];
  return told.map((piece) => asking(piece, index));
}

/** Whether a quotation has all pieces in this order, none of them denied by what is left out. */
function hasPieces(
  pieces: readonly Asking[],
  { number, unit, reading }: SaidCandidate,
  index: SaidIndex,
): boolean {
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    const there = alignable(piece, number, unit, index);
    if (samenessOf(piece.reading, there, index) !== 'same') return false;
    const { first, last } = there.alignment();
    if (i > 0 && (first < from || losesDenial(reading.words, from, first))) return false;
    from = last + 1;
  }
  return pieces.length > 0;
}

/** Whether a negation is left out in a clause of which some is given: between the two places, but for whole clauses. */
function losesDenial(words: readonly SaidWord[], from: number, to: number): boolean {
  const denies = ({ negation }: SaidWord): boolean => negation;
  const end = words.findIndex(({ ends }, at) => at >= from - 1 && at < to && ends);
  if (end < 0) return words.slice(from, to).some(denies);
  const begin = words.findLastIndex(({ ends }, at) => at < to && ends) + 1;
  return [...words.slice(from, end + 1), ...words.slice(begin, to)].some(denies);
}
