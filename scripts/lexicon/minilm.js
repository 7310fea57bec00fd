// all-MiniLM-L6-v2 run in plain JavaScript: BERT's encoder (Devlin et al. 2018,
// https://arxiv.org/abs/1810.04805) with 6 layers of 12 heads, and the mean of its outputs
// (Reimers & Gurevych 2019, https://arxiv.org/abs/1908.10084). Development and tests only.
import { readTokenizer, readWeights } from './weights.js';

const WIDTH = 384;
const HEADS = 12;
const HEAD = WIDTH / HEADS;
const INNER = 4 * WIDTH;
const LAYERS = 6;
const EPSILON = 1e-12;
/** Rows that one pass holds at most: more would leave the processor's cache. */
const ROWS = 192;

/** The matrix of `inner × outer` turned, so that the inner loop reads both sides in order. */
function turned(matrix, inner, outer) {
  const out = new Float32Array(matrix.length);
  for (let i = 0; i < inner; i++)
    for (let o = 0; o < outer; o++) out[o * inner + i] = matrix[i * outer + o];
  return out;
}

/** y = x · weightsᵀ + bias, four rows by two columns at a time; `x` has spare rows at its end. */
function dense(x, { weights, bias, inner, outer }, rows, y) {
  for (let r = 0; r < rows; r += 4) {
    const x0 = r * inner;
    const x1 = x0 + inner;
    const x2 = x1 + inner;
    const x3 = x2 + inner;
    for (let o = 0; o < outer; o += 2) {
      const w0 = o * inner;
      const w1 = w0 + inner;
      let a0 = bias[o];
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = bias[o + 1];
      let b1 = b0;
      let b2 = b0;
      let b3 = b0;
      for (let k = 0; k < inner; k++) {
        const u = weights[w0 + k];
        const v = weights[w1 + k];
        const p = x[x0 + k];
        const q = x[x1 + k];
        const s = x[x2 + k];
        const t = x[x3 + k];
        a0 += u * p;
        b0 += v * p;
        a1 += u * q;
        b1 += v * q;
        a2 += u * s;
        b2 += v * s;
        a3 += u * t;
        b3 += v * t;
      }
      const at = r * outer + o;
      y[at] = a0;
      y[at + 1] = b0;
      y[at + outer] = a1;
      y[at + outer + 1] = b1;
      y[at + 2 * outer] = a2;
      y[at + 2 * outer + 1] = b2;
      y[at + 3 * outer] = a3;
      y[at + 3 * outer + 1] = b3;
    }
  }
}

/** x ← norm(x + added), row by row. */
function addAndNorm(x, added, { gamma, beta }, rows) {
  for (let r = 0; r < rows; r++) {
    const at = r * WIDTH;
    let mean = 0;
    for (let i = 0; i < WIDTH; i++) mean += x[at + i] += added[at + i];
    mean /= WIDTH;
    let variance = 0;
    for (let i = 0; i < WIDTH; i++) variance += (x[at + i] - mean) ** 2;
    const scale = 1 / Math.sqrt(variance / WIDTH + EPSILON);
    for (let i = 0; i < WIDTH; i++) x[at + i] = (x[at + i] - mean) * scale * gamma[i] + beta[i];
  }
}

/** The error function to 1.5e-7 (Abramowitz & Stegun 7.1.26). */
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const y = 1 - poly * Math.exp(-x * x);
  return x < 0 ? -y : y;
}

function gelu(x, length) {
  for (let i = 0; i < length; i++) x[i] *= 0.5 * (1 + erf(x[i] * Math.SQRT1_2));
}

/** Attention within one text of `length` rows that start at row `first`. */
function attend(q, k, v, first, length, out) {
  const share = new Float64Array(length);
  for (let head = 0; head < HEADS; head++) {
    for (let i = 0; i < length; i++) {
      const qi = (first + i) * WIDTH + head * HEAD;
      let sum = 0;
      for (let j = 0; j < length; j++) {
        const kj = (first + j) * WIDTH + head * HEAD;
        let dot = 0;
        for (let d = 0; d < HEAD; d++) dot += q[qi + d] * k[kj + d];
        sum += share[j] = Math.exp(dot / Math.sqrt(HEAD));
      }
      for (let d = 0; d < HEAD; d++) {
        let value = 0;
        for (let j = 0; j < length; j++)
          value += share[j] * v[(first + j) * WIDTH + head * HEAD + d];
        out[qi + d] = value / sum;
      }
    }
  }
}

