import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { batch } from '../../src/doors/terminal/batch.ts';
import { desk } from '../commands/ask-router.ts';

/** The lines that come out for the lines that go in. */
async function run(...lines: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const output = new PassThrough();
  const all = text(output);
  await batch(desk().router, Readable.from(lines.map((line) => `${line}\n`)), output);
  output.end();
  return (await all)
    .split('\n')
    .filter(Boolean)
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}

const ask = (id: unknown, question: unknown) =>
  JSON.stringify({ id, command: 'ask', options: { question } });

describe('a batch', () => {
  test('answers each line with what a person would read, evidence and the message as sent', async () => {
    const [line] = await run(ask('a', 'Who runs the ferries?'));
    expect(Object.keys(line ?? {})).toEqual([
      'id',
      'kind',
      'answer',
      'evidence',
      'related',
      'message',
      'ms',
    ]);
    expect(line).toMatchObject({
      id: 'a',
      kind: 'answered',
      answer: 'The city does.',
      evidence: [{ paragraphs: [1] }],
      message: { flags: 32768, allowed_mentions: { parse: [] } },
    });
    expect(line?.['ms']).toBeGreaterThanOrEqual(0);
  });

  test('keeps the order and goes on after bad lines', async () => {
    const lines = await run(
      ask(1, 'Who runs the ferries?'),
      'no JSON',
      '',
      '{"id":2}',
      '{"id":3,"command":"fly"}',
      '{"id":4,"command":"ask","options":{"frage":"x"}}',
      '{"id":5,"command":"ask","options":{"question":"x","story":"moon"}}',
      '[]',
      ask(6, 'Why do the ferry crews strike?'),
    );
    expect(lines.map(({ id }) => id)).toEqual([1, null, 2, 3, 4, 5, null, 6]);
    expect(lines.map(({ error }) => error)).toEqual([
      undefined,
      'This line is not JSON.',
      expect.stringContaining('command'),
      'There is no command “fly”.',
      '/ask has no option “frage”.',
      'There is no story “moon” here. There is: ferry.',
      expect.any(String),
      undefined,
    ]);
  });

  test.each([
    [
      'who-said',
      { words: 'We counted 3 boats in the harbour this morning' },
      'verbatim',
      'Ida Holm: "We counted 3 boats in the harbour this morning"',
    ],
    [
      'who-said',
      { words: 'Pigs can fly across the moon' },
      'notFound',
      'Nobody in the story said that.',
    ],
    ['position', { party: 'union', topic: 'pay' }, 'stated', 'Pay must rise.'],
    [
      'position',
      { party: 'union' },
      'stated',
      'Night shifts: Night shifts must end.\nPay: Pay must rise.',
    ],
    [
      'position',
      { party: 'city', topic: 'night shifts' },
      'unstated',
      'The story gives no position of The city on Night shifts.',
    ],
    ['position', { party: 'Mongolia' }, 'unknownParty', 'Mongolia is not in the story.'],
    ['explain', { term: 'night shift' }, 'shown', 'Work from ten to six.'],
    [
      'ask',
      { question: 'How much does the strike cost?' },
      'unanswered',
      `The story doesn't say what the strike costs.`,
    ],
  ])('/%s %j reads: %s, %s', async (command, options, kind, answer) => {
    const [line] = await run(JSON.stringify({ id: 1, command, options }));
    expect(line).toMatchObject({ kind, answer });
  });

  test('takes null for an option that is not given, and a slash before the command', async () => {
    const [line] = await run(
      '{"id":1,"command":"/position","options":{"party":"union","topic":null}}',
    );
    expect(line).toMatchObject({ kind: 'stated' });
  });
});
