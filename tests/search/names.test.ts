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

  it.each([
    ['two who share a word', 'tennant', ['moira', 'dougal']],
    ['the one who is found', 'Moira Tennant', ['moira']],
    ['nobody for a stranger', 'Boris Johnson', []],
    ['nobody for nothing', '', []],
  ])('tells all whom it may mean: %s', (_, text, ids) => {
    expect(book.meant(text)).toEqual(ids);
  });

  it.each([
    ['a name', 'the council leader', true],
    ['a word of two names', 'Tennant', true],
    ['a name inside a text', 'what the council leader said', false],
    ['a typo', 'Dougal Tenant', false],
    ['nothing', ' … ', false],
  ])('tells whether the text as a whole is a name: %s', (_, text, is) => {
    expect(book.has(text)).toBe(is);
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
