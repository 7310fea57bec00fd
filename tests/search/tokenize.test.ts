import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unify } from '../../src/search/normalize.ts';
import { stemEnglish } from '../../src/search/text/stem.ts';
import { tokenize } from '../../src/search/text/tokenize.ts';

const wordsOf = (text: string, language = 'en') => tokenize(text, language).map(({ word }) => word);
const stemsOf = (text: string) => tokenize(text, 'en').map(({ stem }) => stem);

describe('words of an English text', () => {
  it.each([
    ['contractions are opened', "they've can't won't", ['they', 'can', 'not', 'will', 'not']],
    ['dropped apostrophes as well', 'dont isnt whos', ['do', 'not', 'is', 'not', 'who', 'is']],
    ['curly marks are straight ones', 'Assad’s didn’t', ['assad', 'did', 'not']],
    ['a possessive plural loses its mark', "the rebels' side", ['the', 'rebels', 'side']],
    ['chat spelling is spelled out', 'wat r u', ['what', 'are', 'you']],
    ['dotted abbreviations are one word', 'the U.N. envoy', ['the', 'un', 'envoy']],
    ['the US is no pronoun', 'the US told us', ['the', 'usa', 'told', 'us']],
    ['number words are digits', 'eleven of 20', ['11', 'of', '20']],
    ['“one” stays a pronoun', 'this one', ['this', 'one']],
    ['prefixes join their word', 'non-sectarian', ['nonsectarian']],
    ['accents and case don’t count', 'Café CAFÉ cafe', ['cafe', 'cafe', 'cafe']],
    ['there may be none', '🌉 … “”', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('marks what carries no content, and what turns the sense around', () => {
    const marks = tokenize('He did not deny the vote', 'en').map(
      ({ word, stop, negation }) => `${word}${stop ? ' stop' : ''}${negation ? ' negation' : ''}`,
    );
    expect(marks).toEqual([
      'he stop',
      'did stop',
      'not negation',
      'deny negation',
      'the stop',
      'vote',
    ]);
  });

  it.each([
    ['negotiate negotiating negotiations', 'negoti'],
    ['closing closed closes', 'close'],
  ])('%s have one stem', (text, stem) => {
    expect(new Set(stemsOf(text))).toEqual(new Set([stem]));
  });

  it('keeps numbers and the shortest words as they are', () => {
    expect(['2254', 'un', '7th'].map(stemEnglish)).toEqual(['2254', 'un', '7th']);
  });
});

it('leaves other languages as they are, case and accents aside', () => {
  expect(wordsOf("L'été, on n'est pas là", 'fr')).toEqual([
    'l',
    'ete',
    'on',
    'n',
    'est',
    'pas',
    'la',
  ]);
});

describe('any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 100 });

  it('folds to what folds to itself', () => {
    // Spaces, marks and quotation marks beside each other are where one step undoes another.
    const odd = fc.constantFrom(
      ...Array.from(' \t\u00A0´`″‴“\u200B\u00AD-−…\u0301\u{10F46}\u1FEF'),
    );
    const anyText = fc.string({
      unit: fc.oneof(
        odd,
        fc.constantFrom('<', '<@1>', '@', ':', '>', '＜'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 100,
    });
    fc.assert(fc.property(anyText, (any) => fold(fold(any)) === fold(any)));
    fc.assert(fc.property(anyText, (any) => unify(unify(any)) === unify(any)));
  });

  it.each([
    ['a combining mark after white space', 'vote\t\u{10F46}', 'vote'],
    ['acute accents as quotation marks', '´vote´', "'vote'"],
    ['double primes as quotation marks', '″vote″', '"vote"'],
    ['an emoji of a server’s own', 'who <:pepe:123456789012345678> voted', 'who voted'],
    ['a mention, a time and a command', '<@123> </ask:12> <t:1700000000:R> votes <#45>', 'votes'],
    ['what only looks like a mention', '5 < 6 <@you> <b>', '5 < 6 <@you> <b>'],
  ])('folds %s', (_, any, folded) => {
    expect(fold(any)).toBe(folded);
  });

  it('has words without white space, whose own words they are', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { word } of tokenize(any, 'fr')) {
          expect(word).toMatch(/^\S+$/u);
          expect(wordsOf(word, 'fr').join('')).toBe(word);
        }
      }),
    );
  });

  it('is read to a bound', () => {
    expect(tokenize('word '.repeat(100_000), 'en').length).toBeLessThanOrEqual(1_600);
  });
});
