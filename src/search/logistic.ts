/** A fitted logistic model: a bias, and a weight for each feature. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** The probability of log-odds. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Log-odds of a model for the given features. */
export function logit(model: LogisticModel, features: ArrayLike<number>): number {
  let sum = model.bias;
  for (let i = 0; i < model.weights.length; i++) {
    sum += (model.weights[i] ?? 0) * (features[i] ?? 0);
  }
  return sum;
}
