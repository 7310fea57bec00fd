import { describe, expect, it } from 'vitest';
import { corrector, vocabularyOf } from '../../src/search/ask/correct.ts';
import { noSenses } from '../../src/search/lexicon-types.ts';
import { tokenize } from '../../src/search/text/tokenize.ts';

const story = ['bridge', 'closure', 'ferry', 'corroded', 'cross', 'beams', 'footbridge', 'cost'];
const mender = corrector(
  vocabularyOf(story, true),
  { ...noSenses, knows: (word) => word === 'clothes' },
  true,
);
const mend = (text: string) =>
  mender
    .correct(tokenize(text, 'en'))
    .map(({ word }) => word)
    .join(' ');

describe('mending a question', () => {
  it.each([
    ['a typo', 'brigde', 'bridge'],
    ['two typos in a long word', 'corodedd', 'corroded'],
    ['words run together', 'crossbeams', 'cross beams'],
    ['a word torn apart', 'foot bridge', 'footbridge'],
  ])('mends %s', (_, text, mended) => {
    expect(mend(text)).toBe(mended);
  });

  it.each([
    ['a word of the story', 'ferry'],
    ['another form of one', 'closures'],
    ['a word of the language', 'clothes'], // one letter from “closure” less two
    ['a short word', 'bri'],
    ['a number', '2014'],
    ['a stop word', 'there'],
    ['what is near to nothing', 'xylophone'],
  ])('leaves %s', (_, text) => {
    expect(mend(text)).toBe(text);
  });

  it('takes the word with the same first letter where two are equally near', () => {
    const { correct } = corrector(vocabularyOf(['best', 'pest'], true), noSenses, true);
    expect(correct(tokenize('pbest', 'en')).map(({ word }) => word)).toEqual(['pest']);
  });
});

it('stops mending a page that has nothing to do with the story', () => {
  const strange = Array.from({ length: 60 }, () => 'brigde').join(' ');
  const mended = mend(strange).split(' ');
  expect(mended.filter((word) => word === 'bridge')).toHaveLength(40);
});
