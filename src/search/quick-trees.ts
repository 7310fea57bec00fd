/**
 * The sum of many small regression trees without walking them (C. Lucchese et al., “QuickScorer: A
 * Fast Algorithm to Rank Documents with Additive Ensembles of Regression Trees”, 2015).
 *
 * A tree is a set of bits, one for each leaf from left to right, all set at first. The nodes of all
 * trees stand in one row, by their feature and then by their threshold: for each feature the row is
 * read until the value is no more above the threshold, and every node that was read strikes out the
 * leaves to its left. The first leaf that is left is the one a walk would have led to. Nothing is
 * branched on but the end of each row, where a walk branches at every node and the processor guesses
 * every second branch wrong.
 */

/** Numbers a node takes: feature (−1 for a leaf), threshold, node at most, node above, value. */
const NODE = 5;
/** Bits that one number has. */
const MOST_LEAVES = 32;

interface Split {
  readonly tree: number;
  readonly feature: number;
  readonly threshold: number;
  /** The leaves that are left where the feature is above the threshold. */
  readonly mask: number;
}

/**
 * @param trees each as its nodes in a row, the root first
 * @returns the given sum with the leaves added that the features lead to, in the order of the trees
 * @throws RangeError where a tree has more than 32 leaves
 */
export function quickTrees(
  trees: readonly (readonly number[])[],
): (features: ArrayLike<number>, sum: number) => number {
  const splits: Split[] = [];
  const leaves: number[] = [];
  const firstLeaf = Uint32Array.from(trees, (tree, number) => {
    const first = leaves.length;
    readTree(tree, number, splits, leaves);
    return first;
  });
  splits.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const thresholds = Float64Array.from(splits, ({ threshold }) => threshold);
  const treeOf = Uint16Array.from(splits, ({ tree }) => tree);
  const masks = Int32Array.from(splits, ({ mask }) => mask);
  const width = (splits.at(-1)?.feature ?? -1) + 1;
  /** Where the row of each feature begins; after the last, where it ends. */
  const rows = new Uint32Array(width + 1);
  for (const { feature } of splits) rows[feature + 1] = (rows[feature + 1] ?? 0) + 1;
  for (let f = 0; f < width; f++) rows[f + 1] = (rows[f + 1] ?? 0) + (rows[f] ?? 0);
  const values = Float64Array.from(leaves);
  const left = new Int32Array(trees.length);

  return (features, sum) => {
    left.fill(-1);
    for (let f = 0; f < width; f++) {
      const value = features[f] ?? 0;
      const end = rows[f + 1] ?? 0;
      for (let i = rows[f] ?? 0; i < end && !(value <= (thresholds[i] ?? 0)); i++) {
        const tree = treeOf[i] ?? 0;
        left[tree] = (left[tree] ?? 0) & (masks[i] ?? 0);
      }
    }
    let whole = sum;
    for (let tree = 0; tree < left.length; tree++) {
      const bits = left[tree] ?? 0;
      const lowest = 31 - Math.clz32(bits & -bits);
      whole += values[(firstLeaf[tree] ?? 0) + lowest] ?? 0;
    }
    return whole;
  };
}

/** Adds the splits and, from left to right, the leaves of a tree. */
function readTree(
  tree: readonly number[],
  number: number,
  splits: Split[],
  leaves: number[],
): void {
  const first = leaves.length;
  const visit = (node: number): void => {
    const [feature = -1, threshold = 0, atMost = 0, above = 0, value = 0] = tree.slice(
      node * NODE,
      (node + 1) * NODE,
    );
    if (feature < 0) {
      leaves.push(value);
      return;
    }
    const from = leaves.length - first;
    visit(atMost);
    const to = leaves.length - first;
    visit(above);
    splits.push({ tree: number, feature, threshold, mask: ~(bitsBelow(to) & ~bitsBelow(from)) });
  };
  visit(0);
  if (leaves.length - first > MOST_LEAVES) throw new RangeError('a tree with more than 32 leaves');
}

/** The lowest bits set, so many of them. */
const bitsBelow = (count: number): number => (count >= MOST_LEAVES ? -1 : 2 ** count - 1) | 0;
