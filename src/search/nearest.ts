/**
 * The texts nearest in meaning, in two steps: the groups whose middle is nearest, then their members
 * (an inverted file with one cell a group: H. Jégou, M. Douze & C. Schmid, “Product Quantization for
 * Nearest Neighbor Search”, 2011, section 4).
 */
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
  const positions = [...middles.keys()];
  const glance = groups.length > MANY ? sketches(middles) : undefined;
  return (wanted, limit) => {
    if (!wanted) return [];
    const cells = best(middles, glance?.(wanted, GLANCED) ?? positions, wanted, GROUPS);
    return best(
      vectors,
      cells.flatMap((cell) => groups[cell] ?? []),
      wanted,
      limit,
    );
  };
}

/** The best few of the given positions; of equally near ones the lower position first. */
function best(
  vectors: readonly Vector[],
  among: readonly number[],
  wanted: Float32Array,
  limit: number,
): readonly number[] {
  const places: number[] = [];
  const likes: number[] = [];
  for (const at of among) {
    const like = likeMeaning(wanted, vectors[at]);
    if (like <= 0) continue;
    let place = places.length;
    while (place > 0) {
      const before = likes[place - 1] ?? 0;
      if (before > like || (before === like && (places[place - 1] ?? 0) < at)) break;
      place--;
    }
    if (place === limit) continue;
    places.splice(place, 0, at);
    likes.splice(place, 0, like);
    if (places.length > limit) {
      places.pop();
      likes.pop();
    }
  }
  return places;
}
