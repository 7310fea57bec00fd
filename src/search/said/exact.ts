/** Words that are a quotation's, or would be but for a negation: nothing else need be judged. */
import type { Quote } from '../../knowledge/schema.ts';
import { asking, shortlist, type Asking } from './asking.ts';
import { alignable, type SaidCandidate } from './candidates.ts';
import { pairFeature } from './compare.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import { samenessOf, type Sameness } from './verbatim.ts';
import type { SaidVerdict } from './verdict.ts';
import type { SaidWord } from './words.ts';

/** Quotations that are held against the words one by one: whoever has them all is among the first. */
const MOST_EXACT = 12;

/** `verbatim`, `changed` by a negation, or undefined where the words differ otherwise. */
export function exactVerdict(
  asked: SaidReading,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  by: (speaker: string) => boolean,
): SaidVerdict | undefined {
  const quotes = candidates.filter(({ unit }) => unit.kind === 'quote').slice(0, MOST_EXACT);
  const sameness = new Map(quotes.map((one) => [one, samenessOf(asked, one, index)]));
  const best = (wanted: Sameness): SaidCandidate | undefined =>
    preferred(
      quotes.filter((one) => sameness.get(one) === wanted),
      by,
    );
  const exact = best('same');
  if (exact) return faithfully('verbatim', exact);
  const denied = best('denied');
  const quote = denied && quoteOf(denied);
  return quote && { kind: 'changed', quote, what: 'negation', steps: denied.alignment().steps };
}

const ELLIPSIS = /[[(]?(?:…|\.{3,})[\])]?/u;
const CLAUSE_END = /[,;:–—]\s/u;
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
    ({ unit, comparison }) =>
      unit.kind === 'quote' && (comparison.features[STANDS] ?? 0) > 1 - Number.EPSILON,
  );
  if (quotes.length === 0) return undefined;
  const of = (mark: RegExp): SaidCandidate | undefined => {
    const pieces = piecesOf(words, mark, index);
    return preferred(
      quotes.filter((quote) => hasPieces(pieces, quote, index)),
      by,
    );
  };
  const elided = of(ELLIPSIS);
  if (elided) return faithfully('verbatim', elided);
  const shortened = of(CLAUSE_END);
  return shortened && faithfully('near', shortened);
}

/** What stands between the marks; nothing where it is no text in a few pieces. */
function piecesOf(words: string, mark: RegExp, index: SaidIndex): readonly Asking[] {
  const pieces = words.split(mark, MOST_PIECES + 1).map((piece) => index.read(piece));
  const told = pieces.filter((piece) => piece.words.length > 0);
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
  let from: number | undefined;
  if (pieces.length === 0) return false;
  return pieces.every((piece) => {
    const there = alignable(piece, number, unit, index);
    if (samenessOf(piece.reading, there, index) !== 'same') return false;
    const { first, last } = there.alignment();
    const [before, isInOrder] = [from, from === undefined || first >= from];
    from = last + 1;
    return isInOrder && (before === undefined || !losesDenial(reading.words, before, first));
  });
}

/** Whether a negation is left out in a clause of which some is given: between the two places, but for whole clauses. */
function losesDenial(words: readonly SaidWord[], from: number, to: number): boolean {
  const denies = ({ negation }: SaidWord): boolean => negation;
  const end = words.findIndex(({ ends }, at) => at >= from - 1 && at < to && ends);
  if (end < 0) return words.slice(from, to).some(denies);
  const begin = words.findLastIndex(({ ends }, at) => at < to && ends) + 1;
  return [...words.slice(from, end + 1), ...words.slice(begin, to)].some(denies);
}

/** Whether the words are a quotation's as they stand, whatever else they may be taken for. */
export function isVerbatim(words: string, index: SaidIndex): boolean {
  const about = asking(index.read(words), index);
  return shortlist(about, index).some(
    ({ unit, number }) =>
      unit.kind === 'quote' &&
      samenessOf(about.reading, alignable(about, number, unit, index), index) === 'same',
  );
}

/** Of several: the named speaker's, then a faithful one, then the one with the fewest words left over. */
export function preferred(
  exact: readonly SaidCandidate[],
  by: (speaker: string) => boolean,
): SaidCandidate | undefined {
  const distorted = ({ unit }: SaidCandidate): number => (unit.kind === 'misquote' ? 1 : 0);
  return [...exact].sort(
    (a, b) =>
      Number(by(b.unit.owner.item.speaker)) - Number(by(a.unit.owner.item.speaker)) ||
      distorted(a) - distorted(b) ||
      a.reading.words.length - b.reading.words.length,
  )[0];
}

export function quoteOf({ unit }: SaidCandidate): Quote | undefined {
  return unit.owner.kind === 'quote' ? unit.owner.item : undefined;
}

function faithfully(kind: 'verbatim' | 'near', candidate: SaidCandidate): SaidVerdict {
  const quote = quoteOf(candidate);
  if (!quote) return { kind: 'none' };
  return { kind, quote, more: candidate.unit.more ?? [], steps: candidate.alignment().steps };
}
