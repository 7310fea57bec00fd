import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cosine, loadLexicon } from '../../src/search/lexicon/lexicon.ts';

const lexicon = loadLexicon();
const sentence = (text: string): Float32Array => {
  const vector = lexicon.sentence(text.split(' '));
  if (!vector) throw new Error(`no known word in “${text}”`);
  return vector;
};

describe('likeness', () => {
  it.each([
    ['boycott', 'Boycotted'],
    ['refuse', 'refusing'],
    ['begin', 'began'],
    ['child', 'children'],
    ['story', 'stories'],
    ['Qwzzyx', 'qwzzyx'],
  ])('takes %s and %s for one word', (a, b) => {
    expect(lexicon.likeness(a, b)).toBe(1);
  });

  it.each([
    ['start', 'begin', 'banana'],
    ['money', 'funding', 'envoy'],
    ['city', 'town', 'ceasefire'],
    ['president', 'leader', 'bicycle'],
    ['truce', 'ceasefire', 'sugar'],
    ['postpone', 'delay', 'harbour'],
    ['killed', 'died', 'purple'],
  ])('holds %s nearer to %s than to %s', (word, near, far) => {
    expect(lexicon.likeness(word, near)).toBeGreaterThan(lexicon.likeness(word, far) + 0.2);
  });

  it('is the same both ways, between −1 and 1', () => {
    const words = ['war', 'peace', 'help', 'aid', 'Geneva', 'talks', 'negotiation', 'the', 'zzzz'];
    for (const a of words) {
      for (const b of words) {
        expect(lexicon.likeness(a, b)).toBeCloseTo(lexicon.likeness(b, a), 6);
        expect(Math.abs(lexicon.likeness(a, b))).toBeLessThanOrEqual(1.000001);
      }
    }
  });

  it('knows nothing of words that it has not met', () => {
    expect(lexicon.knows('qwzzyx')).toBe(false);
    expect(lexicon.likeness('qwzzyx', 'peace')).toBe(0);
  });
});

describe('lemma', () => {
  it.each([
    ['hoped', 'hope'],
    ['hopped', 'hop'],
    ['stared', 'stare'],
    ['attended', 'attend'],
    ['refuses', 'refuse'],
    ['talks', 'talk'],
    ['studies', 'study'],
    ['agreed', 'agree'],
    ['met', 'meet'],
    ['said', 'say'],
    ['crisis', 'crisis'],
    ['press', 'press'],
    ['Geneva', 'geneva'],
  ])('of %s is %s', (form, base) => {
    expect(lexicon.lemma(form)).toBe(base);
  });
});

describe('opposites', () => {
  it.each([
    ['accepted', 'refused'],
    ['join', 'boycotted'],
    ['attend', 'skip'],
    ['began', 'ended'],
    ['supports', 'opposed'],
    ['held', 'broke'],
    ['agree', 'rejects'],
    ['armed', 'unarmed'],
    ['always', 'never'],
    ['tiny', 'big'],
    ['rise', 'fell'],
    ['legal', 'illegal'],
  ])('%s and %s', (a, b) => {
    expect(lexicon.opposed(a, b)).toBe(true);
    expect(lexicon.opposed(b, a)).toBe(true);
  });

  it.each([
    ['accept', 'agree'],
    ['refuse', 'decline'],
    ['accept', 'accepted'],
    ['less', 'unless'],
    ['peace', 'banana'],
    ['begin', 'start'],
  ])('not %s and %s', (a, b) => {
    expect(lexicon.opposed(a, b)).toBe(false);
  });

  it('are never synonyms at once', () => {
    for (const word of ['accept', 'begin', 'rise', 'help', 'legal', 'buy', 'win', 'keep', 'open']) {
      for (const synonym of lexicon.synonyms(word))
        expect([word, synonym, lexicon.opposed(word, synonym)]).toEqual([word, synonym, false]);
    }
  });
});

describe('synonyms', () => {
  it('are those of a usual sense, whatever the inflection', () => {
    expect(lexicon.synonyms('helped')).toEqual(lexicon.synonyms('help'));
    expect(lexicon.synonyms('refuse')).toContain('reject');
    expect(lexicon.synonyms('die')).toContain('perish');
    expect(lexicon.synonyms('qwzzyx')).toEqual([]);
  });
});

describe('sentence', () => {
  it('is a unit vector that common words hardly turn', () => {
    const vector = sentence('the rebels will boycott the talks');
    expect(vector).toHaveLength(lexicon.dimensions);
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    expect(cosine(vector, sentence('rebels boycott talks'))).toBeGreaterThan(0.9);
  });

  it('lies nearer to a paraphrase than to another subject', () => {
    const asked = sentence('how much money will the bridge cost');
    const same = sentence('what is the price of the bridge');
    const other = sentence('who will attend the peace negotiations');
    expect(cosine(asked, same)).toBeGreaterThan(cosine(asked, other) + 0.2);
  });

  it('is undefined where no word is known', () => {
    expect(lexicon.sentence(['qwzzyx', ''])).toBeUndefined();
    expect(lexicon.sentence([])).toBeUndefined();
  });
});

it('ships small tables', () => {
  const size = (name: string): number =>
    statSync(new URL(`../../lexicon/${name}`, import.meta.url)).size;
  expect(size('english.vectors')).toBeLessThan(4_000_000);
  expect(size('synonyms.txt') + size('antonyms.txt')).toBeLessThan(1_000_000);
});
