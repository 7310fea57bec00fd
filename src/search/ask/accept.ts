/** Accepting: whether the best candidate may be given as the answer, or silence is right. */
import { ENTRY_FEATURES } from './entry-features.ts';
import { boundedOdds } from '../features.ts';
import { inCommon } from '../in-common.ts';
import { sigmoid } from '../logistic.ts';
import { sumTrees } from '../trees.ts';
import { foreignShare, isOfAnother } from './foreign.ts';
import type { AskModel } from './model.ts';
import type { RankedCandidate, Ranking } from './rank.ts';
import { isGap, isStrange, type AskIndex, type QuestionReading } from './units.ts';

/** What acceptance looks at, beside the features of the best candidate. @public */
export const SIGNS = [
  'fit', // of the best answer
  'margin', // over the second-best answer
  'overGap', // over the best gap
  'gapFit', // of the best gap
  'length', // of the question, in words of content
  'akin', // how far the second-best answer says the same as the best
  'gapShare', // share of gaps among the wordings that are like the question
  'gapsKnown', // share of gaps among all entries of the pack
  ...ENTRY_FEATURES,
  'foreign', // share of the question's content in words of another subject
  'stranger', // the question names somebody or something whom the story doesn't
] as const;

/** Where nothing competes, the rival is taken to be this unlikely (log-odds). */
const NO_RIVAL = -8;
const SHARE = ENTRY_FEATURES.indexOf('share');
const [KIND, SERVES] = [ENTRY_FEATURES.indexOf('kindEntry'), ENTRY_FEATURES.indexOf('answerKind')];

export interface Verdict {
  readonly kind: 'answer' | 'gap' | 'silence';
  readonly entry?: number;
  /** Probability that the best answer answers the question. */
  readonly probability: number;
}

interface Contest {
  readonly answer: RankedCandidate | undefined;
  readonly gap: RankedCandidate | undefined;
  readonly signs: readonly number[];
}

/** The best answer, the best gap, and the signs by which they are judged. */
export function contest(ranking: Ranking, index: AskIndex): Contest {
  const answers = ranking.candidates.filter(({ entry }) => !isGap(index, entry));
  const gap = ranking.candidates.find(({ entry }) => isGap(index, entry));
  const answer = answers[0];
  const fit = answer?.fit ?? NO_RIVAL;
  const gapFit = gap?.fit ?? NO_RIVAL;
  const next = answers[1];
  const gapShare = ranking.candidates.reduce(
    (sum, { features, entry }) => sum + (isGap(index, entry) ? (features[SHARE] ?? 0) : 0),
    0,
  );
  return {
    answer,
    gap,
    signs: [
      boundedOdds(fit),
      boundedOdds(fit - (next?.fit ?? NO_RIVAL)),
      boundedOdds(fit - gapFit),
      boundedOdds(gapFit),
      Math.min(1, ranking.asked.concepts.length / 10),
      answer && next ? akin(answer.entry, next.entry, index) : 0,
      gapShare,
      index.gapsKnown,
      ...(answer?.features ?? ENTRY_FEATURES.map(() => 0)),
      foreignShare(ranking.asked, index),
      namesStranger(ranking.asked, index) ? 1 : 0,
    ],
  };
}

/** Share of the words that two answers have in common (Jaccard): two that say the same don't compete. */
function akin(one: number, other: number, index: AskIndex): number {
  const [a, b] = [one, other].map(
    (entry) => new Set(index.contents[entry]?.answer.concepts.map(({ stem }) => stem)),
  );
  if (!a || !b || a.size === 0 || b.size === 0) return 0;
  const both = inCommon(a, b);
  return both / (a.size + b.size - both);
}

/** A single word that names nobody and nothing in the story is no question yet: “test”, “knock knock”. */
function isLoneWord({ asked: { kind, concepts } }: Ranking): boolean {
  const [first, ...others] = concepts;
  return (
    kind === 'none' &&
    first !== undefined &&
    first.entity === undefined &&
    others.every(({ stem }) => stem === first.stem)
  );
}

/** “How many …?” of an answer without a number, where no wording asks how many: so is no golden question answered. */
const asksForAnother = ({ features }: RankedCandidate): boolean =>
  features[SERVES] === 0 && (features[KIND] ?? 0) < 1;

/** Whether a word that the story lacks is written as a name. */
const namesStranger = ({ concepts, capitals }: QuestionReading, index: AskIndex): boolean =>
  concepts.some((concept) => capitals.has(concept.word) && isStrange(concept, index));

/**
 * From which probability on an answer is given, by how many texts the pack has for each of its entries: between those
 * that the thresholds were found for, by the logarithm.
 */
export function thresholdFor(texts: number, { thresholds }: Pick<AskModel, 'thresholds'>): number {
  const after = thresholds.findIndex((one) => one.texts >= texts);
  const [from, to] = [thresholds[after - 1], thresholds[after < 0 ? thresholds.length - 1 : after]];
  if (!to) return 1;
  if (!from) return to.probability;
  const way = Math.log(texts / from.texts) / Math.log(to.texts / from.texts);
  return from.probability + way * (to.probability - from.probability);
}

/** Judges a ranking. */
export function accept(ranking: Ranking, index: AskIndex, model: AskModel): Verdict {
  const { exact } = ranking;
  if (exact !== undefined) {
    const kind = isGap(index, exact) ? 'gap' : 'answer';
    return { kind, entry: exact, probability: kind === 'gap' ? 0 : 1 };
  }
  const { answer, gap, signs } = contest(ranking, index);
  // A story tells nothing of the bot.
  const toBot = ranking.asked.personal && answer?.unit.personal !== true;
  const isNone =
    !answer ||
    toBot ||
    isLoneWord(ranking) ||
    isOfAnother(ranking.asked, index) ||
    asksForAnother(answer);
  const probability = isNone ? 0 : sigmoid(sumTrees(model.accept, signs));
  if (answer && probability >= thresholdFor(index.textsEach, model)) {
    return { kind: 'answer', entry: answer.entry, probability };
  }
  if (gap && sigmoid(gap.fit) >= model.gapThreshold) {
    return { kind: 'gap', entry: gap.entry, probability };
  }
  return { kind: 'silence', probability };
}
