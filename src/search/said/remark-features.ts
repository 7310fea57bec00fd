/** What tells whether a remark is meant, and whether it was twisted: all its wordings beside the asked words. */
import { bounded, boundedOdds, wordingsKnown } from '../features.ts';
import type { SaidCandidate } from './candidates.ts';
import { PAIR_FEATURES, pairFeature } from './compare.ts';
import { distanceOf } from './distance.ts';
import type { SaidModel } from './model.ts';
import { orderOf } from './order.ts';
import type { Remark } from './remark.ts';

const OWN_FEATURES = [
  'report', // indirect speech: no words to hold it against
  'distorted', // the pack knows distortions of it
  'known', // how many wordings of it are looked at
  'glance', // log-odds of its best wording, at a glance
  'behind', // by how much they are behind the best remark's
  'faithful', // distance of the nearest faithful wording
  'twisted', // distance of the nearest distortion
  'lead', // of the distortion over the faithful wording
  'vote', // share of the distortions in the vote of all wordings, nearer ones counting more
  'affirmed', // how like the likest faithful wording is that turns nothing around
  'reversed', // how like the likest one is that would have to be denied, or has the opposite of a word
  'turn', // by how much that one is more like
  'cueFit', // how likely the asked words are under all its wordings, for each word
  'cued', // log-odds by those words against the best of the other remarks
  'cueTwist', // log-odds by the words of its distortions against its faithful wordings
  'learnt', // log-odds of the remark among all, by what was learnt from all wordings
  'learntLead', // over the likeliest other remark
  'learntTwist', // log-odds of its distortions against its faithful wordings, in the same way
  'learntSaid', // of the remark against what the story tells itself
  'words', // how many words of content were asked
  'weight', // how much they tell
  'strange', // weight of asked words that no faithful wording has
  'unheard', // weight of asked words that no wording has at all
  'aligned', // share of the asked words that stand in the text, in order
  'run', // most words that both have one after the other
  'swapped', // weight of words that stand in another's place
  'denied', // clauses that deny what the text affirms, or affirm what it denies
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
const [COMPLETE, NEGATION, OPPOSED] = [
  pairFeature('complete'),
  pairFeature('negation'),
  pairFeature('opposed'),
];
/** As far as a wording that isn't there. */
const FAR = 8;

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
  let [affirmed, reversed] = [0, 0];
  const heard = new Float64Array(asked.content.length);
  const fair = new Float64Array(asked.content.length);
  for (const wording of wordings) {
    const distorted = wording.unit.kind === 'misquote';
    const { met, features: pair } = wording.comparison;
    const complete = pair[COMPLETE] ?? 0;
    if (!distorted) {
      if ((pair[NEGATION] ?? 0) > 0 || (pair[OPPOSED] ?? 0) > 0)
        reversed = Math.max(reversed, complete);
      else affirmed = Math.max(affirmed, complete);
    }
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
    known: wordingsKnown(wordings.length),
    glance: remark.glance,
    behind: remark.behind,
    faithful: Math.min(FAR, truth),
    twisted: Math.min(FAR, twist),
    lead: Math.min(FAR, truth) - Math.min(FAR, twist),
    vote: votes > 0 ? against / votes : 0,
    affirmed,
    reversed,
    turn: reversed - affirmed,
    cueFit: bounded(remark.cueFit / Math.max(1, asked.content.length), 3),
    cued: bounded(remark.cued, 10),
    cueTwist: bounded(remark.cueTwist, 5),
    learnt: boundedOdds(remark.learnt.odds),
    learntLead: boundedOdds(remark.learnt.lead),
    learntTwist: bounded(remark.learnt.twist, 5),
    learntSaid: boundedOdds(remark.learnt.said),
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

const [DENIED, ALIGNED] = [OWN_FEATURES.indexOf('denied'), OWN_FEATURES.indexOf('aligned')];
/** Where as much of the asked words stands in order, a denial turns them around: so in all golden cases. */
const LEAST_ALIGNED = 0.7;

/** Whether the asked words are the remark's, in order, but for a denial: they say the opposite. */
export const isDenied = ({ features }: Nearest): boolean =>
  (features[DENIED] ?? 0) > 0 && (features[ALIGNED] ?? 0) >= LEAST_ALIGNED;

/** What makes of the same words another sense. */
const TURNS: readonly number[] = (
  [
    'opposed',
    'negation',
    'negated',
    'number',
    'name',
    'nameHere',
    'nameLost',
    'person',
    'possible',
    'duty',
    'only',
    'all',
    'some',
    'turned',
  ] as const
).map(pairFeature);
const WHOLE = 0.999;

/** Whether the asked words are a faithful wording's, none more or less, and nothing turns them: so in all golden cases. */
export function isTheSame({ faithful, features }: Nearest): boolean {
  const pair = faithful.comparison.features;
  return (
    (pair[COMPLETE] ?? 0) >= WHOLE &&
    (features[DENIED] ?? 0) === 0 &&
    TURNS.every((at) => (pair[at] ?? 0) === 0)
  );
}

/** Whether the asked words differ from the wording in that way. */
export const hasDifference = (
  candidate: SaidCandidate,
  name: (typeof PAIR_FEATURES)[number],
): boolean => (candidate.comparison.features[pairFeature(name)] ?? 0) > 0;
