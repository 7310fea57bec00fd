import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertedIndex } from '../../src/search/bm25.ts';

const units = (...texts: string[]) => invertedIndex(texts.map((text) => text.split(' ')));
const found = (index: ReturnType<typeof units>, terms: Record<string, number>, limit = 10) =>
  index.search(new Map(Object.entries(terms)), limit).map(({ unit }) => unit);

/** BM25 as the formula has it, over all units. */
function scoresOf(texts: readonly (readonly string[])[], terms: ReadonlyMap<string, number>) {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return texts.map((text) => {
    let score = 0;
    for (const [term, weight] of terms) {
      const count = text.filter((word) => word === term).length;
      const df = texts.filter((other) => other.includes(term)).length;
      const idf = Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
      const norm = 1.2 * (1 - 0.4 + (0.4 * text.length) / mean);
      score += (weight * idf * count * 2.2) / (count + norm);
    }
    return score;
  });
}

describe('the ranking', () => {
  const index = units(
    'red line', // 0
    'a red and a green line', // 1
    'red red tape', // 2
    'line of duty', // 3
    'nothing', // 4
  );

  it('puts the best first', () => {
    expect(found(index, { red: 1, line: 1 })).toEqual([
      0, // both words, and short
      1, // both words
      2, // one word, twice
      3, // one word, once
    ]);
  });

  it('lets a weight decide', () => {
    expect(found(index, { red: 0.1, line: 1 }).at(-1)).toBe(2); // “line” is in all others
  });

  it('gives equal scores in the order of the units', () => {
    expect(found(units('a b', 'b a', 'a b'), { a: 1 })).toEqual([0, 1, 2]);
  });

  it('finds nothing for no terms, unknown terms and a limit of 0', () => {
    expect(found(index, {})).toEqual([]);
    expect(found(index, { unheard: 1 })).toEqual([]);
    expect(found(index, { red: 1 }, 0)).toEqual([]);
    expect(found(invertedIndex([]), { red: 1 })).toEqual([]);
  });

  it('tells who holds a term, and how rare it is', () => {
    expect([...index.holders('line')]).toEqual([0, 1, 3]);
    expect([...index.holders('unheard')]).toEqual([]);
    expect(index.rarity('unheard')).toBeGreaterThan(index.rarity('nothing'));
    expect(index.rarity('nothing')).toBeGreaterThan(index.rarity('line'));
  });
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 300,
});
const query = fc.array(fc.tuple(word, fc.constantFrom(0.3, 0.8, 1)), {
  minLength: 1,
  maxLength: 5,
});

describe('any units and any terms', () => {
  it('are ranked as the formula ranks them', () => {
    fc.assert(
      fc.property(texts, query, fc.integer({ min: 1, max: 20 }), (list, asked, limit) => {
        const terms = new Map(asked);
        const expected = scoresOf(list, terms);
        const ranked = invertedIndex(list).search(terms, limit);
        expect(ranked).toHaveLength(Math.min(limit, expected.filter((s) => s > 0).length));
        const best = [...expected].sort((a, b) => b - a);
        ranked.forEach(({ unit, score }, i) => {
          expect(score).toBeCloseTo(expected[unit] ?? 0, 9);
          expect(score).toBeCloseTo(best[i] ?? 0, 9);
        });
      }),
    );
  });

  it('are ranked the same whatever the order of the terms', () => {
    fc.assert(
      fc.property(texts, query, (list, asked) => {
        const index = invertedIndex(list);
        expect(index.search(new Map([...new Map(asked)].reverse()), 9)).toEqual(
          index.search(new Map(asked), 9),
        );
      }),
    );
  });
});

describe('terms that are too common to be walked', () => {
  // Of 400,000 units every one has “the”, half have “said”, and three have “comet”.
  const many = function* (): Iterable<readonly string[]> {
    for (let i = 0; i < 400_000; i++) {
      const comet = i % 150_000 === 1000 ? ['comet'] : [];
      yield ['the', ...(i % 2 === 0 ? ['said'] : []), ...(i === 151_000 ? ['odd'] : []), ...comet];
    }
  };
  const index = invertedIndex(many());

  it('still tell the units that lead apart', () => {
    expect(found(index, { the: 1, said: 1, comet: 1, odd: 1 }, 3)).toEqual([
      151_000, // all four
      1000, // three, in the order of the units
      301_000,
    ]);
  });

  it('are walked where there is nothing rarer', () => {
    expect(found(index, { said: 1 }, 2)).toEqual([0, 2]);
  });

  it('leave nothing behind for the next search', () => {
    const before = index.search(new Map([['comet', 1]]), 9);
    index.search(new Map([['the', 1]]), 9);
    expect(index.search(new Map([['comet', 1]]), 9)).toEqual(before);
  });
});
