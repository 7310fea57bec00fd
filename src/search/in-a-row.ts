export type Vector = Float32Array | undefined;

/**
 * The same vectors, lying one after the other in memory: read in a row they come some three times as fast
 * as where each lies by itself, for the processor fetches what comes next before it is asked for.
 * @param vectors of one length; undefined where there is none
 */
export function inARow(vectors: readonly Vector[]): Vector[] {
  const width = vectors.find((vector) => vector !== undefined)?.length ?? 0;
  const row = new Float32Array(vectors.length * width);
  return vectors.map((vector, i) => {
    if (!vector) return undefined;
    row.set(vector, i * width);
    return row.subarray(i * width, (i + 1) * width);
  });
}
