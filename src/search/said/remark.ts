/** A quotation or statement with all its wordings beside the asked words. */
import type { Asking } from './asking.ts';
import { candidateOf, type SaidCandidate } from './candidates.ts';
import { PAIR_FEATURES, pairFeature, type PairFeature } from './compare.ts';
import { losesNegation } from './verbatim.ts';
import type { SaidModel } from './model.ts';
import type { Owner, SaidIndex } from './said-index.ts';
import { isContent, type SaidReading } from './reading.ts';

/** Remarks looked at closely: beyond them nothing is meant. */
const MOST_REMARKS = 5;
/** Beyond the first two, one so far behind the best at a glance (in log-odds) is never meant. */
const FEWEST_REMARKS = 2;
const FARTHEST_BEHIND = 4;

const OWN_FEATURES = [
  'report', // indirect speech: no words to hold it against
  'distorted', // the pack knows distortions of it
  'glance', // log-odds of its best wording, at a glance
  'behind', // by how much they are behind the best remark's
  'faithful', // distance of the nearest faithful wording
  'twisted', // distance of the nearest distortion
  'lead', // of the distortion over the faithful wording
  'vote', // share of the distortions in the vote of all wordings, nearer ones counting more
  'words', // how many words of content were asked
  'weight', // how much they tell
  'strange', // weight of asked words that no faithful wording has
  'unheard', // weight of asked words that no wording has at all
  'aligned', // share of the asked words that stand in the text, in order
  'swapped', // weight of words that stand in another's place
  'denied', // a negation more or less than the text itself has at that place
  'gaps', // share of the text's words that were left out between asked ones
] as const;
type OwnFeature = (typeof OWN_FEATURES)[number];
/** Of the remark as a whole, then of its nearest faithful wording, its nearest distortion and its own text. @public */
export const REMARK_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...['faithful', 'twisted', 'own'].flatMap((kind) =>
    PAIR_FEATURES.map((name) => `${kind}.${name}`),
  ),
];
/** As far as a wording that isn't there. */
const FAR = 8;
/** Likenesses among the features: what lacks of them to 1 is a difference. */
const LIKENESSES: ReadonlySet<PairFeature> = new Set([
  'coverage',
  'focus',
  'complete',
  'same',
  'meaning',
]);
/** Of a long quotation members ask for a fragment: what it has besides counts apart. */
const OF_FRAGMENTS: readonly PairFeature[] = ['focus', 'complete', 'lost'];
const apart = (name: PairFeature): number => {
  const at = OF_FRAGMENTS.indexOf(name);
  return at < 0 ? -1 : PAIR_FEATURES.length + at;
};
const DIFFERENCES = PAIR_FEATURES.map((name) => ({
  likeness: LIKENESSES.has(name),
  apart: apart(name),
}));
/** @public */
export const DISTANCE_FEATURES: readonly string[] = [
  ...PAIR_FEATURES,
  ...OF_FRAGMENTS.map((name) => `own.${name}`),
];

/** In what the asked words differ from a wording, each 0…1, in the order of `DISTANCE_FEATURES`. */
export function differencesFrom({ unit, comparison }: SaidCandidate): Float64Array {
  const found = new Float64Array(DISTANCE_FEATURES.length);
  const own = unit.kind === 'quote';
  DIFFERENCES.forEach(({ likeness, apart: other }, i) => {
    const value = comparison.features[i] ?? 0;
    found[own && other >= 0 ? other : i] = likeness ? 1 - value : value;
  });
  return found;
}

function distanceOf({ unit, comparison }: SaidCandidate, weights: readonly number[]): number {
  const own = unit.kind === 'quote';
  let sum = 0;
  for (let i = 0; i < DIFFERENCES.length; i++) {
    const { likeness, apart: other } = DIFFERENCES[i] ?? { likeness: false, apart: -1 };
    const value = comparison.features[i] ?? 0;
    sum += (weights[own && other >= 0 ? other : i] ?? 0) * (likeness ? 1 - value : value);
  }
  return sum;
}

export interface Remark {
  readonly owner: Owner;
  /** Its own text first, then every other wording. */
  readonly own: SaidCandidate;
  readonly wordings: readonly SaidCandidate[];
  readonly glance: number;
  readonly behind: number;
  readonly asked: SaidReading;
}

