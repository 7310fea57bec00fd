import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../src/search/ask/entry-classifier.ts';
import { entryClassifier } from '../../src/search/ask/entry-classifier.ts';
import type { Reading } from '../../src/search/ask/entry-reader.ts';

/** A reading of nothing but words. */
const reading = (text: string, kind: Reading['kind'] = 'none'): Reading => ({
  concepts: text
    .split(' ')
    .map((word, number) => ({ number, word, stem: word, entity: undefined, tells: 1 })),
  words: text.split(' '),
  negations: 0,
  numbers: [],
  kind,
  sought: [],
  future: false,
  personal: false,
  meaning: undefined,
});
const example = (entry: number, text: string, kind: Reading['kind'] = 'none') => ({
  ...reading(text, kind),
  entry,
});
const nothing = (): readonly Reading[] => [];

const EXAMPLES = [
  example(0, 'bridge close date'),
  example(0, 'day bridge shut'),
  example(0, 'start closure'),
  example(1, 'bridge repair cost'),
  example(1, 'price mend bridge'),
  example(2, 'ferry cost'),
  example(2, 'price boat trip'),
];

describe('entryClassifier', () => {
  const classifier = entryClassifier(EXAMPLES, 3);
  const best = (text: string, kind?: Reading['kind']): number => {
    const scores = classifier.judge(reading(text, kind), [0, 1, 2], nothing);
    return scores.indexOf(Math.max(...scores));
  };

  it.each([
    ['day close', 0],
    ['mend cost', 1],
    ['boat price', 2],
    ['ferry', 2],
  ])('puts “%s” to the entry whose wordings use its words', (text, entry) => {
    expect(best(text)).toBe(entry);
  });

  it('is drawn to no entry by words that nobody used', () => {
    const lead = (text: string): number => {
      const [first = 0, second = 0] = classifier
        .judge(reading(text), [0, 1, 2], nothing)
        .sort()
        .reverse();
      return first - second;
    };
    expect(lead('penguin')).toBeLessThan(lead('ferry') / 2);
  });

  it('knows a wording by the kind of thing that it asks for', () => {
    const kinds = entryClassifier(
      [example(0, 'talks', 'when'), example(0, 'meeting', 'when'), example(1, 'talks', 'where')],
      2,
    );
    const scores = kinds.judge(reading('talks', 'where'), [0, 1], nothing);
    expect(scores[1]).toBeGreaterThan(scores[0] ?? NaN);
  });

  it('knows a wording by words that have no content of their own', () => {
    const asked = (text: string): Reading => ({ ...reading('talks'), words: text.split(' ') });
    const forms = entryClassifier(
      [
        { ...asked('why did they talk'), entry: 0 },
        { ...asked('why do they talk'), entry: 0 },
        { ...asked('will they talk'), entry: 1 },
      ],
      2,
    );
    const [why = 0, will = 0] = forms.judge(asked('why talk'), [0, 1], nothing);
    expect(why).toBeGreaterThan(will);
  });

  it('judges an entry that it has not learnt from by its texts', () => {
    const own = [reading('tunnel toll'), reading('toll price')];
    const scores = classifier.judge(reading('toll tunnel'), [0, 1, 2, 7], (entry) =>
      entry === 7 ? own : [],
    );
    expect(scores.indexOf(Math.max(...scores))).toBe(3);
  });

  it('learns the same from the same', () => {
    const again = entryClassifier(EXAMPLES, 3);
    const asked = reading('price mend boat');
    expect(again.judge(asked, [0, 1, 2], nothing)).toEqual(
      classifier.judge(asked, [0, 1, 2], nothing),
    );
  });

  it('tells apart by learning what counting confuses', () => {
    // “talks” stands in both often; “host” decides, though it stands in one wording only.
    const many = Array.from({ length: 12 }, (_, i) => example(0, `talks agenda point${i}`));
    const learnt = entryClassifier([...many, example(1, 'talks host'), example(1, 'who host')], 2);
    const scores = learnt.judge(reading('talks host'), [0, 1], nothing);
    expect(scores[1]).toBeGreaterThan(scores[0] ?? NaN);
  });
});

describe('cuesOf', () => {
  it('knows a name by what it means and by the word for it, and every word as it stands', () => {
    const named: Reading = {
      ...reading('who is bashar', 'who'),
      concepts: [{ number: 0, word: 'bashar', stem: 'bashar', entity: 'assad', tells: 1 }],
    };
    expect(cuesOf(named)).toEqual(['?who', '@assad', '@assad bashar', '=who', '=is', '=bashar']);
  });
});
