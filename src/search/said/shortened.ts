/** A quotation of which something is left out in the middle: around an ellipsis, between two clauses, or whole clauses. */
import { asking, type Asking } from './asking.ts';
import { alignable, type SaidCandidate } from './candidates.ts';
import { pairFeature } from './compare.ts';
import { faithfully, preferred } from './exact.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import { samenessOf } from './verbatim.ts';
import type { SaidVerdict } from './verdict.ts';
import type { SaidWord } from './words.ts';

const ELLIPSIS = /[[(]?(?:…|\.{3,})[\])]?/u;
const BETWEEN_CLAUSES = /[,;:–—]\s/u;
/** More pieces than this are no quotation that was shortened. */
const MOST_PIECES = 4;
const LEAST_PIECE = 2;
/** Of fewer words it can't be told that a clause was left out between them. */
const LEAST_WORDS = 5;
/** Share of the asked content that stands in a quotation. */
const STANDS = pairFeature('same');

/**
 * `near` where the asked words are a quotation's, in its order, but for what is left out: where an ellipsis says so,
 * or between two clauses, or whole clauses without a mark.
 */
export function shortenedVerdict(
  words: string,
  asked: SaidReading,
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
  const unmarked = (): SaidCandidate | undefined =>
    preferred(
      quotes.filter(({ reading }) => butForClauses(asked.words, reading.words, 0)),
      by,
    );
  const shortened = cutAt(ELLIPSIS) ?? cutAt(BETWEEN_CLAUSES) ?? unmarked();
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
function hasPieces(pieces: readonly Asking[], quote: SaidCandidate, index: SaidIndex): boolean {
  const said = quote.reading.words;
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    const place = placeOf(piece, quote, from, index);
    if (!place) return false;
    const [first, last] = place;
    if (i > 0 && (first < from || losesDenial(said, from, first))) return false;
    from = last + 1;
  }
  return pieces.length > 0;
}

/** The places of a piece's first and last word in a quotation: as it stands there, or but for whole clauses. */
function placeOf(
  piece: Asking,
  { number, unit, reading: { words: said } }: SaidCandidate,
  from: number,
  index: SaidIndex,
): readonly [number, number] | undefined {
  const there = alignable(piece, number, unit, index);
  if (samenessOf(piece, there, index) === 'same') {
    const { first, last } = there.alignment();
    return [first, last];
  }
  return butForClauses(piece.reading.words, said, from);
}

/**
 * Where the asked words stand among the said ones if whole clauses are left out between them, and nothing else: they
 * begin and end with a clause, for “they can do it without consequences” is no part of “if they think that they
 * can do it, or that, without consequences …”. O(asked × said × clauses) time at the worst.
 * @param from place of the first said word that counts
 */
function butForClauses(
  asked: readonly SaidWord[],
  said: readonly SaidWord[],
  from: number,
): readonly [number, number] | undefined {
  if (asked.length < LEAST_WORDS) return undefined;
  const starts = said.flatMap((_, at) => (at === 0 || said[at - 1]?.ends ? [at] : []));
  // For each place that the words so far may end at, where they begin.
  let ends = new Map<number, number>();
  asked.forEach((word, i) => {
    const next = new Map<number, number>();
    const put = (at: number, first: number): void => {
      if (said[at]?.word === word.word && !next.has(at)) next.set(at, first);
    };
    if (i === 0) for (const at of starts) if (at >= from) put(at, at);
    for (const [end, first] of ends) {
      put(end + 1, first);
      if (said[end]?.ends) for (const start of starts) if (start > end) put(start, first);
    }
    ends = next;
  });
  for (const [last, first] of ends)
    if (last + 1 === said.length || said[last]?.ends) return [first, last];
  return undefined;
}

/** Whether a negation is left out in a clause of which some is given: between the two places, but for whole clauses. */
function losesDenial(words: readonly SaidWord[], from: number, to: number): boolean {
  const denies = ({ negation }: SaidWord): boolean => negation;
  const end = words.findIndex(({ ends }, at) => at >= from - 1 && at < to && ends);
  if (end < 0) return words.slice(from, to).some(denies);
  const begin = words.findLastIndex(({ ends }, at) => at < to && ends) + 1;
  return [...words.slice(from, end + 1), ...words.slice(begin, to)].some(denies);
}
