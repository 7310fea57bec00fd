/** The judgement of `ask`: weights that `npm run fit` wrote from golden questions; never typed by hand. */
import type { Trees } from '../trees.ts';
import { weights } from './model-weights.ts';
import { weights as sentenceWeights } from './sentence-weights.ts';

export interface Threshold {
  /** Texts of an entry on the average: a pack that knows fewer ways of asking must be surer. */
  readonly texts: number;
  readonly probability: number;
}

export interface AskModel {
  /** How probable it is that a wording asks the same, from its `PAIR_FEATURES`. */
  readonly pair: Trees;
  /** How probable it is that an entry is the one meant, from its `ENTRY_FEATURES`. */
  readonly fit: Trees;
  /** How probable it is that the best candidate answers the question, from its `SIGNS`. */
  readonly accept: Trees;
  /** An answer is given from such a probability on, by how rich the pack is; the poorest first. */
  readonly thresholds: readonly Threshold[];
  /** A gap is named as the reason of silence from this probability on. */
  readonly gapThreshold: number;
}

export const askModel: AskModel = weights;

/** The same where a sentence model tells what texts mean. */
export const sentenceModel: AskModel = sentenceWeights;