/** The remarks that may be meant, the most likely first at a glance. */
export function remarksOf(
  about: Asking,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  model: SaidModel,
): readonly Remark[] {
  const found = new Map<Owner['item'], SaidCandidate[]>();
  const best = candidates[0]?.fit ?? 0;
  for (const candidate of candidates) {
    const { item } = candidate.unit.owner;
    const list = found.get(item);
    if (list) list.push(candidate);
    else if (
      found.size < MOST_REMARKS &&
      (found.size < FEWEST_REMARKS || best - candidate.fit <= FARTHEST_BEHIND)
    )
      found.set(item, [candidate]);
  }
  return [...found.values()].flatMap((list): readonly Remark[] => {
    const [first] = list;
    if (!first) return [];
    const met = new Map(list.map((candidate) => [candidate.number, candidate]));
    const [from, to] = index.units.around(first.number);
    const own: SaidCandidate[] = [];
    for (let number = from; number < to; number++) {
      const unit = index.units.at(number);
      const made =
        met.get(number) ?? (unit && candidateOf(about, number, unit, index, model.glance));
      if (made) own.push(made);
      met.delete(number);
    }
    const [text] = own;
    if (!text) return [];
    return [
      {
        owner: text.unit.owner,
        own: text,
        wordings: [...own, ...met.values()],
        glance: first.fit,
        behind: best - first.fit,
        asked: about.reading,
      },
    ];
  });
}

export interface Nearest {
  readonly faithful: SaidCandidate;
  readonly twisted?: SaidCandidate;
  readonly features: Float64Array;
}

/** The nearest wordings of a remark, and what they tell of it. */
export function nearestOf(remark: Remark, model: SaidModel): Nearest {
  const { own, wordings, asked } = remark;
  let faithful = own;
  let truth = Infinity;
  let twisted: SaidCandidate | undefined;
  let twist = FAR;
  let [votes, against] = [0, 0];
  const heard = new Float64Array(asked.content.length);
  const fair = new Float64Array(asked.content.length);
  for (const wording of wordings) {
    const distorted = wording.unit.kind === 'misquote';
    const { met } = wording.comparison;
    const distance = distanceOf(wording, model.distance);
    const vote = Math.exp(-distance);
    votes += vote;
    if (distorted) against += vote;
    met.forEach((value, i) => {
      if (value > (heard[i] ?? 0)) heard[i] = value;
      if (!distorted && value > (fair[i] ?? 0)) fair[i] = value;
    });
    if (distorted && (!twisted || distance < twist)) [twisted, twist] = [wording, distance];
    else if (!distorted && distance < truth) [faithful, truth] = [wording, distance];
  }
  const lacking = (by: Float64Array): number =>
    Math.min(1, asked.weights.reduce((sum, weight, i) => sum + weight * (1 - (by[i] ?? 0)), 0) / 2);
  const report = remark.owner.kind === 'statement';
  const order = orderOf(report ? faithful : own);
  const values: Record<OwnFeature, number> = {
    report: report ? 1 : 0,
    distorted: twisted ? 1 : 0,
    glance: remark.glance,
    behind: remark.behind,
    faithful: Math.min(FAR, truth),
    twisted: Math.min(FAR, twist),
    lead: Math.min(FAR, truth) - Math.min(FAR, twist),
    vote: votes > 0 ? against / votes : 0,
    words: Math.min(1, asked.content.length / 10),
    weight: Math.min(1, asked.weights.reduce((sum, weight) => sum + weight, 0) / 5),
    strange: lacking(fair),
    unheard: lacking(heard),
    ...order,
  };
  const features = new Float64Array(REMARK_FEATURES.length);
  OWN_FEATURES.forEach((name, i) => (features[i] = values[name]));
  [faithful, twisted, own].forEach((wording, i) => {
    if (wording)
      features.set(wording.comparison.features, OWN_FEATURES.length + i * PAIR_FEATURES.length);
  });
  return { faithful, ...(twisted && { twisted }), features };
}

/** What the order of the words tells. */
function orderOf({
  alignment,
  reading,
}: SaidCandidate): Pick<Record<OwnFeature, number>, 'aligned' | 'swapped' | 'denied' | 'gaps'> {
  const aligned = alignment();
  const { steps } = aligned;
  let [same, swapped, asked, left, negations] = [0, 0, 0, 0, 0];
  for (const step of steps) {
    if (step.kind === 'asked' || step.kind === 'other') negations += step.asked.negation ? 1 : 0;
    if (step.kind === 'said' || step.kind === 'other') negations -= step.said.negation ? 1 : 0;
    if (step.kind === 'said') left++;
    else asked++;
    if (step.kind === 'same' || step.kind === 'typo') same++;
    else if (step.kind === 'other' && isContent(step.asked) && step.like < 0.85) swapped++;
  }
  return {
    aligned: asked > 0 ? same / asked : 0,
    swapped: Math.min(1, swapped / 4),
    denied: negations % 2 !== 0 || losesNegation(aligned, reading.words) ? 1 : 0,
    gaps: steps.length > 0 ? left / steps.length : 0,
  };
}

/** Whether the asked words differ from the wording in that way. */
export const hasDifference = (
  candidate: SaidCandidate,
  name: (typeof PAIR_FEATURES)[number],
): boolean => (candidate.comparison.features[pairFeature(name)] ?? 0) > 0;
