import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingsBuilder } from '../../src/search/postings.ts';

function postingsOf(units: readonly (readonly number[])[]) {
  const builder = postingsBuilder();
  for (const unit of units) builder.add(unit);
  return builder.finish();
}

/** The units that have the term, each with how often. */
function listOf(units: readonly (readonly number[])[], term: number): [number, number][] {
  return units.flatMap((unit, i): [number, number][] => {
    const count = unit.filter((other) => other === term).length;
    return count > 0 ? [[i, count]] : [];
  });
}

describe('coded postings', () => {
  const terms = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 9 });
  const gap = fc.integer({ min: 0, max: 40 }).map((n) => Array.from({ length: n }, () => []));
  const units = fc
    .array(fc.tuple(terms, gap), { maxLength: 120 })
    .map((pairs) => pairs.flatMap(([unit, empty]) => [unit, ...empty]));

  it('give back every unit and count', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 7 }), (list, term) => {
        const postings = postingsOf(list);
        const room = { units: new Uint32Array(list.length), counts: new Uint8Array(list.length) };
        const length = postings.read(term, room);
        const expected = listOf(list, term);
        expect(length).toBe(expected.length);
        expect(postings.frequency(term)).toBe(length);
        expect(expected.map((_, i) => [room.units[i], room.counts[i]])).toEqual(expected);
      }),
    );
  });

  it('tell the counts of some units alone', () => {
    fc.assert(
      fc.property(units, fc.array(fc.nat(4000)), (list, some) => {
        const postings = postingsOf(list);
        const wanted = Uint32Array.from(new Set(some.filter((n) => n < list.length))).sort();
        const counts = new Uint8Array(wanted.length);
        postings.counts(3, wanted, counts);
        const expected = new Map(listOf(list, 3));
        expect([...counts]).toEqual(Array.from(wanted, (unit) => expected.get(unit) ?? 0));
      }),
    );
  });

  it('count no further than 255', () => {
    const postings = postingsOf([Array.from({ length: 300 }, () => 0)]);
    const room = { units: new Uint32Array(1), counts: new Uint8Array(1) };
    postings.read(0, room);
    expect(room.counts[0]).toBe(255);
  });

  it('reach over millions of units', () => {
    const builder = postingsBuilder();
    for (let i = 0; i < 3_000_000; i++) builder.add(i % 1_499_999 === 0 ? [0] : []);
    const room = { units: new Uint32Array(9), counts: new Uint8Array(9) };
    expect(builder.finish().read(0, room)).toBe(3);
    expect([...room.units.subarray(0, 3)]).toEqual([0, 1_499_999, 2_999_998]);
  });
});
