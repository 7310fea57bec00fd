// Word vectors distilled from a sentence model in the way of Model2Vec and Tokenlearn (Tulkens & van
// Dongen 2024, https://github.com/MinishLab/model2vec): every word goes through the model alone,
// principal components keep the directions in which texts and words differ, and the vectors then
// learn to add up to what the model says of whole texts. They start with weights by frequency
// (“smooth inverse frequency”, Arora, Liang & Ma 2017, https://openreview.net/forum?id=SyK00v5xx).
import { regularLemma } from '../../dist/search/lexicon/lemma.js';
import { distil } from './distil.js';
import { principalComponents } from './pca.js';

const DIMENSIONS = 128;
/** A word as frequent as this starts with half the weight of a rare one. */
const SMOOTH = 1e-3;
/** A regular inflection that lies this near to its base form is left to it. */
const SAME = 0.6;
/** Words in the file at most; the rarest go first. */
const MOST_WORDS = 28_500;
const BATCH = 64;

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const lengthOf = (vector) => Math.sqrt(dot(vector, vector));
const unit = (vector) => {
  const length = lengthOf(vector) || 1;
  return vector.map((value) => value / length);
};

/** The model's mean output for each text. */
export function textMeans(model, texts) {
  const means = [];
  for (let i = 0; i < texts.length; i += BATCH)
    means.push(...model.means(texts.slice(i, i + BATCH).map((text) => model.encode(text))));
  return means;
}

/** Unit vectors with their common part taken away. */
function centred(means) {
  const rows = means.map(unit);
  const middle = new Float64Array(rows[0].length);
  for (const row of rows) for (let i = 0; i < row.length; i++) middle[i] += row[i] / rows.length;
  return rows.map((row) => row.map((value, i) => value - middle[i]));
}

/** 8-bit directions: a vector's length goes into its weight. */
function bytesOf(vector) {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((127 * value) / (largest || 1)));
}

/** The most used words, less those inflections that their base form can stand for. */
function chooseWords(probabilities, directions) {
  const words = [...probabilities.keys()];
  const order = words
    .map((_, i) => i)
    .sort((i, j) => probabilities.get(words[j]) - probabilities.get(words[i]) || i - j);
  const at = new Map(words.map((word, i) => [word, i]));
  const ranks = new Map(order.map((i, rank) => [words[i], rank]));
  const same = (i) => {
    const lemma = regularLemma(words[i], (word) => ranks.get(word));
    return lemma !== words[i] && dot(directions[i], directions[at.get(lemma)]) >= SAME;
  };
  return order.filter((i) => !same(i)).slice(0, MOST_WORDS);
}

/** Rows of the words of a text, found as they are found at run time. */
function reader(words) {
  const rows = new Map(words.map((word, row) => [word, row]));
  const rank = (word) => rows.get(word);
  return (text) =>
    (
      text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}|'s\b/gu, '')
        .match(/[a-z]+/g) ?? []
    )
      .map((word) => rows.get(word) ?? rows.get(regularLemma(word, rank)))
      .filter((row) => row !== undefined);
}

/**
 * The file of word vectors; its form is told in `src/search/lexicon/word-table.ts`.
 * @param {ReadonlyMap<string, number>} probabilities of the words
 * @param {readonly Float32Array[]} wordMeans one for each word, in the same order
 * @param {readonly string[]} texts
 * @param {readonly Float32Array[]} means one for each text
 */
export function vectorFile(probabilities, wordMeans, texts, means) {
  const components = principalComponents(
    [...centred(means), ...centred(wordMeans)],
    DIMENSIONS,
  ).map(unit);
  const targets = components.slice(0, means.length);
  const directions = components.slice(means.length);
  const all = [...probabilities.keys()];
  const kept = chooseWords(probabilities, directions);
  const words = kept.map((i) => all[i]);
  const vectors = kept.map((i, row) =>
    directions[i].map((value) => (value * SMOOTH) / (SMOOTH + probabilities.get(words[row]))),
  );
  const read = reader(words);
  const lessons = texts.map((text, i) => ({ rows: read(text), target: targets[i] }));
  distil(
    vectors,
    lessons.filter(({ rows }) => rows.length > 0),
  );

  const lengths = vectors.map(lengthOf);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const text = Buffer.from(words.map((word) => `${word}\n`).join(''));
  const header = {
    format: 'word-vectors-1',
    words: words.length,
    dimensions: DIMENSIONS,
    textBytes: text.length,
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    text,
    Uint8Array.from(lengths, (length) => Math.max(1, Math.round((255 * length) / longest))),
    ...vectors.map((vector) => Buffer.from(bytesOf(vector).buffer)),
  ]);
}
