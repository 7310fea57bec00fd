/**
 * The texts nearest in meaning, in two steps: the groups whose middle is nearest, then their members
 * (an inverted file with one cell a group: H. Jégou, M. Douze & C. Schmid, “Product Quantization for
 * Nearest Neighbor Search”, 2011, section 4).
 */
import { bestOf } from './best.ts';
import { likeMeaning } from './lexicon-types.ts';
import { inARow, type Vector } from './in-a-row.ts';
import { sketches } from './sketch.ts';

/** Groups whose members are looked at one by one. */
const GROUPS = 8;
/** Of more groups than this only those are compared exactly whose middles look alike at a glance. */
const MANY = 500;
const GLANCED = 160;

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
 * @param vectors unit vectors of one length; undefined where there is none. Those of a group are read in a
 *   row: best where they lie in one (`inARow`)
 * @param groups positions in `vectors` that belong together, ascending from the first of all to the last
 * @returns a function to the positions of the nearest vectors, best first
 */
export function nearestMeanings(
  vectors: readonly Vector[],
  groups: readonly (readonly number[])[],
): (wanted: Vector, limit: number) => readonly number[] {
  const middles = inARow(groups.map((group) => middle(group.map((at) => vectors[at]))));
  const nearGroups = groups.length > MANY ? glanced(middles) : compared(middles);
  return (wanted, limit) => {
    if (!wanted) return [];
    // In their order, so that the members ascend.
    const near = nearGroups(wanted).sort((a, b) => a - b);
    const members = near.flatMap((group) => groups[group] ?? []);
    return bestAmong(members, vectors, wanted, limit);
  };
}

type NearGroups = (wanted: Float32Array) => number[];

/** Compares only the middles that look alike at a glance. */
function glanced(middles: readonly Vector[]): NearGroups {
  const glance = sketches(middles);
  return (wanted) => bestAmong(glance(wanted, GLANCED), middles, wanted, GROUPS);
}

/** Compares all middles. */
function compared(middles: readonly Vector[]): NearGroups {
  const all = middles.map((_, at) => at);
  return (wanted) => bestAmong(all, middles, wanted, GROUPS);
}

/**
 * The best few of the given positions, which ascend; of equally near ones the lower position first. What is
 * not alike at all is not among them.
 */
function bestAmong(
  positions: readonly number[],
  vectors: readonly Vector[],
  wanted: Float32Array,
  limit: number,
): number[] {
  const likes = new Float64Array(positions.length);
  for (let i = 0; i < likes.length; i++)
    likes[i] = likeMeaning(wanted, vectors[positions[i] ?? -1]);
  const alike = new Uint32Array(likes.length);
  let count = 0;
  for (let i = 0; i < likes.length; i++) if ((likes[i] ?? 0) > 0) alike[count++] = i;
  return bestOf(alike, count, likes, limit).map((i) => positions[i] ?? 0);
}
