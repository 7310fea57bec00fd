import { describe, expect, it } from 'vitest';
import { dot } from '../../src/search/dot.ts';
import { inARow } from '../../src/search/in-a-row.ts';
import { nearestMeanings } from '../../src/search/nearest.ts';
import { sketches } from '../../src/search/sketch.ts';

/** Unit vectors in all directions, the same in every run. */
function vectors(count: number, width = 64): Float32Array[] {
  let state = 1;
  const chance = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: width }, chance);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}
const all = vectors(6000);
const groups = all.map((_, i) => [i]);
/** The vector a little beside one. */
const beside = (at: number): Float32Array =>
  Float32Array.from(all[at] ?? [], (value, i) => value + 0.3 * (all[at + 1]?.[i] ?? 0));

describe('of thousands of vectors', () => {
  const nearest = nearestMeanings(all, groups);

  it('the one meant comes first', () => {
    for (const at of [0, 17, 2500, 5998]) expect(nearest(beside(at), 3)[0]).toBe(at);
  });

  it('none is near where nothing is meant', () => {
    expect(nearest(undefined, 3)).toEqual([]);
  });

  it('a glance keeps the one meant among the few', () => {
    const glance = sketches(all);
    for (let at = 0; at < 5900; at += 100) {
      const few = glance(beside(at), 64);
      expect(few).toContain(at);
      expect(few.length).toBeLessThan(600);
    }
  });
});

it('vectors that are missing are never found', () => {
  expect(nearestMeanings([undefined, all[0]], [[0], [1]])(all[0], 9)).toEqual([1]);
  expect(sketches([undefined, all[0], undefined])(beside(0), 3)).toEqual([1]);
});

describe('groups of a few vectors', () => {
  const some = all.slice(0, 300);
  const inGroups = Array.from({ length: 100 }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2]);
  const product = (a: Float32Array, b: Float32Array | undefined): number =>
    a.reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);

  it('are found as by comparing every middle, then every member of the nearest eight', () => {
    const nearest = nearestMeanings(some, inGroups);
    for (let at = 0; at < 300; at += 7) {
      const wanted = beside(at);
      const byMiddle = inGroups.map((group) => {
        const sum = Float32Array.from(wanted, (_, i) =>
          group.reduce((all, member) => all + (some[member]?.[i] ?? 0), 0),
        );
        return { group, like: product(wanted, sum) / Math.hypot(...sum) };
      });
      const members = byMiddle
        .sort((a, b) => b.like - a.like)
        .slice(0, 8)
        .flatMap(({ group }) => group)
        .map((member) => ({ member, like: product(wanted, some[member]) }))
        .filter(({ like }) => like > 0)
        .sort((a, b) => b.like - a.like);
      expect(nearest(wanted, 5)).toEqual(members.slice(0, 5).map(({ member }) => member));
    }
  });

  it('of the same meaning come in their order', () => {
    const twice = [all[0], all[1], all[0], all[0]];
    expect(nearestMeanings(twice, [[0], [1], [2, 3]])(all[0], 3)).toEqual([0, 2, 3]);
  });
});

it.each([0, 1, 3, 4, 7, 64])('the product of %d numbers is that of adding one by one', (length) => {
  const one = Float32Array.from({ length }, (_, i) => i - 3);
  const other = Float32Array.from({ length }, (_, i) => 2 * i + 1);
  const plain = other.reduce((sum, value, i) => sum + value * (one[i] ?? 0), 0);
  expect(dot(one, other)).toBe(plain);
});

it('vectors in a row are the same, and those that are missing stay so', () => {
  const vectors = [Float32Array.of(1, 2), undefined, Float32Array.of(3, 4)];
  expect(inARow(vectors)).toEqual(vectors);
  expect(inARow([undefined])).toEqual([undefined]);
  expect(inARow([])).toEqual([]);
});
