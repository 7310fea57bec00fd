/** The verdict on a member's version of a remark. */
import type { Quote, Statement } from '../../knowledge/schema.ts';
import { isName } from '../entities.ts';
import { acceptSaid, NOBODY, saidSigns, type Acceptance, type Named } from './accept.ts';
import type { Asking } from './asking.ts';
import { saidCandidates, type SaidCandidate } from './candidates.ts';
import { exactVerdict, preferred, quoteOf } from './exact.ts';
import { saidModel, type SaidModel } from './model.ts';
import { rankRemarks, type RankedRemark } from './rank-remarks.ts';
import { remarksOf, type Remark } from './remark.ts';
import { hasDifference, isDenied, isTheSame, type Nearest } from './remark-features.ts';
import type { Owner, SaidIndex, SaidReading } from './said-index.ts';
import { renamedVerdict } from './renamed.ts';
import { shortenedVerdict } from './shortened.ts';
import { findStitch, isJoined } from './stitched.ts';
import { inWhoseMouth } from './whose-mouth.ts';
import type { Step } from './word-pair.ts';

export type Twist = 'negation' | 'number' | 'name' | 'sense';

export type SaidVerdict =
  | {
      readonly kind: 'verbatim' | 'near';
      readonly quote: Quote;
      /** Further quotations of the same remark. */
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

const MOST_NEAREST = 3;
/** A text so many times as long as a remark is no version of it; a few words more are always likely. */
const LONGEST_VERSION = 3;
const SHORT = 12;

/**
 * Judges words that a member attributes to somebody.
 * @param named whom the member named: of several remarks that fit, theirs is meant
 */
export function judgeSaid(
  words: string,
  index: SaidIndex,
  named: Named = NOBODY,
  model: SaidModel = saidModel,
): SaidJudgement {
  const asked = index.read(words);
  if (asked.words.length === 0) return { verdict: { kind: 'none' }, nearest: [] };
  const { about, candidates, further } = saidCandidates(asked, index, model.glance);
  const { verdict, remarks } = verdictOn(words, about, candidates, index, named, model);
  // What is no version of any remark is nearest to what shares the most words with it.
  const near =
    verdict.kind === 'none'
      ? ownersOf([...candidates].sort((a, b) => b.score - a.score))
      : [...remarks.map(({ owner }) => owner), ...ownersOf(candidates)];
  const quotes = quotesOf(near);
  const all = quotes.length < MOST_NEAREST ? quotesOf([...near, ...ownersOf(further())]) : quotes;
  return { verdict, nearest: all.slice(0, MOST_NEAREST) };
}

const ownersOf = (candidates: readonly SaidCandidate[]): readonly Owner[] =>
  candidates.map(({ unit }) => unit.owner);

/** The quotations among them, each once. */
const quotesOf = (owners: readonly Owner[]): readonly Quote[] => [
  ...new Set(owners.flatMap((owner) => (owner.kind === 'quote' ? owner.item : []))),
];

interface Reached {
  readonly verdict: SaidVerdict;
  /** The remarks that may be meant, the most likely first. */
  readonly remarks: readonly Remark[];
}

function verdictOn(
  words: string,
  about: Asking,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  named: Named,
  model: SaidModel,
): Reached {
  const { by } = named;
  const asked = about.reading;
  const exact =
    exactVerdict(about, candidates, index, by) ??
    shortenedVerdict(words, asked, candidates, index, by) ??
    renamedVerdict(asked, candidates, by);
  if (exact) return { verdict: exact, remarks: [] };
  if (asked.words.every(({ stop }) => stop)) return { verdict: { kind: 'none' }, remarks: [] };
  const known = preferred(
    candidates.filter(({ reading }) => sameWords(asked, reading)),
    by,
  );
  const stitch = known ? undefined : findStitch(asked, candidates);
  if (stitch) {
    const [first, second] = [quoteOf(stitch.first), quoteOf(stitch.second)];
    const { steps } = stitch.first.alignment();
    if (first && second) {
      const verdict: SaidVerdict = isJoined(stitch, first, second)
        ? { kind: 'near', quote: first, more: [second], steps }
        : { kind: 'changed', what: 'stitched', quote: first, other: second, steps };
      return { verdict, remarks: [] };
    }
  }
  const ranked = rankRemarks(remarksOf(about, candidates, index, model), by, model);
  const remarks = ranked.map(({ remark }) => remark);
  const acceptance = (one: RankedRemark): Acceptance =>
    asked.words.length > LONGEST_VERSION * one.nearest.faithful.reading.words.length + SHORT
      ? 'none'
      : acceptSaid(saidSigns(one, ranked, named, model), model);
  // What the pack knows it need not judge; but where two have said the same, the named one is meant.
  const theirs = known
    ? ranked.find((one) => by(one.remark.owner.item.speaker) && acceptance(one) !== 'none')
    : undefined;
  const sure =
    known && (by(known.unit.owner.item.speaker) || !theirs)
      ? ranked.find(({ remark }) => remark.owner.item === known.unit.owner.item)
      : undefined;
  const [likeliest] = ranked;
  const best =
    sure ?? (known ? theirs : likeliest && inWhoseMouth(likeliest, ranked, asked, by, index));
  if (!best) return { verdict: { kind: 'none' }, remarks };
  if (known && sure) return { verdict: concluded(best, known.unit.kind === 'misquote'), remarks };
  const accepted = acceptance(best);
  const isNone = isOfNames(best, asked) && (accepted === 'twisted' || !tellsOfThem(best, asked));
  if (accepted === 'none' || isNone) return { verdict: { kind: 'none' }, remarks };
  const twisted = isDenied(best.nearest) || (accepted === 'twisted' && !isTheSame(best.nearest));
  return { verdict: concluded(best, twisted), remarks };
}

/** Verbs that carry no content, and yet tell what somebody does: “the HNC will be going to Geneva”. */
const GOING = /^(?:go|goes|going|went|will|would)$/;
/** A name alone reports nothing: “main opposition group” is no version of what that group announced. */
const isOfNames = ({ remark }: RankedRemark, { content, entities }: SaidReading): boolean =>
  remark.owner.kind === 'statement' && content.every((at) => isName(entities[at]));
/** Unless a verb tells something of the names, and the remark has them all. */
const tellsOfThem = ({ nearest }: RankedRemark, { words }: SaidReading): boolean =>
  !hasDifference(nearest.faithful, 'name') && words.some(({ word }) => GOING.test(word));

function concluded({ remark, nearest }: RankedRemark, twisted: boolean): SaidVerdict {
  const { owner, own } = remark;
  if (owner.kind === 'statement')
    return twisted
      ? { kind: 'changed-report', statement: owner.item, what: twistOf(nearest) }
      : { kind: 'reported', statement: owner.item };
  if (twisted)
    return {
      kind: 'changed',
      quote: owner.item,
      what: twistOf(nearest),
      steps: own.alignment().steps,
    };
  const { unit, alignment } = nearest.faithful;
  const joined = unit.kind === 'quote' ? alignment() : own.alignment();
  return { kind: 'near', quote: owner.item, more: unit.more ?? [], steps: joined.steps };
}

/** The most telling difference from the nearest faithful wording, for people. */
function twistOf(nearest: Nearest): Twist {
  const { faithful } = nearest;
  if (hasDifference(faithful, 'number')) return 'number';
  if (hasDifference(faithful, 'name')) return 'name';
  return isDenied(nearest) || hasDifference(faithful, 'negation') ? 'negation' : 'sense';
}

/** Whether the asked words are one of the pack's own wordings: what the pack knows, it need not judge. */
function sameWords(asked: SaidReading, { words }: SaidReading): boolean {
  return (
    asked.words.length === words.length &&
    asked.words.every(({ stem }, i) => stem === words[i]?.stem)
  );
}
