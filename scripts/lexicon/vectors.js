// Word vectors distilled from a sentence model in the way of Model2Vec (Tulkens & van Dongen 2024,
// https://github.com/MinishLab/model2vec): every word goes through the model alone, principal
// components keep the directions in which words differ, and common words count little
// (“smooth inverse frequency”, Arora, Liang & Ma 2017, https://openreview.net/forum?id=SyK00v5xx).
import { regularLemma } from '../../dist/search/lexicon/lemma.js';
import { principalComponents } from './pca.js';

const DIMENSIONS = 128;
/** A word as frequent as this counts half of what a rare one does. */
const SMOOTH = 1e-3;
/** A regular inflection that lies this near to its base form is left to it. */
const SAME = 0.6;
/** Words in the file at most; the rarest go first. */
const MOST_WORDS = 28_500;
const BATCH = 64;

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const lengthOf = (vector) => Math.sqrt(dot(vector, vector));

/** The model's mean output for each word alone. */
export function wordMeans(model, words) {
  const means = [];
  for (let i = 0; i < words.length; i += BATCH)
    means.push(...model.means(words.slice(i, i + BATCH).map((word) => model.encode(word))));
  return means;
}

/** 8-bit directions: a vector's length goes into its weight. */
function bytesOf(vector) {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((127 * value) / (largest || 1)));
}

/**
 * The file of word vectors; its form is told in `src/search/lexicon/word-table.ts`.
 * @param {readonly Float32Array[]} means one for each word
 * @param {ReadonlyMap<string, number>} probabilities of the words, in the same order
 */
export function vectorFile(means, probabilities) {
  const words = [...probabilities.keys()];
  const vectors = principalComponents(means, DIMENSIONS);
  const order = words
    .map((_, i) => i)
    .sort((i, j) => probabilities.get(words[j]) - probabilities.get(words[i]) || i - j);
  const ranks = new Map(order.map((i, rank) => [words[i], rank]));
  const told = (word) => regularLemma(word, (known) => ranks.get(known));
  const same = (i) => {
    const lemma = told(words[i]);
    if (lemma === words[i]) return false;
    const base = vectors[order[ranks.get(lemma)]];
    return dot(vectors[i], base) / (lengthOf(vectors[i]) * lengthOf(base)) >= SAME;
  };
  const kept = order.filter((i) => !same(i)).slice(0, MOST_WORDS);
  const weights = kept.map(
    (i) => (lengthOf(vectors[i]) * SMOOTH) / (SMOOTH + probabilities.get(words[i])),
  );
  const heaviest = Math.max(...weights);
  const text = Buffer.from(kept.map((i) => `${words[i]}\n`).join(''));
  const header = {
    format: 'word-vectors-1',
    words: kept.length,
    dimensions: DIMENSIONS,
    textBytes: text.length,
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    text,
    Uint8Array.from(weights, (weight) => Math.max(1, Math.round((255 * weight) / heaviest))),
    ...kept.map((i) => Buffer.from(bytesOf(vectors[i]).buffer)),
  ]);
}