/** Loads the network: `encode(text)` and `means(sequences)`, the unscaled mean of each text. */
export function loadMiniLm() {
  const tensors = readWeights();
  const tokenizer = readTokenizer();
  const layer = (name, inner, outer) => ({
    weights: turned(tensors.get(`${name}/Tensordot/ReadVariableOp`), inner, outer),
    bias: tensors.get(`${name}/BiasAdd/ReadVariableOp`),
    inner,
    outer,
  });
  const norm = (name) => ({
    gamma: tensors.get(`${name}/LayerNorm/batchnorm/mul/ReadVariableOp`),
    beta: tensors.get(`${name}/LayerNorm/batchnorm/ReadVariableOp`),
  });
  const layers = Array.from({ length: LAYERS }, (_, i) => {
    const at = `encoder/layer_._${i}`;
    return {
      query: layer(`${at}/attention/self/query`, WIDTH, WIDTH),
      key: layer(`${at}/attention/self/key`, WIDTH, WIDTH),
      value: layer(`${at}/attention/self/value`, WIDTH, WIDTH),
      mixed: layer(`${at}/attention/output/dense`, WIDTH, WIDTH),
      mixedNorm: norm(`${at}/attention/output`),
      wide: layer(`${at}/intermediate/dense`, WIDTH, INNER),
      narrow: layer(`${at}/output/dense`, INNER, WIDTH),
      narrowNorm: norm(`${at}/output`),
    };
  });
  const [words, places, types] = ['unknown', 'unknown_0', 'unknown_1'].map((n) => tensors.get(n));
  const embeddingNorm = norm('embeddings');
  const buffer = (width) => new Float32Array((ROWS + 128 + 4) * width);
  const [x, q, k, v, mixed, added] = Array.from({ length: 6 }, () => buffer(WIDTH));
  const inner = buffer(INNER);

  /** One pass over texts whose tokens are at most `ROWS` together. */
  function pass(sequences) {
    let rows = 0;
    const firsts = [];
    for (const ids of sequences) {
      firsts.push(rows);
      ids.forEach((id, place) => {
        for (let i = 0; i < WIDTH; i++) {
          x[rows * WIDTH + i] = words[id * WIDTH + i] + places[place * WIDTH + i];
          added[rows * WIDTH + i] = types[i];
        }
        rows++;
      });
    }
    addAndNorm(x, added, embeddingNorm, rows);
    for (const part of layers) {
      dense(x, part.query, rows, q);
      dense(x, part.key, rows, k);
      dense(x, part.value, rows, v);
      sequences.forEach((ids, i) => attend(q, k, v, firsts[i], ids.length, mixed));
      dense(mixed, part.mixed, rows, added);
      addAndNorm(x, added, part.mixedNorm, rows);
      dense(x, part.wide, rows, inner);
      gelu(inner, rows * INNER);
      dense(inner, part.narrow, rows, added);
      addAndNorm(x, added, part.narrowNorm, rows);
    }
    return sequences.map((ids, s) => {
      const mean = new Float32Array(WIDTH);
      for (let j = 0; j < ids.length; j++)
        for (let i = 0; i < WIDTH; i++) mean[i] += x[(firsts[s] + j) * WIDTH + i] / ids.length;
      return mean;
    });
  }

  /** Texts packed into passes, in order. */
  function means(sequences) {
    const out = [];
    let batch = [];
    let rows = 0;
    for (const ids of sequences) {
      if (rows > 0 && rows + ids.length > ROWS) {
        out.push(...pass(batch));
        batch = [];
        rows = 0;
      }
      batch.push(ids);
      rows += ids.length;
    }
    return batch.length > 0 ? [...out, ...pass(batch)] : out;
  }

  return { dimensions: WIDTH, vocabulary: tokenizer.vocabulary, encode: tokenizer.encode, means };
}

/** Unit vector of each text, as the model's own pooling and scaling give them. */
export function sentenceVectors(model, texts) {
  return model.means(texts.map((text) => model.encode(text))).map((mean) => {
    const length = Math.hypot(...mean);
    return mean.map((value) => value / length);
  });
}
