import { describe, expect, test } from 'vitest';
import { draftStory } from '../../src/drafting/draft/draft-story.ts';
import { publish } from '../../src/drafting/review/publish.ts';
import { reimport } from '../../src/drafting/review/reimport.ts';
import {
  decide,
  reviewSchema,
  undo,
  type Review,
  type Step,
} from '../../src/drafting/review/review.ts';
import { stateOf } from '../../src/drafting/review/review-state.ts';
import { startReview } from '../../src/drafting/review/start-review.ts';

const TEXT = `Ferry terminal to close

The old ferry terminal will close in March, the Harbour Port Authority (HPA) said on Tuesday.

“We looked at every other option,” port director Marta Quill told reporters. “None of them kept the boats running.”

A citizens’ group called the Pier Friends had asked for a second report. Its chair, Oswin Tarrant, called the decision “short-sighted and cruel.”

“Somebody will have to answer for it,” he said on Wednesday.

The hall was full to the doors.

“Shame on every one of you!”
`;

const begin = (text = TEXT): Review =>
  startReview(text, draftStory(text, { outlet: 'The Harbour Post' }));
const after = (review: Review, ...steps: readonly Step[]): Review => steps.reduce(decide, review);
const idOf = (review: Review, words: string): string =>
  review.items.find(({ quote }) => quote.text.startsWith(words))?.quote.id ?? 'none';
function storyOf(review: Review) {
  const published = publish(review);
  if (published.kind === 'faulty') throw new Error(published.faults.join('\n'));
  return published.story;
}
const said = (review: Review) => storyOf(review).quotes.map((q) => [q.speaker, q.text]);

describe('a review', () => {
  test('is plain data that survives being written down', () => {
    const review = after(begin(), { do: 'sure' });
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(review)))).toEqual(review);
  });

  test('publishes nothing that nobody accepted', () => {
    expect(said(begin())).toEqual([]);
  });

  test('shows each quotation in its sentence, those of nobody too', () => {
    const { items } = begin();
    for (const { start, end, from, to } of items) {
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
    }
    expect(items.map(({ quote }) => quote.text)).toContain('Shame on every one of you!');
  });

  test('accepts all that are sure at once, and takes it back', () => {
    const review = after(begin(), { do: 'sure' });
    expect(said(review)).toEqual([
      ['marta-quill', 'We looked at every other option'],
      ['marta-quill', 'None of them kept the boats running.'],
      ['oswin-tarrant', 'short-sighted and cruel.'],
    ]);
    expect(said(undo(review))).toEqual([]);
  });

  test('takes another speaker, own words, and drops', () => {
    const review = begin();
    const decided = after(
      review,
      { do: 'sure' },
      { do: 'accept', id: idOf(review, 'Somebody'), speaker: 'pier-friends' },
      { do: 'write', id: idOf(review, 'Shame'), words: 'every one of you!', speaker: 'A heckler' },
      { do: 'drop', id: idOf(review, 'We looked') },
    );
    expect(said(decided)).toEqual([
      ['marta-quill', 'None of them kept the boats running.'],
      ['oswin-tarrant', 'short-sighted and cruel.'],
      ['pier-friends', 'Somebody will have to answer for it'],
      ['a-heckler', 'every one of you!'],
    ]);
    expect(storyOf(decided).quotes.some(({ continues }) => continues !== undefined)).toBe(false);
  });

  test('a quotation of nobody can’t be accepted without a speaker', () => {
    const review = begin();
    const decided = after(review, { do: 'accept', id: idOf(review, 'Shame') });
    expect(stateOf(decided).items.at(-1)?.decision).toBe('pending');
  });

  test('words that stand nowhere in the text are refused', () => {
    const review = begin();
    const id = idOf(review, 'Somebody');
    const wrong = decide(review, { do: 'write', id, words: 'Nobody will', speaker: 'Quill' });
    expect(publish(wrong)).toMatchObject({
      kind: 'faulty',
      faults: [expect.stringContaining('word for word')],
    });
  });

  test('merges people and parties, with all that refers to them', () => {
    const merged = after(
      begin(),
      { do: 'sure' },
      { do: 'same', ids: ['pier-friends', 'harbour-port-authority'] },
      { do: 'same', ids: ['oswin-tarrant', 'marta-quill'] },
    );
    const story = storyOf(merged);
    expect(new Set(story.quotes.map(({ speaker }) => speaker)).size).toBe(1);
    expect(story.people).toHaveLength(1);
    expect(story.parties).toMatchObject([
      { id: 'harbour-port-authority', aliases: expect.arrayContaining(['Pier Friends', 'HPA']) },
    ]);
  });

  test('leaves out whom nobody needs, never one who speaks', () => {
    const ids = ['pier-friends', 'marta-quill'];
    const story = storyOf(after(begin(), { do: 'sure' }, { do: 'without', ids }));
    expect(story.parties.map(({ id }) => id)).not.toContain('pier-friends');
    expect(story.people.map(({ id }) => id)).toContain('marta-quill');
  });

  test('takes details', () => {
    const details = { title: 'The pier', outlet: 'Post', summary: 'A pier is closed.' };
    const { story } = storyOf(decide(begin(), { do: 'details', details }));
    expect(story).toMatchObject({ title: 'The pier', source: { outlet: 'Post' } });
  });
});

