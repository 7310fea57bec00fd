import { describe, expect, it } from 'vitest';
import { thresholdFor } from '../../src/search/ask/accept.ts';
import { askModel, sentenceModel } from '../../src/search/ask/model.ts';

describe('thresholdFor', () => {
  const model = {
    thresholds: [
      { texts: 4, probability: 0.8 },
      { texts: 16, probability: 0.5 },
    ],
  };

  it.each([
    [1, 0.8],
    [4, 0.8],
    [8, 0.65],
    [16, 0.5],
    [200, 0.5],
  ])('of a pack with %d texts an entry is %d', (texts, threshold) => {
    expect(thresholdFor(texts, model)).toBeCloseTo(threshold);
  });

  it('answers nothing without any', () => {
    expect(thresholdFor(10, { thresholds: [] })).toBe(1);
  });

  it.each([
    ['askModel', askModel, 3],
    ['sentenceModel', sentenceModel, 2],
  ])('is the higher the poorer a pack is: %s', (_, { thresholds }, count) => {
    expect(thresholds).toHaveLength(count);
    thresholds.slice(1).forEach((rich, i) => {
      const poor = thresholds[i];
      expect(poor?.texts).toBeLessThan(rich.texts);
      expect(poor?.probability).toBeGreaterThan(rich.probability);
    });
  });
});
