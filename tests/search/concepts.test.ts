import { describe, expect, it } from 'vitest';
import { storyConcepts, type Concept } from '../../src/search/ask/concepts.ts';
import { matcher } from '../../src/search/ask/match.ts';
import { conceptWeights } from '../../src/search/ask/weights.ts';
import { loadLexicon } from '../../src/search/lexicon/lexicon.ts';
import { noSenses, type WordSense } from '../../src/search/lexicon-types.ts';
import { tokenize, type Token } from '../../src/search/text/tokenize.ts';

const token = (word: string): Token =>
  tokenize(word, 'en')[0] ?? { word, stem: word, stop: false, negation: false };

describe('the concepts of a story', () => {
  it('are one for a word, and another where it is a part of a name', () => {
    const concepts = storyConcepts(noSenses);
    const talks = concepts.of(token('talks'), undefined);
    expect(concepts.of(token('talks'), undefined)).toBe(talks);
    expect(concepts.of(token('talks'), 'term:talks')).not.toBe(talks);
    expect(concepts.size).toBe(2);
  });

  it('take in nothing more once the story is known', () => {
    const concepts = storyConcepts(noSenses);
    const talks = concepts.of(token('talks'), undefined);
    concepts.close();
    expect(concepts.of(token('talks'), undefined)).toBe(talks);
    expect(concepts.of(token('giraffe'), undefined).number).toBe(-1);
    expect(concepts.size).toBe(1);
  });
});

describe('likeness to the concepts of a story', () => {
  /** Counts how often two words are compared. */
  function counting(senses: WordSense): WordSense & { times: number } {
    return {
      ...senses,
      times: 0,
      likeness(a, b) {
        this.times += 1;
        return senses.likeness(a, b);
      },
    };
  }

  function match(senses: WordSense): {
    likeness: ReturnType<ReturnType<typeof matcher>>;
    known: Concept[];
    strange: Concept[];
  } {
    const concepts = storyConcepts(senses);
    const known = ['reject', 'winter', 'giraffe'].map((w) => concepts.of(token(w), undefined));
    concepts.close();
    const strange = ['decline', 'accept'].map((w) => concepts.of(token(w), undefined));
    return { likeness: matcher(senses, concepts)('refuse'), known, strange };
  }

  it('is high for the same meaning, 0 for another, below 0 for the opposite', () => {
    const { likeness, known, strange } = match(loadLexicon());
    for (const row of [likeness.met, likeness.back]) {
      expect(known.map((one) => row.to(one) > 0.5)).toEqual([true, false, false]);
      expect(known.map((one) => row.to(one) === 0)).toEqual([false, true, true]);
      expect(strange.map((one) => Math.sign(row.to(one)))).toEqual([1, -1]);
    }
  });

  it('is worked out once for a pair of words', () => {
    const senses = counting(loadLexicon());
    const { likeness, known, strange } = match(senses);
    const all = [...known, ...strange];
    const first = all.map((one) => likeness.met.to(one));
    const { times } = senses;
    expect(all.map((one) => likeness.met.to(one))).toEqual(first);
    expect(senses.times).toBe(times);
  });
});

describe('the weight of a concept', () => {
  const concepts = storyConcepts(noSenses);
  const talks = concepts.of(token('talks'), undefined);
  const entries = ['one', 'another', 'a third'];
  const spread = new Map([['talk', 1]]);
  const weights = conceptWeights({ entries, spread }, concepts);

  it('is kept until the story has changed', () => {
    const rare = weights.of(talks);
    spread.set('talk', 3);
    expect(weights.of(talks)).toBe(rare);
    weights.forget();
    expect(weights.of(talks)).toBeLessThan(rare);
  });

  it('is that of the rarest where the story lacks it', () => {
    concepts.close();
    const strange = concepts.of(token('giraffe'), undefined);
    expect(weights.of(strange)).toBeGreaterThan(weights.of(talks));
  });
});
