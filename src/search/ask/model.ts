/** Logistic models with weights that `npm run fit` wrote from golden questions; never typed by hand. */
import { weights } from './model-weights.ts';

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

export interface AskModel {
  /** How probable it is that a candidate is the entry meant, from its `FEATURES`. */
  readonly fit: LogisticModel;
  /** How probable it is that the best candidate answers the question, from its `SIGNS`. */
  readonly accept: LogisticModel;
  /** An answer is given from this probability on. */
  readonly threshold: number;
  /** A gap is named as the reason of silence from this fit on. */
  readonly gapThreshold: number;
}

export const askModel: AskModel = weights;

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Log-odds of a model for the given features. */
export function logit(model: LogisticModel, features: ArrayLike<number>): number {
  let sum = model.bias;
  for (let i = 0; i < model.weights.length; i++)
    sum += (model.weights[i] ?? 0) * (features[i] ?? 0);
  return sum;
}
