// Gradient boosting of small regression trees on the logistic loss (J. Friedman, “Greedy Function
// Approximation: A Gradient Boosting Machine”, 2001), on features cut into quantile bins. Each tree is
// grown from a random half of the rows (the same, “Stochastic Gradient Boosting”, 2002) and some of the
// features (T. Ho, “The Random Subspace Method for Constructing Decision Forests”, 1998).

import { random } from '../scale/random.js';

const BINS = 24;
/** Share of the rows that one tree learns from. */
const SAMPLE = 0.5;
/** Share of the features that one tree looks at. */
const FEATURES = 0.4;

/** Rows whose values the cuts are taken from. */
const LOOKED_AT = 4_000;

/** The cuts between the bins of each feature. */
function cutsOf(rows, width) {
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT));
  const some = rows.filter((_, i) => i % step === 0);
  return Array.from({ length: width }, (_, f) => {
    const values = [
      ...new Set(some.map(({ features }) => Math.round(features[f] * 1e4) / 1e4)),
    ].sort((a, b) => a - b);
    if (values.length <= BINS) return values.slice(0, -1).map((v, i) => (v + values[i + 1]) / 2);
    return Array.from(
      { length: BINS - 1 },
      (_, i) => values[Math.floor(((i + 1) * values.length) / BINS)],
    );
  });
}

/**
 * @param {{features: ArrayLike<number>, label: 0 | 1, weight?: number}[]} rows
 * @param {{trees: number, depth: number, rate: number, ridge: number, least: number}} options
 * `least`: weight that a leaf holds at the least
 * @returns {{bias: number, trees: number[][]}}
 */
export function boost(rows, { trees: count, depth, rate, ridge, least }) {
  const width = rows[0].features.length;
  const cuts = cutsOf(rows, width);
  const n = rows.length;
  const binned = Array.from({ length: width }, (_, f) => {
    const own = cuts[f];
    return Uint8Array.from(rows, ({ features }) => {
      let bin = 0;
      while (bin < own.length && features[f] > own[bin]) bin++;
      return bin;
    });
  });
  const weight = Float64Array.from(rows, (row) => row.weight ?? 1);
  const label = Float64Array.from(rows, (row) => row.label);
  let positive = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    positive += weight[i] * label[i];
    all += weight[i];
  }
  const bias = Math.log((positive + 1) / (all - positive + 1));
  const score = new Float64Array(n).fill(bias);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees = [];
  const next = random(n);
  for (let t = 0; t < count; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = weight[i] * (label[i] - p);
      hessian[i] = weight[i] * Math.max(1e-6, p * (1 - p));
    }
    const looked = Array.from({ length: width }, (_, f) => f).filter(() => next() < FEATURES);
    const nodes = [];
    const sample = Int32Array.from({ length: n }, (_, i) => i).filter(() => next() < SAMPLE);
    grow(sample, 0, nodes, looked, histogram(sample, looked));
    for (let i = 0; i < n; i++) {
      let at = 0;
      while (nodes[at][0] >= 0) {
        const [feature, , left, right, bin] = nodes[at];
        at = binned[feature][i] <= bin ? left : right;
      }
      score[i] += nodes[at][4];
    }
    // Only a leaf has a value.
    trees.push(nodes.flatMap((node) => (node[0] >= 0 ? [...node.slice(0, 4), 0] : node)));
  }
  return { bias, trees };

  /** Sums of gradient and hessian in each bin of each feature: `[gradients, hessians]`, feature by feature. */
  function histogram(rowsHere, looked) {
    const gs = new Float64Array(width * BINS);
    const hs = new Float64Array(width * BINS);
    for (const f of looked) {
      const own = binned[f];
      const from = f * BINS;
      for (const i of rowsHere) {
        const at = from + own[i];
        gs[at] += gradient[i];
        hs[at] += hessian[i];
      }
    }
    return [gs, hs];
  }

  /** What is left of a node for one child, when the other is known. */
  function without([gs, hs], [gl, hl]) {
    return [gs.map((g, i) => g - gl[i]), hs.map((h, i) => h - hl[i])];
  }

  function grow(rowsHere, level, nodes, looked, sums) {
    let g = 0;
    let h = 0;
    for (const i of rowsHere) {
      g += gradient[i];
      h += hessian[i];
    }
    const at = nodes.length;
    const node = [-1, 0, 0, 0, (rate * g) / (h + ridge)];
    nodes.push(node);
    const best = level < depth ? bestSplit(looked, sums, g, h) : undefined;
    if (!best) return at;
    const { feature, bin } = best;
    const left = rowsHere.filter((i) => binned[feature][i] <= bin);
    const right = rowsHere.filter((i) => binned[feature][i] > bin);
    // A leaf needs no sums; of two nodes only the smaller is counted.
    let ofLeft;
    let ofRight;
    if (level + 1 < depth) {
      const small = histogram(left.length < right.length ? left : right, looked);
      const large = without(sums, small);
      [ofLeft, ofRight] = left.length < right.length ? [small, large] : [large, small];
    }
    node[0] = feature;
    node[1] = cuts[feature][bin];
    node[4] = bin;
    node[2] = grow(left, level + 1, nodes, looked, ofLeft);
    node[3] = grow(right, level + 1, nodes, looked, ofRight);
    return at;
  }

  function bestSplit(looked, [gs, hs], g, h) {
    let best;
    let gain = 1e-3;
    const before = (g * g) / (h + ridge);
    for (const f of looked) {
      const from = f * BINS;
      let gl = 0;
      let hl = 0;
      for (let b = 0; b < cuts[f].length; b++) {
        gl += gs[from + b];
        hl += hs[from + b];
        if (hl < least || h - hl < least) continue;
        const value = (gl * gl) / (hl + ridge) + ((g - gl) * (g - gl)) / (h - hl + ridge) - before;
        if (value > gain) {
          gain = value;
          best = { feature: f, bin: b };
        }
      }
    }
    return best;
  }
}
