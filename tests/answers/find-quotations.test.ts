import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/answers/find-quotations.ts';
import { harbour } from './harbour.ts';
import { outcome } from './said-outcome.ts';

describe('findQuotations', () => {
  it('finds quotations inside a longer message', () => {
    const found = findQuotations(
      harbour,
      'Did you read this?! Moira said “We have run out of road”. lol. And the pub lady: "I never thought I\'d miss them."',
    );
    expect(found.map(outcome)).toEqual([
      'verbatim run-out-of-road moira-tennant',
      'verbatim miss-them rosalind-pike',
    ]);
  });

  it('gives one silence for a message without any', () => {
    expect(findQuotations(harbour, 'Morning all! Coffee?').map(outcome)).toEqual(['notFound']);
  });
});
