// all-MiniLM-L6-v2 run without any library: BERT's encoder (Devlin et al. 2018,
// https://arxiv.org/abs/1810.04805) with 6 layers of 12 heads, and the mean of its outputs
// (Reimers & Gurevych 2019, https://arxiv.org/abs/1908.10084). Development and tests only.
import { simd } from './matmul.js';
import { readTokenizer, readWeights } from './weights.js';

const WIDTH = 384;
const HEADS = 12;
const HEAD = WIDTH / HEADS;
const INNER = 4 * WIDTH;
const LAYERS = 6;
const EPSILON = 1e-12;
/** Rows that one pass holds at most: more would leave the processor's cache. */
const ROWS = 192;
/** Tokens that one text has at most. */
const LONGEST = 128;

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
  const machine = simd();
  const layer = (name, inner, outer) => ({
    weights: machine.panels(tensors.get(`${name}/Tensordot/ReadVariableOp`), inner, outer),
    bias: machine.put(tensors.get(`${name}/BiasAdd/ReadVariableOp`)),
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
  const space = (ROWS + LONGEST) * WIDTH;
  const at = Array.from({ length: 6 }, () => machine.reserve(space));
  const atInner = machine.reserve(space * (INNER / WIDTH));
  const [atX, atQ, atK, atV, atMixed, atAdded] = at;
  const [x, q, k, v, mixed, added] = at.map((start) => machine.view(start, space));
  const inner = machine.view(atInner, space * (INNER / WIDTH));

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
      machine.dense(atX, part.query, rows, atQ);
      machine.dense(atX, part.key, rows, atK);
      machine.dense(atX, part.value, rows, atV);
      sequences.forEach((ids, i) => attend(q, k, v, firsts[i], ids.length, mixed));
      machine.dense(atMixed, part.mixed, rows, atAdded);
      addAndNorm(x, added, part.mixedNorm, rows);
      machine.dense(atX, part.wide, rows, atInner);
      gelu(inner, rows * INNER);
      machine.dense(atInner, part.narrow, rows, atAdded);
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

  return {
    dimensions: WIDTH,
    vocabulary: tokenizer.vocabulary,
    encode: (text) => tokenizer.encode(text, LONGEST),
    means,
  };
}

/** Unit vector of each text, as the model's own pooling and scaling give them. */
export function sentenceVectors(model, texts) {
  return model.means(texts.map((text) => model.encode(text))).map((mean) => {
    const length = Math.hypot(...mean);
    return mean.map((value) => value / length);
  });
}
