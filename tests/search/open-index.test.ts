/** An index that takes units in and out finds what one made at once would find. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invertedIndex } from '../../src/search/bm25.ts';
import { openIndex } from '../../src/search/open-index.ts';

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const terms = fc.array(term, { maxLength: 6 });
const steps = fc.array(fc.tuple(fc.nat(12), fc.option(terms)), { maxLength: 60 });
const wanted = fc.uniqueArray(fc.tuple(term, fc.constantFrom(0.3, 1)), { selector: ([t]) => t });

test('after any changes it ranks, holds and weighs as one made at once', () => {
  fc.assert(
    fc.property(steps, wanted, fc.nat(8), (changes, asked, limit) => {
      const open = openIndex();
      const units = new Map<number, readonly string[]>();
      for (const [unit, own] of changes) {
        const before = units.get(unit);
        if (before) open.take(unit, before);
        units.delete(unit);
        if (!own) continue;
        open.put(unit, own);
        units.set(unit, own);
      }
      const numbers = [...units.keys()].sort((a, b) => a - b);
      const fixed = invertedIndex(numbers.map((unit) => units.get(unit) ?? []));
      const found = open.search(new Map(asked), limit);
      const expected = fixed
        .search(new Map(asked), limit)
        .map(({ unit, score }) => ({ unit: numbers[unit], score }));
      expect(found).toEqual(expected);
      expect(open.size).toBe(fixed.size);
      for (const each of ['a', 'b', 'c', 'd', 'e']) {
        expect(open.has(each)).toBe(fixed.has(each));
        expect(open.rarity(each)).toBe(fixed.rarity(each));
        expect([...open.holders(each)]).toEqual(
          Array.from(fixed.holders(each), (unit) => numbers[unit]),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('walks no more than its budget, and still finds what is rare', () => {
  const open = openIndex();
  const common = Array.from({ length: 60_000 }, () => ['who', 'may', 'paint']);
  common.forEach((own, unit) => open.put(unit, unit === 40_000 ? [...own, 'lamp'] : own));
  const asked = new Map(['who', 'may', 'paint', 'lamp'].map((each) => [each, 1]));
  expect(open.search(asked, 3)[0]?.unit).toBe(40_000);
});
