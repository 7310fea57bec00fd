/** The judgement of `who-said`: weights that `npm run fit` wrote from golden cases; never typed by hand. */
import type { LogisticModel } from '../logistic.ts';
import type { Trees } from '../trees.ts';
import { weights } from './model-weights.ts';

export interface SaidModel {
  /** Whether words are a version of a text, from `SAID_FEATURES`. */
  readonly fit: LogisticModel;
  /** From this probability on they are; a statement has no fixed words and a threshold of its own. */
  readonly quoteThreshold: number;
  readonly statementThreshold: number;
  /** Whether a version is a twisted one, from `TWIST_FEATURES`. */
  readonly twist: Trees;
  readonly twistThreshold: number;
}

export const saidModel: SaidModel = weights;
