import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf } from '../../src/search/best.ts';

it('is what sorting all of them would give', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 80 }),
      fc.nat(90),
      (list, limit) => {
        const scores = Float64Array.from(list);
        const numbers = Uint32Array.from(list, (_, i) => i).reverse();
        const sorted = [...numbers].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(bestOf(numbers, numbers.length, scores, limit)).toEqual(sorted.slice(0, limit));
      },
    ),
  );
});
