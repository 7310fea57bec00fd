import { describe, expect, it } from 'vitest';
import { noSenses } from '../../src/search/lexicon-types.ts';
import { cueFit, cueTwist } from '../../src/search/said/cues.ts';
import { saidIndex } from '../../src/search/said/said-index.ts';
import { storyOf } from '../knowledge/pack.ts';
import { firstIn, REMARKS } from './remarks.ts';

describe('the words of all wordings of a remark', () => {
  const index = saidIndex(storyOf(REMARKS), noSenses);
  const cuesOf = (id: string) => index.cuesAround(firstIn(index.units, id));
  const fit = (words: string, id: string) => cueFit(index.read(words), cuesOf(id), index.postings);
  const twist = (words: string, id: string) => cueTwist(index.read(words), cuesOf(id));

  it('count each word once in a wording, distortions apart, the text itself as often as there are distortions', () => {
    const { faithful, twisted } = cuesOf('gate-stays');
    expect([faithful.size, twisted.size]).toEqual([4, 2]);
    expect(faithful.of.get('gate')).toBe(2);
    expect(twisted.of.get('dark')).toBe(1);
  });

  it('point to their remark though no single wording has them all', () => {
    const words = 'the gate is closed after dark';
    expect(fit(words, 'gate-stays')).toBeGreaterThan(0);
    expect(fit(words, 'gate-stays')).toBeGreaterThan(fit(words, 'fish'));
    expect(fit('sell at a stall', 'fish')).toBeGreaterThan(fit('sell at a stall', 'gate-stays'));
  });

  it('say nothing of words that the story does not have', () => {
    expect(fit('zebra', 'fish')).toBe(0);
  });

  it('tell a distortion from a faithful wording, where distortions are known', () => {
    expect(twist('everybody passes, it is open', 'gate-stays')).toBeGreaterThan(0);
    expect(twist('nobody passes, it stays shut', 'gate-stays')).toBeLessThan(0);
    expect(twist('I would never sell fish', 'fish')).toBe(0);
  });
});
