import { describe, expect, it } from 'vitest';
import { acceptSaid, NOBODY, SAID_SIGNS, saidSigns } from '../../src/search/said/accept.ts';
import type { RankedRemark } from '../../src/search/said/rank-remarks.ts';
import { REMARK_FEATURES } from '../../src/search/said/remark-features.ts';
import { saidModel } from '../../src/search/said/model.ts';

/** A model that gives the same probabilities whatever it sees. */
function sure(meant: number, faithful: number, twisted: number) {
  const always = (share: number) => ({ bias: Math.log(share / (1 - share)), trees: [] });
  const accept = {
    meant: always(meant),
    faithful: always(faithful),
    twisted: always(twisted),
  };
  return acceptSaid([], { ...saidModel, accept });
}

describe('what is accepted of a remark', () => {
  it('is a true version where that is likely', () => {
    expect(sure(0.99, 0.9, 0.1)).toBe('faithful');
  });

  it('is a twisted version where that is likelier', () => {
    expect(sure(0.99, 0.3, 0.7)).toBe('twisted');
  });

  it('is nothing where hardly anything of it is meant', () => {
    expect(sure(0.1, 0.08, 0.05)).toBe('none');
  });

  it('names nobody on a mere likelihood: to be wrong costs seven times what it gains', () => {
    expect(sure(0.85, 0.7, 0.1)).toBe('none');
    expect(sure(0.95, 0.7, 0.1)).toBe('faithful');
  });
});

describe('what acceptance looks at', () => {
  const none = { bias: 0, trees: [] };
  const ranked = (speaker: string, odds: number, owner: object = {}) =>
    ({
      remark: {
        owner: { kind: 'quote', item: { id: `${speaker} ${String(odds)}`, speaker }, ...owner },
      },
      nearest: { features: new Float64Array(REMARK_FEATURES.length) },
      odds,
    }) as unknown as RankedRemark;
  const sign = (signs: readonly number[], name: string) => signs[SAID_SIGNS.indexOf(name)];
  const [first, second] = [ranked('mayor', 3), ranked('mayor', 1)];

  it('has the margin over the likeliest other remark', () => {
    const signs = saidSigns(first, [first, second], NOBODY, { twist: none });
    expect(sign(signs, 'margin')).toBeCloseTo(2 / 8);
    expect(sign(signs, 'rivalSpeaker')).toBe(1);
    expect(signs).toHaveLength(SAID_SIGNS.length);
  });

  it('has no rival in the same remark, in another’s mouth', () => {
    const report = (speaker: string) => ({
      kind: 'statement',
      item: { speaker, text: 'The gate stays shut.' },
    });
    const [one, same] = [
      ranked('mayor', 3, report('mayor')),
      ranked('miller', 2, report('miller')),
    ];
    const signs = saidSigns(one, [one, same, second], NOBODY, { twist: none });
    expect(sign(signs, 'margin')).toBeCloseTo(2 / 8);
  });

  it('takes the rival of one that is behind to be the first', () => {
    const signs = saidSigns(second, [first, second], NOBODY, { twist: none });
    expect(sign(signs, 'margin')).toBeCloseTo(-2 / 8);
  });

  it('tells a named speaker who is the one from another', () => {
    const named = (by: string) =>
      saidSigns(first, [first], { speaker: by, by: (id) => id === by }, { twist: none });
    expect(sign(named('mayor'), 'bySpeaker')).toBe(1);
    expect(sign(named('baker'), 'bySpeaker')).toBe(0);
    expect(sign(named('baker'), 'claimed')).toBe(1);
    expect(sign(saidSigns(first, [first], NOBODY, { twist: none }), 'claimed')).toBe(0);
  });
});
