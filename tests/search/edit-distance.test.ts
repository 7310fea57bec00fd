import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, typosAllowed } from '../../src/search/edit-distance.ts';

/** The textbook recursion, for words short enough. */
function plain(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = i === 0 ? 0 : 1; j <= b.length; j++) {
      const row = table[i] ?? [];
      if (i === 0) row[j] = j;
      else {
        let d = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          d = Math.min(d, at(i - 2, j - 2) + 1);
        row[j] = d;
      }
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

describe('the distance of two words', () => {
  it.each([
    ['bridge', 'bridge', 0],
    ['bridge', 'brigde', 1],
    ['bridge', 'birdge', 1],
    ['bridge', 'bride', 1],
    ['bridge', 'fridges', 2],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('is what the textbook gives, up to the bound', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plain(a, b), most + 1));
      }),
    );
  });

  it('is the same both ways round', () => {
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 3) === editDistance(b, a, 3)));
  });

  it('of very long words is known only where they are equal', () => {
    expect(editDistance('a'.repeat(99), 'a'.repeat(99), 2)).toBe(0);
    expect(editDistance('a'.repeat(99), 'a'.repeat(98), 2)).toBe(3);
  });
});

it('allows more typos the longer the word', () => {
  expect([3, 4, 6, 7, 20].map(typosAllowed)).toEqual([0, 1, 1, 2, 2]);
});
