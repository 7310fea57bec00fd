/**
 * The word vectors of `lexicon/english.vectors`: a line of JSON that says how many there are, the
 * words from the most to the least used, one byte for each word's weight, then 8-bit vectors.
 * `scripts/lexicon/build.js` writes it; `docs/meaning.md` tells how they came about.
 */
import { z } from 'zod';

const header = z.object({
  format: z.literal('word-vectors-1'),
  words: z.int().positive(),
  dimensions: z.int().positive(),
  /** Length of the words, a line each, in bytes. */
  textBytes: z.int().positive(),
});

/** What a weight of 1 is stored as. */
const FULL_WEIGHT = 255;

export interface WordTable {
  readonly dimensions: number;
  /** The word's row, also its rank by use: 0 is the most used word. */
  row(word: string): number | undefined;
  /** Cosine of two rows, −1 to 1. */
  cosine(a: number, b: number): number;
  /** How much the row counts in a sentence: near 0 for “the”, 1 for a rare word. */
  weight(row: number): number;
  /** Adds the row's unit vector, times `factor`, to `sum`. */
  addTo(sum: Float32Array, row: number, factor: number): void;
}

/** @throws where the bytes are no such table */
export function parseWordTable(bytes: Buffer): WordTable {
  const end = bytes.indexOf(0x0a);
  const { words, dimensions, textBytes } = header.parse(JSON.parse(bytes.toString('utf8', 0, end)));
  const text = end + 1;
  const weights = bytes.subarray(text + textBytes, text + textBytes + words);
  const at = bytes.byteOffset + text + textBytes + words;
  const vectors = new Int8Array(bytes.buffer, at, words * dimensions);
  const rows = new Map<string, number>();
  for (const word of bytes.toString('latin1', text, text + textBytes).split('\n')) {
    if (word !== '') rows.set(word, rows.size);
  }

  const lengths = new Float32Array(words);
  /** Length of a row's vector, worked out when first asked for: a story needs few of them. */
  const length = (row: number): number => {
    const known = lengths[row] ?? 0;
    if (known > 0) return known;
    let sum = 0;
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) sum += (vectors[i] ?? 0) ** 2;
    return (lengths[row] = Math.sqrt(sum) || 1);
  };

  return {
    dimensions,
    row: (word) => rows.get(word),
    cosine(a, b) {
      const [i, j] = [a * dimensions, b * dimensions];
      // Two sums side by side, so that no addition has to wait for the one before.
      let even = 0;
      let odd = 0;
      for (let d = 0; d < dimensions; d += 2) {
        even += (vectors[i + d] ?? 0) * (vectors[j + d] ?? 0);
        if (d + 1 < dimensions) odd += (vectors[i + d + 1] ?? 0) * (vectors[j + d + 1] ?? 0);
      }
      return (even + odd) / (length(a) * length(b));
    },
    weight: (row) => (weights[row] ?? 0) / FULL_WEIGHT,
    addTo(sum, row, factor) {
      const scale = factor / length(row);
      const first = row * dimensions;
      for (let d = 0; d < dimensions; d++)
        sum[d] = (sum[d] ?? 0) + (vectors[first + d] ?? 0) * scale;
    },
  };
}
