import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { whoSaid } from '../../src/answers/who-said.ts';
import { loadPacks } from '../../src/knowledge/load.ts';
import { indexStory } from '../../src/search/story-index.ts';
import { negate } from './negate.ts';

const packs = await loadPacks(fileURLToPath(new URL('../../knowledge/', import.meta.url)));

/** Thousands of wordings are asked: on a busy machine that takes its time. */
const LONG = 300_000;

/** The first and the last wording: all take the same way, and there are thousands. */
const someOf = (question: string, also: readonly string[]) => [question, ...also.slice(-1)];

describe.each(packs.map((story) => [story.story.id, story] as const))('the pack %s', (_, story) => {
  const index = indexStory(story);

  it(
    'answers its own wordings with the entry that has it',
    () => {
      for (const { id, question, also } of story.questions)
        for (const text of someOf(question, also))
          expect(ask(index, text), text).toMatchObject({ kind: 'answered', entry: { id } });
    },
    LONG,
  );

  it(
    'is silent on the wordings of its gaps, with the gap’s reason',
    () => {
      for (const { id, question, also } of story.gaps)
        for (const text of someOf(question, also))
          expect(ask(index, text), text).toMatchObject({ kind: 'unanswered', gap: { id } });
    },
    LONG,
  );

  it('finds every quotation verbatim, with its speaker', () => {
    for (const { text, speaker } of story.quotes)
      expect(whoSaid(index, text), text).toMatchObject({
        kind: 'verbatim',
        said: { speaker: { entry: { id: speaker } } },
      });
  });

  it('finds no quotation verbatim once it is negated anywhere', () => {
    for (const { text } of story.quotes) {
      for (const place of text.split(' ').keys()) {
        const negated = negate(text, place);
        expect(whoSaid(index, negated).kind, negated).not.toBe('verbatim');
      }
    }
  });
});
