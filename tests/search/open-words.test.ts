/** Words that are added one by one are found as if all had been there from the start. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyWords } from '../../src/search/fuzzy-words.ts';
import { openWords } from '../../src/search/open-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });

test('finds the same words as a vocabulary made at once', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 900 }), word, (words, wanted) => {
      const open = openWords();
      const half = Math.floor(words.length / 2);
      words.slice(0, half).forEach((each) => open.add(each));
      open.near(wanted, 1, 3);
      words.slice(half).forEach((each) => open.add(each));
      const all = fuzzyWords(words);
      expect(open.has(wanted)).toBe(all.has(wanted));
      expect(open.near(wanted, 2, 20)).toEqual(all.near(wanted, 2, 20));
      expect(open.startingWith(wanted, 20)).toEqual(all.startingWith(wanted, 20));
    }),
    { numRuns: 60 },
  );
});
