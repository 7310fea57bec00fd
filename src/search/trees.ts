/**
 * Boosted regression trees (J. Friedman, “Greedy Function Approximation: A Gradient Boosting
 * Machine”, 2001): log-odds as the sum of many small trees.
 */
export interface Trees {
  readonly bias: number;
  /**
   * Each tree is its nodes in a row, five numbers a node: feature (−1 for a leaf), threshold, node
   * where the feature is at most the threshold, node where it is more, value of the leaf.
   */
  readonly trees: readonly (readonly number[])[];
}

const NODE = 5;

/** Log-odds for the given features. */
export function sumTrees({ bias, trees }: Trees, features: ArrayLike<number>): number {
  let sum = bias;
  for (const tree of trees) {
    let at = 0;
    for (;;) {
      const feature = tree[at] ?? -1;
      if (feature < 0) break;
      const left = (features[feature] ?? 0) <= (tree[at + 1] ?? 0);
      at = (tree[at + (left ? 2 : 3)] ?? 0) * NODE;
    }
    sum += tree[at + 4] ?? 0;
  }
  return sum;
}
