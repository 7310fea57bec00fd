import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBook } from '../../src/search/names.ts';

const book = nameBook([
  ['moira', ['Moira Tennant', 'council leader']],
  ['dougal', ['Dougal Tennant', 'the fisherman']],
  ['ksc', ['Keep Saltmere Crossing', 'KSC']],
  ['hospital', ['Westquay Cottage Hospital']],
]);

describe('finding a name', () => {
  it.each([
    ['exactly', 'Moira Tennant', 'moira'],
    ['in any case', 'ksc', 'ksc'],
    ['with an article', 'the council leader', 'moira'],
    ['without its article', 'fisherman', 'dougal'],
    ['as a possessive', 'the fisherman’s', 'dougal'],
    ['by a word that only one has', 'moira', 'moira'],
    ['inside a longer text', 'what the council leader said', 'moira'],
    ['with a typo', 'Dougal Tenant', 'dougal'],
    ['with a typo in an alias', 'fishermann', 'dougal'],
  ])('%s: %s', (_, text, id) => {
    expect(book.find(text)).toBe(id);
  });

  it.each([
    ['a word that two have', 'Tennant'],
    ['a stranger', 'Boris Johnson'],
    ['too short a text for typos', 'KSX'],
    ['nothing', ' … '],
  ])('gives none for %s', (_, text) => {
    expect(book.find(text)).toBeUndefined();
  });

  it('as a whole takes no name inside a text, and no typo', () => {
    expect(book.whole('the council leader')).toBe('moira');
    expect(book.whole('what the council leader said')).toBeUndefined();
    expect(book.whole('Dougal Tenant')).toBeUndefined();
  });
});

describe('suggesting names', () => {
  it('gives all where nothing is typed yet, in their own order', () => {
    expect(book.suggest('', 3)).toEqual(['moira', 'dougal', 'ksc']);
  });

  it.each([
    ['ten', ['moira', 'dougal']], // the beginning of any word of a name
    ['west', ['hospital']],
    ['hosptial', ['hospital']], // a typo
    ['zzzz', []],
  ])('for “%s”', (typed, ids) => {
    expect(book.suggest(typed, 5)).toEqual(ids);
  });

  it('gives no more than asked for, and none twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (typed, limit) => {
        const ids = book.suggest(typed, limit);
        expect(ids.length).toBeLessThanOrEqual(limit);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
