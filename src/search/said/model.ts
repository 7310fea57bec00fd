/** The judgement of `who-said`: weights that `npm run fit` wrote from golden cases; never typed by hand. */
import type { LogisticModel } from '../logistic.ts';
import type { Trees } from '../trees.ts';
import { weights } from './model-weights.ts';

export interface SaidModel {
  /** Whether words are a version of a text, at a glance, from `GLANCE_FEATURES`. */
  readonly glance: LogisticModel;
  /** How far each difference from a wording takes words away from it, in the order of `DISTANCE_FEATURES`. */
  readonly distance: readonly number[];
  /** Whether a remark is meant, from `REMARK_FEATURES`. */
  readonly meant: Trees;
  /** Log-odds that naming its speaker beside the words adds for a remark. */
  readonly named: number;
  /** Whether the words are a twisted version of the remark, from `REMARK_FEATURES`. */
  readonly twist: Trees;
  /** What is accepted of the remark that is ranked first, from `SAID_SIGNS`. */
  readonly accept: {
    /** Whether it is meant at all. */
    readonly meant: Trees;
    /** Whether it is, and the words are true to it. */
    readonly faithful: Trees;
    /** Whether it is, and the words twist it. */
    readonly twisted: Trees;
  };
}

export const saidModel: SaidModel = weights;
