/** The vectors nearest to a vector, by looking at all: exact, and quick enough for a story. */

/** Beyond this many vectors a look at all would take longer than an answer may; words must do. */
const MOST_VECTORS = 20_000;

/**
 * @param vectors unit vectors of one length; undefined where there is none
 * @returns a function to the positions of the nearest ones, best first
 */
export function nearestMeanings(
  vectors: readonly (Float32Array | undefined)[],
): (wanted: Float32Array | undefined, limit: number) => readonly number[] {
  const width = vectors.find((vector) => vector !== undefined)?.length ?? 0;
  if (width === 0 || vectors.length > MOST_VECTORS) return () => [];
  const all = new Float32Array(vectors.length * width);
  vectors.forEach((vector, i) => {
    if (vector) all.set(vector, i * width);
  });
  return (wanted, limit) => {
    if (!wanted) return [];
    const best: { at: number; value: number }[] = [];
    for (let at = 0; at < vectors.length; at++) {
      let value = 0;
      const from = at * width;
      for (let i = 0; i < width; i++) value += (all[from + i] ?? 0) * (wanted[i] ?? 0);
      if (best.length === limit && value <= (best[limit - 1]?.value ?? 0)) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.value ?? 0) < value) place--;
      best.splice(place, 0, { at, value });
      if (best.length > limit) best.pop();
    }
    return best.map(({ at }) => at);
  };
}
