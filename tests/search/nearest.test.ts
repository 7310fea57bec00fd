import { describe, expect, it } from 'vitest';
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
