/** Which of the remarks that share words with what was asked is meant. */
import { sumTrees } from '../trees.ts';
import type { SaidModel } from './model.ts';
import type { Remark } from './remark.ts';
import { nearestOf, type Nearest } from './remark-features.ts';
import { isSameWord } from './word-pair.ts';

export interface RankedRemark {
  readonly remark: Remark;
  readonly nearest: Nearest;
  /** Log-odds that it is meant. */
  readonly odds: number;
}

/** The remarks with what their nearest wordings tell, the most likely first. */
export function rankRemarks(
  remarks: readonly Remark[],
  by: (speaker: string) => boolean,
  model: SaidModel,
): readonly RankedRemark[] {
  const ranked = remarks
    .map((remark) => {
      const nearest = nearestOf(remark, model);
      const named = by(remark.owner.item.speaker) ? model.named : 0;
      return { remark, nearest, odds: sumTrees(model.meant, nearest.features) + named };
    })
    .sort((a, b) => b.odds - a.odds || a.remark.own.number - b.remark.own.number);
  return sharedFirst(ranked);
}

/**
 * So many times as much of the rare words, and more of them in order, is what a member had in mind. Found on the
 * scale of `bench/`, where it puts right all but a few of a thousand; it changes three of some five thousand golden verdicts.
 */
const SHARES_MORE = 1.1;

/**
 * Puts first what shares so much more of the asked words, and in their order, that likeness in meaning must
 * stand back: among very many remarks there is always one that means something like it.
 */
export function sharedFirst(ranked: readonly RankedRemark[]): readonly RankedRemark[] {
  const [first, ...others] = ranked;
  if (!first) return ranked;
  const scoreOf = ({ nearest }: RankedRemark): number => nearest.faithful.score;
  if (scoreOf(first) <= 0) return ranked;
  const inOrder = ({ nearest }: RankedRemark): number =>
    nearest.faithful.alignment().steps.filter(isSameWord).length;
  const enough = SHARES_MORE * scoreOf(first);
  const better = others.filter(
    (other) => scoreOf(other) >= enough && inOrder(other) > inOrder(first),
  );
  const best = better.sort((a, b) => scoreOf(b) - scoreOf(a))[0];
  return best ? [best, ...ranked.filter((one) => one !== best)] : ranked;
}
