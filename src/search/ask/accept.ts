/** Accepting: whether the best candidate may be given as the answer, or silence is right. */
import { FEATURES } from './features.ts';
import { sigmoid } from '../logistic.ts';
import { sumTrees } from '../trees.ts';
import type { AskModel } from './model.ts';
import type { RankedCandidate, Ranking } from './rank.ts';
import type { AskIndex } from './units.ts';

/** What acceptance looks at, beside the features of the best candidate. @public */
export const SIGNS = [
  'fit', // of the best answer
  'margin', // over the second-best answer
  'overGap', // over the best gap
  'gapFit', // of the best gap
  'gapVotes', // share of gaps among the nearest wordings
  'length', // of the question, in words of content
  ...FEATURES,
] as const;

/** Where nothing competes, the rival is taken to be this unlikely (log-odds). */
const NO_RIVAL = -8;
const bounded = (x: number): number => Math.max(-1, Math.min(1, x / 8));

export interface Verdict {
  readonly kind: 'answer' | 'gap' | 'silence';
  readonly entry?: number;
  /** Probability that the best answer answers the question. */
  readonly probability: number;
}

interface Contest {
  readonly answer: RankedCandidate | undefined;
  readonly gap: RankedCandidate | undefined;
  readonly signs: Float64Array;
}

/** The best answer, the best gap, and the signs by which they are judged. */
export function contest(ranking: Ranking, index: AskIndex): Contest {
  const kindOf = (c: RankedCandidate): string => index.entries[c.entry]?.kind ?? '';
  const answers = ranking.candidates.filter((c) => kindOf(c) === 'question');
  const gap = ranking.candidates.find((c) => kindOf(c) === 'gap');
  const answer = answers[0];
  const fit = answer?.fit ?? NO_RIVAL;
  const gapFit = gap?.fit ?? NO_RIVAL;
  return {
    answer,
    gap,
    signs: Float64Array.from([
      bounded(fit),
      bounded(fit - (answers[1]?.fit ?? NO_RIVAL)),
      bounded(fit - gapFit),
      bounded(gapFit),
      ranking.candidates
        .filter((c) => kindOf(c) === 'gap')
        .reduce((sum, c) => sum + (c.features[FEATURES.indexOf('votes')] ?? 0), 0),
      Math.min(1, ranking.asked.concepts.length / 10),
      ...(answer?.features ?? new Float64Array(FEATURES.length)),
    ]),
  };
}

/** Judges a ranking. */
export function accept(ranking: Ranking, index: AskIndex, model: AskModel): Verdict {
  const { exact } = ranking;
  if (exact !== undefined) {
    const kind = index.entries[exact]?.kind === 'gap' ? 'gap' : 'answer';
    return { kind, entry: exact, probability: kind === 'gap' ? 0 : 1 };
  }
  const { answer, gap, signs } = contest(ranking, index);
  const probability = answer ? sigmoid(sumTrees(model.accept, signs)) : 0;
  if (answer && probability >= model.threshold) {
    return { kind: 'answer', entry: answer.entry, probability };
  }
  if (gap && sigmoid(gap.fit) >= model.gapThreshold) {
    return { kind: 'gap', entry: gap.entry, probability };
  }
  return { kind: 'silence', probability };
}