describe('a corrected article', () => {
  const first = () => {
    const story = storyOf(after(begin(), { do: 'sure' }));
    story.events.push({
      id: 'closing',
      order: 1,
      when: 'March',
      what: 'The ferry terminal closes.',
      who: [],
      paragraphs: [2],
    });
    story.statements.push({
      id: 'report',
      speaker: 'pier-friends',
      text: 'The citizens wanted another report.',
      about: [],
      also: [],
      misquotes: [],
      paragraphs: [4],
    });
    story.gaps.push({
      id: 'cost',
      question: 'How many ferry passengers are there?',
      also: [],
      kind: 'untold',
      paragraphs: [],
    });
    return { story, text: TEXT };
  };
  const corrected = TEXT.replace('close in March', 'close in May')
    .replace('None of them kept the boats running.', 'Not one of them kept the boats running.')
    .replace('The hall', 'Correction: see below.\n\nThe hall')
    .concat('\n“It is over,” Tarrant said. The ferry has 900 passengers a day.\n');

  test('keeps what still stands, retires what doesn’t, and says which', () => {
    const review = reimport(first(), corrected);
    expect(review.story.quotes.map(({ text }) => text)).toEqual([
      'We looked at every other option',
      'short-sighted and cruel.',
    ]);
    expect(review.story.statements.map(({ id }) => id)).toEqual(['report']);
    expect(review.retired.map(({ section, label }) => [section, label])).toEqual([
      ['quotes', 'None of them kept the boats running.'],
      ['events', 'March: The ferry terminal closes.'],
      ['gaps', 'How many ferry passengers are there?'],
    ]);
  });

  test('puts up what is new, and publishes to all checks', () => {
    const review = reimport(first(), corrected);
    expect(review.items.map(({ quote }) => [quote.speaker, quote.text])).toEqual([
      ['marta-quill', 'Not one of them kept the boats running.'],
      ['oswin-tarrant', 'Somebody will have to answer for it'],
      [null, 'Shame on every one of you!'],
      ['oswin-tarrant', 'It is over'],
    ]);
    expect(said(decide(review, { do: 'sure' }))).toHaveLength(4);
  });

  test('paragraphs move with their text', () => {
    const moved = reimport(first(), TEXT.replace('\n\n', '\n\nBy our staff\n\n'));
    expect(moved.retired).toEqual([]);
    expect(moved.story.quotes.map(({ paragraphs }) => paragraphs)).toEqual([[4], [4], [5]]);
    expect(moved.story.events[0]?.paragraphs).toEqual([3]);
  });

  test('words that have another speaker now are looked at again', () => {
    const text = TEXT.replace('port director Marta Quill told', 'port director Liam Varga told');
    const review = reimport(first(), text);
    const again = review.items.filter(({ before }) => before !== undefined);
    expect(again.map(({ quote, before }) => [quote.speaker, before])).toEqual([
      ['liam-varga', 'marta-quill'],
      ['liam-varga', 'marta-quill'],
    ]);
    expect(said(decide(review, { do: 'sure' })).flat()).not.toContain('liam-varga');
  });

  test('the same text changes nothing', () => {
    const { story, text } = first();
    const review = reimport({ story, text }, text);
    expect(review.retired).toEqual([]);
    expect(storyOf(review)).toEqual(story);
  });
});
