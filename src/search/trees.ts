/**
 * Boosted regression trees (J. Friedman, “Greedy Function Approximation: A Gradient Boosting
 * Machine”, 2001): log-odds as the sum of many small trees.
 */
import { quickTrees } from './quick-trees.ts';

export interface Trees {
  readonly bias: number;
  /**
   * Each tree is its nodes in a row, five numbers a node: feature (−1 for a leaf), threshold, node
   * where the feature is at most the threshold, node where it is more, value of the leaf.
   */
  readonly trees: readonly (readonly number[])[];
}

/** Laid out for speed when they are first summed: models are few, and never change. */
const quick = new WeakMap<Trees, ReturnType<typeof quickTrees>>();

/** Log-odds for the given features. */
export function sumTrees(model: Trees, features: ArrayLike<number>): number {
  let sum = quick.get(model);
  if (!sum) quick.set(model, (sum = quickTrees(model.trees)));
  return sum(features, model.bias);
}
