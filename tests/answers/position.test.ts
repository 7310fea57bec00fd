import { describe, expect, it } from 'vitest';
import { compare } from '../../src/answers/compare.ts';
import { position } from '../../src/answers/position.ts';
import { harbour } from './harbour.ts';

describe('position', () => {
  it('states where a party stands on a topic, with what shows it', () => {
    const answer = position(harbour, 'the opposition', 'another vote');
    expect(answer).toMatchObject({
      kind: 'stated',
      party: { entry: { id: 'harbour-independents' } },
      topic: { id: 'second-vote' },
      stances: [{ position: { id: 'independents-second-vote' } }],
    });
    expect(answer.evidence).toEqual([
      { paragraphs: [34] },
      { paragraphs: [34], speaker: 'Robert Askew' },
    ]);
  });

  it('holds every stance where no topic is named, in the order of the topics', () => {
    const answer = position(harbour, 'Civic Alliance');
    expect(answer.kind === 'stated' && answer.stances.map(({ topic }) => topic.id)).toEqual([
      'closure',
      'repair-or-replace',
      'funding',
      'footbridge',
      'warnings',
    ]);
  });

  it('takes a person for their side', () => {
    expect(position(harbour, 'Robert Askew', 'warnings')).toMatchObject({
      kind: 'stated',
      party: { entry: { id: 'harbour-independents' } },
    });
  });

  it('is unstated where the pack leaves it open, with the way in which it does', () => {
    expect(position(harbour, 'Corrigan Lyle', 'repair')).toMatchObject({
      kind: 'unstated',
      reason:
        'The report gives a price for repair and one for a new bridge, and leaves the choice to the council.',
    });
  });

  it('is unstated on a topic that nobody in the pack speaks of, named as the member named it', () => {
    expect(position(harbour, 'KSC', 'fox hunting')).toMatchObject({
      kind: 'unstated',
      topic: 'fox hunting',
    });
  });

  it('is unstated for a party that is only mentioned, with what is told of it nearby', () => {
    expect(position(harbour, 'Garrow & Sons')).toMatchObject({
      kind: 'unstated',
      related: [{ paragraphs: [30] }],
    });
  });

  it('does not know a party that is not in the story', () => {
    expect(position(harbour, 'the Martians', 'closure')).toMatchObject({
      kind: 'unknownParty',
      asked: 'the Martians',
      evidence: [],
    });
  });
});

describe('compare', () => {
  it('puts topics on which both have a stance first', () => {
    const answer = compare(harbour, 'Civic Alliance', 'Harbour Independents');
    const rows = answer.kind === 'shown' ? answer.rows : [];
    const both = rows.map(({ left, right }) => left !== undefined && right !== undefined);
    expect(both).toEqual([...both].sort((a, b) => Number(b) - Number(a)));
    expect(both[0]).toBe(true);
  });

  it('keeps a named topic even where only one side has a stance on it', () => {
    expect(compare(harbour, 'Braddock', 'the ferry company', 'jobs')).toMatchObject({
      kind: 'shown',
      topic: { id: 'jobs' },
      rows: [{ left: { position: { id: 'braddock-jobs' } } }],
    });
  });

  it.each([
    ['the Martians', 'KSC', undefined, { what: 'party', asked: 'the Martians' }],
    ['KSC', 'the Martians', undefined, { what: 'party', asked: 'the Martians' }],
    ['KSC', 'Braddock', 'fox hunting', { what: 'topic', asked: 'fox hunting' }],
  ])('names what it does not know: %s, %s, %s', (left, right, topic, expected) => {
    expect(compare(harbour, left, right, topic)).toMatchObject({ kind: 'notFound', ...expected });
  });
});
