import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggester } from '../../src/search/suggest.ts';

const questions = [
  { id: 'close', texts: ['When does the bridge close?', 'closing date'] },
  { id: 'ferry', texts: ['What does the ferry cost?', 'price of the boat'] },
  { id: 'vote', texts: ['Who voted against the motion?'] },
];
const suggest = suggester(questions, ({ texts }) => texts, 'en');
const ids = (typed: string, limit = 5) => suggest(typed, limit).map(({ id }) => id);

describe('suggestions while typing', () => {
  it.each([
    ['', ['close', 'ferry', 'vote']], // nothing typed yet: all, in their own order
    ['ferry', ['ferry']],
    ['the fer', ['ferry', 'close', 'vote']], // the last word is unfinished; “the” is in all
    ['mot', ['vote']],
    ['boat', ['ferry']], // by another wording
    ['ferry ', ['ferry']], // a space ends the word
    ['zzz', []],
  ])('“%s”', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });

  it('takes a word for finished once a space follows it', () => {
    expect(ids('mot ')).toEqual([]);
  });

  it('gives no more than asked for, each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const found = ids(typed, 2);
        expect(found.length).toBeLessThanOrEqual(2);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
