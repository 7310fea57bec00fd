/** What the asked words are of the remark that is meant by the likes of it: true to it, a distortion, or nothing of it. */
import { boundedOdds } from '../features.ts';
import { sigmoid } from '../logistic.ts';
import { sumTrees } from '../trees.ts';
import type { SaidModel } from './model.ts';
import type { RankedRemark } from './rank-remarks.ts';
import { REMARK_FEATURES } from './remark-features.ts';
import { isSameRemark } from './said-units.ts';

/** What acceptance looks at, beside the features of the remark. @public */
export const SAID_SIGNS: readonly string[] = [
  'odds', // that it is the remark meant
  'margin', // over the likeliest other remark
  'twisted', // log-odds that it was twisted
  'rivalTwisted', // the same of the likeliest other remark
  'rivalSpeaker', // the likeliest other remark is by the same speaker
  'claimed', // the member named a speaker
  'bySpeaker', // and the remark is by that one
  ...REMARK_FEATURES,
];
/** Where no other remark was found, one is taken to be this unlikely (log-odds). */
const NO_RIVAL = -8;

/** Whom a member named as the speaker. */
export interface Named {
  /** As the member wrote it; left out where nobody was named. */
  readonly speaker?: string;
  /** Whether the voice with this id is the one, or speaks for the named side. */
  readonly by: (id: string) => boolean;
}
/** No speaker was named. */
export const NOBODY: Named = { by: () => false };

/**
 * @param one a remark among those ranked
 * @param twist trees of the model: whether a remark was twisted
 */
export function saidSigns(
  one: RankedRemark,
  ranked: readonly RankedRemark[],
  named: Named,
  { twist }: Pick<SaidModel, 'twist'>,
): readonly number[] {
  const { speaker } = one.remark.owner.item;
  const rival = ranked.find(({ remark }) => !isSameRemark(remark.owner, one.remark.owner));
  const twisted = ({ nearest }: RankedRemark): number =>
    boundedOdds(sumTrees(twist, nearest.features));
  return [
    boundedOdds(one.odds),
    boundedOdds(one.odds - (rival?.odds ?? NO_RIVAL)),
    twisted(one),
    rival ? twisted(rival) : 0,
    rival?.remark.owner.item.speaker === speaker ? 1 : 0,
    named.speaker === undefined ? 0 : 1,
    named.by(speaker) ? 1 : 0,
    ...one.nearest.features,
  ];
}

export type Acceptance = 'faithful' | 'twisted' | 'none';

/** To name somebody who did not say it is so many times as bad as it is good to name one who did. */
const MISATTRIBUTION_COST = 8;

/** What is best to reply, by what each reply is worth and how likely it is right. */
export function acceptSaid(signs: readonly number[], { accept }: SaidModel): Acceptance {
  const none = 1 - sigmoid(sumTrees(accept.meant, signs));
  const twisted = sigmoid(sumTrees(accept.twisted, signs));
  const faithful = sigmoid(sumTrees(accept.faithful, signs)) - MISATTRIBUTION_COST * none;
  if (faithful >= twisted && faithful >= none) return 'faithful';
  return twisted >= none ? 'twisted' : 'none';
}
