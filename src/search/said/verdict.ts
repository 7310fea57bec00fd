/** The verdict on a member's version of a remark. */
import type { Quote, Statement } from '../../knowledge/schema.ts';
import { sigmoid } from '../logistic.ts';
import { sumTrees } from '../trees.ts';
import type { Step } from './align.ts';
import { saidCandidates, type SaidCandidate } from './candidates.ts';
import { differences, type Differences, type Twist } from './differences.ts';
import { saidModel, type SaidModel } from './model.ts';
import type { Owner, SaidIndex, SaidReading } from './said-index.ts';
import { findStitch, sameRemark } from './stitched.ts';
import { isVerbatim } from './verbatim.ts';

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

/**
 * Judges words that a member attributes to somebody.
 * @param by tells the speakers whom the member named: of several remarks that fit, theirs is meant
 */
export function judgeSaid(
  words: string,
  index: SaidIndex,
  by: (speaker: string) => boolean = () => false,
  model: SaidModel = saidModel,
): SaidJudgement {
  const asked = index.read(words);
  const candidates = asked.words.length === 0 ? [] : saidCandidates(asked, index, model.fit);
  const quotes = candidates.flatMap(({ unit }) =>
    unit.owner.kind === 'quote' ? [unit.owner.item] : [],
  );
  return {
    verdict: verdictOn(asked, candidates, index, by, model),
    nearest: [...new Set(quotes)].slice(0, MOST_NEAREST),
  };
}

function verdictOn(
  asked: SaidReading,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  by: (speaker: string) => boolean,
  model: SaidModel,
): SaidVerdict {
  const exact = preferred(
    candidates.filter((candidate) => isVerbatim(asked, candidate, index)),
    by,
  );
  if (exact) return faithfully('verbatim', exact);
  if (asked.words.every(({ stop }) => stop)) return { kind: 'none' };
  const stitch = findStitch(asked, candidates);
  if (stitch) {
    const [first, second] = [quoteOf(stitch.first), quoteOf(stitch.second)];
    const { steps } = stitch.first.alignment;
    if (first && second && !sameRemark(first, second))
      return { kind: 'changed', what: 'stitched', quote: first, other: second, steps };
    if (first && second) return { kind: 'near', quote: first, more: [second], steps };
  }
  const best = candidates[0];
  if (!best) return { kind: 'none' };
  const { owner } = best.unit;
  const probability = sigmoid(best.fit);
  if (probability < (owner.kind === 'quote' ? model.quoteThreshold : model.statementThreshold))
    return { kind: 'none' };
  const { features, twist } = compareWith(asked, owner, candidates, index);
  const twisted = sigmoid(sumTrees(model.twist, features)) >= model.twistThreshold;
  if (owner.kind === 'statement') {
    return twisted
      ? { kind: 'changed-report', statement: owner.item, what: twist }
      : { kind: 'reported', statement: owner.item };
  }
  const quoted = candidates.find(
    ({ unit }) => unit.kind === 'quote' && unit.owner.item.id === owner.item.id,
  );
  const { steps } = (quoted ?? best).alignment;
  if (twisted) return { kind: 'changed', quote: owner.item, what: twist, steps };
  return { kind: 'near', quote: owner.item, more: best.unit.more ?? [], steps };
}

/** The differences from the remark that the owner of the best candidate holds. */
export function compareWith(
  asked: SaidReading,
  owner: Owner,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
): Differences {
  const own = candidates.filter(({ unit }) => unit.owner.item === owner.item);
  const quoted = own.find(({ unit }) => unit.kind === 'quote');
  const faithful = own.find(({ unit }) => unit.kind !== 'misquote');
  const twisted = own.find(({ unit }) => unit.kind === 'misquote');
  return differences(
    asked,
    { ...(quoted && { quoted }), ...(faithful && { faithful }), ...(twisted && { twisted }) },
    index,
  );
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

function quoteOf({ unit }: SaidCandidate): Quote | undefined {
  return unit.owner.kind === 'quote' ? unit.owner.item : undefined;
}

function faithfully(kind: 'verbatim' | 'near', candidate: SaidCandidate): SaidVerdict {
  const quote = quoteOf(candidate);
  if (!quote) return { kind: 'none' };
  return { kind, quote, more: candidate.unit.more ?? [], steps: candidate.alignment.steps };
}
