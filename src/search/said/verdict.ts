/** The verdict on a member's version of a remark. */
import type { Quote, Statement } from '../../knowledge/schema.ts';
import type { Step } from './align.ts';
import { saidCandidates, type SaidCandidate } from './candidates.ts';
import { twistOf, type Twist } from './differences.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import { findStitch, sameRemark } from './stitched.ts';
import { isVerbatim } from './verbatim.ts';

export type SaidVerdict =
  | {
      readonly kind: 'verbatim' | 'near';
      readonly quote: Quote;
      readonly more: readonly Quote[];
      readonly steps: readonly Step[];
    }
  | {
      readonly kind: 'changed';
      readonly quote: Quote;
      readonly what: Twist | 'stitched';
      readonly steps: readonly Step[];
      readonly other?: Quote;
    }
  | { readonly kind: 'changed-report'; readonly statement: Statement; readonly what: Twist }
  | { readonly kind: 'reported'; readonly statement: Statement }
  | { readonly kind: 'none' };

export interface SaidJudgement {
  readonly verdict: SaidVerdict;
  /** Quotations nearest to the words, best first, whatever the verdict. */
  readonly nearest: readonly Quote[];
}

/** From this likeness on, words are a version of what was said; fitted on the golden quotations. */
const SAME_REMARK = 0.62;
/** Indirect speech has no fixed words: a version must be nearer, and the narration is nobody's. */
const SAME_STATEMENT = 0.66;

/**
 * Judges words that a member attributes to somebody.
 * @param by keeps to what these speakers said, where the member names one and several fit
 */
export function judgeSaid(
  words: string,
  index: SaidIndex,
  by?: (speaker: string) => boolean,
): SaidJudgement {
  const asked = index.read(words);
  const candidates = asked.words.length === 0 ? [] : saidCandidates(asked, index);
  const nearest = [
    ...new Set(
      candidates.flatMap(({ unit }) => (unit.owner.kind === 'quote' ? [unit.owner.item] : [])),
    ),
  ];
  return {
    verdict: verdictOn(asked, candidates, index, by ?? (() => false)),
    nearest: nearest.slice(0, 3),
  };
}

function verdictOn(
  asked: SaidReading,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  by: (speaker: string) => boolean,
): SaidVerdict {
  const exact = candidates.filter((candidate) => isVerbatim(asked, candidate, index));
  const verbatim = preferred(exact, by);
  if (verbatim?.unit.owner.kind === 'quote') {
    return asQuote('verbatim', verbatim, verbatim.unit.owner.item);
  }
  const stitch = findStitch(asked, candidates);
  if (
    stitch &&
    stitch.first.unit.owner.kind === 'quote' &&
    stitch.second.unit.owner.kind === 'quote'
  ) {
    const [a, b] = [stitch.first.unit.owner.item, stitch.second.unit.owner.item];
    if (!sameRemark(a, b))
      return {
        kind: 'changed',
        what: 'stitched',
        quote: a,
        other: b,
        steps: stitch.first.alignment.steps,
      };
  }
  const best = candidates[0];
  if (!best) return { kind: 'none' };
  const { owner, kind } = best.unit;
  if (owner.kind === 'statement') {
    if (best.score < SAME_STATEMENT) return { kind: 'none' };
    const what = twist(asked, best, index);
    return what
      ? { kind: 'changed-report', statement: owner.item, what }
      : { kind: 'reported', statement: owner.item };
  }
  if (best.score < SAME_REMARK) return { kind: 'none' };
  const quoted = candidates.find(
    ({ unit }) => unit.kind === 'quote' && !unit.more && unit.owner.item.id === owner.item.id,
  );
  const steps = (quoted ?? best).alignment.steps;
  if (kind === 'misquote') {
    return {
      kind: 'changed',
      quote: owner.item,
      what: (quoted && twist(asked, quoted, index)) ?? 'sense',
      steps,
    };
  }
  const what = twist(asked, best, index);
  if (what) return { kind: 'changed', quote: owner.item, what, steps };
  return { ...asQuote('near', best, owner.item), steps };
}

function twist(
  asked: SaidReading,
  { unit, reading, alignment }: SaidCandidate,
  index: SaidIndex,
): Twist | undefined {
  return twistOf(asked, reading, alignment.steps, index.mentions(unit.owner), index);
}

/** Of several exact ones: the named speaker's, then the one with the fewest words left over. */
function preferred(
  exact: readonly SaidCandidate[],
  by: (speaker: string) => boolean,
): SaidCandidate | undefined {
  return [...exact].sort(
    (a, b) =>
      Number(by(b.unit.owner.item.speaker)) - Number(by(a.unit.owner.item.speaker)) ||
      a.reading.words.length - b.reading.words.length,
  )[0];
}

function asQuote(
  kind: 'verbatim' | 'near',
  { unit, alignment }: SaidCandidate,
  quote: Quote,
): SaidVerdict & { kind: 'verbatim' | 'near' } {
  return { kind, quote, more: unit.more ?? [], steps: alignment.steps };
}
