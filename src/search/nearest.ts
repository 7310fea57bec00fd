/**
 * The texts nearest in meaning, in two steps: the groups whose middle is nearest, then their members
 * (an inverted file with one cell a group: H. Jégou, M. Douze & C. Schmid, “Product Quantization for
 * Nearest Neighbor Search”, 2011, section 4).
 */
import { bestOf } from './best.ts';
import { dot } from './dot.ts';
import { likeMeaning } from './lexicon-types.ts';
import { sketches } from './sketch.ts';

type Vector = Float32Array | undefined;

/** Groups whose members are looked at one by one. */
const GROUPS = 8;
/** Of more groups than this only those are compared exactly whose middles look alike at a glance. */
const MANY = 4_000;
const GLANCED = 256;

/** The middle of unit vectors, of unit length; undefined where there are none. */
function middle(vectors: readonly Vector[]): Vector {
  const [first, ...others] = vectors.filter((vector) => vector !== undefined);
  if (!first || others.length === 0) return first;
  const sum = new Float32Array(first.length);
  for (const vector of vectors) vector?.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value));
  let square = 0;
  for (const value of sum) square += value * value;
  return square > 0 ? sum.map((value) => value / Math.sqrt(square)) : undefined;
}

/**
 * @param vectors unit vectors of one length; undefined where there is none
 * @param groups positions in `vectors` that belong together
 * @returns a function to the positions of the nearest vectors, best first
 */
export function nearestMeanings(
  vectors: readonly Vector[],
  groups: readonly (readonly number[])[],
): (wanted: Vector, limit: number) => readonly number[] {
  const middles = groups.map((group) => middle(group.map((at) => vectors[at])));
  const glance = groups.length > MANY ? sketches(middles) : undefined;
  const nearCells = glance
    ? (wanted: Float32Array) =>
        best(
          Uint32Array.from(glance(wanted, GLANCED)),
          (cell) => likeMeaning(wanted, middles[cell]),
          GROUPS,
        )
    : nearestOf(middles);
  return (wanted, limit) => {
    if (!wanted) return [];
    const members = nearCells(wanted).flatMap((cell) => groups[cell] ?? []);
    return best(Uint32Array.from(members).sort(), (at) => likeMeaning(wanted, vectors[at]), limit);
  };
}

/** Compares all middles: they lie in one array, where they are read in a row. */
function nearestOf(middles: readonly Vector[]): (wanted: Float32Array) => readonly number[] {
  const all = Uint32Array.from(middles.keys());
  const width = middles.find((vector) => vector !== undefined)?.length ?? 0;
  // One that is missing stays zero, and is like nothing.
  const packed = new Float32Array(middles.length * width);
  middles.forEach((vector, at) => {
    if (vector) packed.set(vector, at * width);
  });
  return (wanted) => best(all, (cell) => dot(packed, wanted, cell * width), GROUPS);
}

/**
 * The best few of the given positions, which ascend; of equally near ones the lower position first.
 * What is not alike at all is not among them.
 */
function best(
  positions: Uint32Array,
  likeness: (position: number) => number,
  limit: number,
): readonly number[] {
  const likes = new Float64Array(positions.length);
  const alike = new Uint32Array(positions.length);
  let count = 0;
  positions.forEach((position, i) => {
    const like = likeness(position);
    likes[i] = like;
    if (like > 0) alike[count++] = i;
  });
  return bestOf(alike, count, likes, limit).map((i) => positions[i] ?? 0);
}
