import { describe, expect, it } from 'vitest';
import { explain } from '../../src/answers/explain.ts';
import { quotes } from '../../src/answers/quotes.ts';
import { overview } from '../../src/answers/story.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { whoIs } from '../../src/answers/who-is.ts';
import { indexStory } from '../../src/search/story-index.ts';
import { storyOf } from '../knowledge/pack.ts';
import { harbour } from './harbour.ts';

/** A pack with nothing in it but its head. */
const empty = indexStory(storyOf(''));

describe('quotes', () => {
  const idsOf = (speaker?: string, about?: string) => {
    const answer = quotes(harbour, {
      ...(speaker === undefined ? {} : { speaker }),
      ...(about === undefined ? {} : { about }),
    });
    return answer.kind === 'shown' ? answer.quotes.map(({ quote }) => quote.id) : answer.what;
  };

  it('shows all of them in the order of the article', () => {
    const answer = quotes(harbour, {});
    const paragraphs =
      answer.kind === 'shown' ? answer.quotes.map(({ quote }) => quote.paragraphs[0] ?? 0) : [];
    expect(paragraphs).toHaveLength(harbour.story.quotes.length);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
  });

  it.each([
    ['a person', 'Anneke de Wit', undefined, ['steel-wont-promise']],
    [
      'a document',
      'the motion',
      undefined,
      ['report-every-eight-weeks', 'independently-certified'],
    ],
    ['a side, by whoever speaks for it', 'Heron Line', undefined, ['did-not-ask']],
    ['a topic', undefined, 'ferry', ['did-not-ask']],
    ['both', 'Askew', 'warnings', ['eleven-warnings']],
    [
      'a speaker with a typo',
      'Ogelaran',
      'ambulances',
      ['not-an-inconvenience', 'whole-of-the-time'],
    ],
    ['someone unknown', 'the Martians', undefined, 'speaker'],
    ['a topic unknown', undefined, 'fox hunting', 'topic'],
    ['someone who said nothing of it', 'Askew', 'ferry', 'none'],
  ])('are found by %s', (_, speaker, about, expected) => {
    expect(idsOf(speaker, about)).toEqual(expected);
  });

  it('are not there in a pack without any', () => {
    expect(quotes(empty, {})).toMatchObject({ kind: 'notFound', what: 'none' });
  });
});

describe('timeline', () => {
  it('goes from the earliest to the latest', () => {
    const answer = timeline(harbour);
    const order = answer.kind === 'shown' ? answer.events.map(({ id }) => id) : [];
    expect(order.slice(0, 2)).toEqual(['opened', 'flood']);
    expect(order.at(-1)).toBe('second-vessel');
    expect(answer.evidence).toHaveLength(order.length);
  });

  it('is not found where the pack has no events', () => {
    expect(timeline(empty).kind).toBe('notFound');
  });
});

describe('whoIs', () => {
  it('shows a person with side and words', () => {
    expect(whoIs(harbour, 'the doctor')).toMatchObject({
      kind: 'shown',
      voice: { kind: 'person', entry: { name: 'Samuel Oyelaran' } },
      party: { id: 'westquay-hospital' },
      said: [{ quote: { id: 'not-an-inconvenience' } }, { quote: { id: 'whole-of-the-time' } }],
      statements: [{ id: 'oyelaran-minutes' }],
    });
  });

  it('shows a party with the people who stand for it', () => {
    expect(whoIs(harbour, 'Braddock')).toMatchObject({
      kind: 'shown',
      voice: { kind: 'party' },
      members: [{ id: 'helen-voss' }],
    });
  });

  it('tells two people of one family name apart', () => {
    expect(whoIs(harbour, 'Moira')).toMatchObject({ voice: { entry: { id: 'moira-tennant' } } });
    expect(whoIs(harbour, 'Tennant the fisherman')).toMatchObject({
      voice: { entry: { id: 'dougal-tennant' } },
    });
  });

  it('does not guess which of them is meant by it alone', () => {
    expect(whoIs(harbour, 'Tennant')).toMatchObject({
      kind: 'notFound',
      suggestions: [{ entry: { name: 'Moira Tennant' } }, { entry: { name: 'Dougal Tennant' } }],
    });
  });

  it('does not know a stranger', () => {
    expect(whoIs(harbour, 'Boris Johnson')).toMatchObject({ kind: 'notFound', evidence: [] });
  });
});

describe('explain', () => {
  it.each([
    ['KSC', 'ksc'],
    ['the long way round', 'the-detour'],
    ['croos-beams', 'cross-beams'],
  ])('explains %s', (term, id) => {
    expect(explain(harbour, term)).toMatchObject({ kind: 'shown', term: { id } });
  });

  it('does not explain what the story does not', () => {
    expect(explain(harbour, 'photosynthesis')).toMatchObject({ kind: 'notFound', evidence: [] });
  });
});

describe('overview', () => {
  it('tells what the story is and what can be asked', () => {
    const answer = overview(harbour);
    expect(answer.story.title).toBe('The Ferrow Bridge closure');
    expect(answer.counts.quotes).toBe(harbour.story.quotes.length);
    expect(answer.examples).toHaveLength(5);
  });

  it('works for a pack with nothing in it', () => {
    expect(overview(empty)).toMatchObject({ examples: [], counts: { questions: 0 } });
  });
});
