import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { fuzzyWords } from '../../src/search/fuzzy-words.ts';

const words = fuzzyWords(['peace', 'piece', 'peach', 'talks', 'tales', 'talk', 'assad', 'a', '']);
const near = (word: string, most = 2) => words.near(word, most, 9).map((found) => found.word);

describe('a mistyped word', () => {
  it.each([
    ['paece', ['peace', 'piece']], // neighbours swapped; or one letter changed
    ['peac', ['peace', 'peach']], // a letter dropped: both are one edit away
    ['talkks', ['talks']], // a letter doubled
    ['tals', ['tales', 'talk', 'talks']],
    ['wssad', ['assad']], // the first letter
    ['aassda', ['assad']], // two typos
    ['negotiate', []],
  ])('“%s” is one of %j', (word, expected) => {
    expect(near(word)).toEqual(expected);
  });

  it('is looked for among words of the same beginning first', () => {
    expect(fuzzyWords(['bat', 'cot']).near('cat', 1, 9)[0]?.word).toBe('cot');
  });

  it('is itself where it is a word', () => {
    expect(words.near('peace', 2, 9)).toEqual([{ word: 'peace', edits: 0 }]);
  });

  it('is nothing where it is no word of any language', () => {
    expect(near('x'.repeat(5000))).toEqual([]);
    expect(near('')).toEqual(['a']);
  });
});

describe('any vocabulary', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 });

  it('gives exactly the nearest words', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word),
        word,
        fc.integer({ min: 0, max: 2 }),
        (list, typed, most) => {
          const distances = list
            .filter((other) => other !== '')
            .map((other) => ({ word: other, edits: editDistance(typed, other, most) }));
          const least = Math.min(most, ...distances.map(({ edits }) => edits));
          const expected = distances
            .filter(({ edits }) => edits === least)
            .map((found) => found.word);
          const found = fuzzyWords(list).near(typed, most, list.length);
          expect(found.map((one) => one.word).sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows its words, and those that begin alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (list, typed) => {
        const vocabulary = fuzzyWords(list);
        expect(vocabulary.has(typed)).toBe(list.includes(typed));
        expect(vocabulary.startingWith(typed, list.length)).toEqual(
          list.filter((other) => other.startsWith(typed)).sort(),
        );
      }),
    );
  });
});
