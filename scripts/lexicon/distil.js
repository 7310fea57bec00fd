// Teaches word vectors to add up to what the sentence model says of whole texts, as Tokenlearn does
// (Tulkens & van Dongen 2024, https://github.com/MinishLab/tokenlearn): for each text the cosine of
// the sum of its words' vectors and the model's vector is raised. Lengths are learnt too, so that a
// word's weight is what it adds to the meaning of texts, not a guess from its frequency.
import { sameChance, shuffled } from './corpus.js';

const ROUNDS = 12;
const RATE = 0.05;
/** How often each word alone stands among the texts of a round: it keeps rare words in their place. */
const ALONE = 1;

/**
 * @param {Float32Array[]} vectors of the words, changed in place
 * @param {{rows: number[], target: Float32Array}[]} texts their words, and the model's unit vector
 */
export function distil(vectors, texts) {
  const size = vectors[0].length;
  const chance = sameChance(11);
  const moved = new Float32Array(vectors.length).fill(1e-6);
  const alone = vectors.map((vector, row) => {
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { rows: [row], target: vector.map((value) => value / length) };
  });
  const everything = [...texts, ...Array.from({ length: ALONE }, () => alone).flat()];
  const sum = new Float32Array(size);
  const step = new Float32Array(size);
  let mean = 0;

  for (let round = 0; round < ROUNDS; round++) {
    mean = 0;
    for (const { rows, target } of shuffled(everything, chance)) {
      sum.fill(0);
      for (const row of rows) for (let d = 0; d < size; d++) sum[d] += vectors[row][d];
      let square = 0;
      let dot = 0;
      for (let d = 0; d < size; d++) {
        square += sum[d] * sum[d];
        dot += sum[d] * target[d];
      }
      const length = Math.sqrt(square) || 1;
      const cosine = dot / length;
      mean += cosine / everything.length;
      let push = 0;
      for (let d = 0; d < size; d++) {
        step[d] = (target[d] - (cosine * sum[d]) / length) / length;
        push += step[d] * step[d];
      }
      for (const row of rows) {
        moved[row] += push;
        const rate = RATE / Math.sqrt(moved[row]);
        for (let d = 0; d < size; d++) vectors[row][d] += rate * step[d];
      }
    }
  }
  return mean;
}
