/**
 * A first look at very many vectors: of each only on which side of the average it lies in every
 * dimension is kept, one bit each; vectors of like direction agree in most bits (M. S. Charikar,
 * “Similarity Estimation Techniques from Rounding Algorithms”, 2002). 50,000 take about a millisecond.
 */
import type { Vector } from './in-a-row.ts';

/** How many bits are set in each 16-bit number. */
const BITS = new Uint8Array(65_536);
for (let i = 1; i < BITS.length; i++) BITS[i] = (i & 1) + (BITS[i >> 1] ?? 0);

/** The average of the vectors that there are. */
function average(vectors: readonly Vector[], width: number): Float32Array {
  const sum = new Float32Array(width);
  let count = 0;
  for (const vector of vectors) {
    if (!vector) continue;
    count++;
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
  }
  return sum.map((value) => value / Math.max(1, count));
}

/**
 * @param vectors of one length; undefined where there is none
 * @returns a function to the positions of about `most` vectors that agree best with one, ascending
 */
export function sketches(
  vectors: readonly Vector[],
): (wanted: Float32Array, most: number) => number[] {
  const width = vectors.find((vector) => vector !== undefined)?.length ?? 0;
  const words = Math.ceil(width / 16);
  const centre = average(vectors, width);
  const write = (vector: Float32Array, into: Uint16Array, at: number): void => {
    for (let i = 0; i < width; i++)
      if ((vector[i] ?? 0) > (centre[i] ?? 0))
        into[at + (i >> 4)] = (into[at + (i >> 4)] ?? 0) | (1 << (i & 15));
  };
  const all = new Uint16Array(vectors.length * words);
  vectors.forEach((vector, n) => {
    if (vector) write(vector, all, n * words);
  });
  const distances = new Uint16Array(vectors.length);

  return (wanted, most) => {
    const own = new Uint16Array(words);
    write(wanted, own, 0);
    const counts = new Uint32Array(width + 1);
    for (let n = 0, at = 0; n < distances.length; n++) {
      let distance = 0;
      for (let i = 0; i < words; i++) distance += BITS[(all[at++] ?? 0) ^ (own[i] ?? 0)] ?? 0;
      distances[n] = distance;
      counts[distance] = (counts[distance] ?? 0) + 1;
    }
    let furthest = 0;
    for (let sum = counts[0] ?? 0; sum < most && furthest < width;) sum += counts[++furthest] ?? 0;
    const found: number[] = [];
    distances.forEach((distance, n) => {
      if (distance <= furthest && vectors[n]) found.push(n);
    });
    return found;
  };
}
