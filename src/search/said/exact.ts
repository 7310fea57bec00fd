/** Words that are a quotation's, or would be but for a negation: nothing else need be judged. */
import type { Quote } from '../../knowledge/schema.ts';
import { asking, shortlist, type Asking } from './asking.ts';
import { alignable, type SaidCandidate } from './candidates.ts';
import type { SaidIndex } from './said-index.ts';
import { samenessOf, type Sameness } from './verbatim.ts';
import type { SaidVerdict } from './verdict.ts';

/** Quotations that are held against the words one by one: whoever has them all is among the first. */
const MOST_EXACT = 12;

/** `verbatim`, `changed` by a negation, or undefined where the words differ otherwise. */
export function exactVerdict(
  about: Asking,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  by: (speaker: string) => boolean,
): SaidVerdict | undefined {
  const quotes = candidates.filter(({ unit }) => unit.kind === 'quote').slice(0, MOST_EXACT);
  const sameness = new Map(quotes.map((one) => [one, samenessOf(about, one, index)]));
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

/** Whether the words are a quotation's as they stand, whatever else they may be taken for. */
export function isVerbatim(words: string, index: SaidIndex): boolean {
  const about = asking(index.read(words), index);
  const { close, further } = shortlist(about, index);
  return [...close, ...further].some(
    ({ unit, number }) =>
      unit.kind === 'quote' &&
      samenessOf(about, alignable(about, number, unit, index), index) === 'same',
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

/** The verdict that the words are the quotation's, or say what it says. */
export function faithfully(kind: 'verbatim' | 'near', candidate: SaidCandidate): SaidVerdict {
  const quote = quoteOf(candidate);
  if (!quote) return { kind: 'none' };
  return { kind, quote, more: candidate.unit.more ?? [], steps: candidate.alignment().steps };
}
