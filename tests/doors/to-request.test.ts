import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/commands/request.ts';
import { interactionSchema } from '../../src/doors/discord/schema.ts';
import { toRequest } from '../../src/doors/discord/to-request.ts';
import type { RegisteredCommand } from '../support/discord/command-limits.ts';
import { createInteractions } from '../support/discord/interactions.ts';
import type { RawInteraction } from '../support/discord/persona.ts';
import { createMessage, fill } from '../support/discord/shown-message.ts';

let id = 100;
const build = createInteractions(
  '1',
  () => String(id++),
  ({ name }) => `https://cdn.discordapp.com/${name}`,
);

const read = (raw: RawInteraction): Request | null => toRequest(interactionSchema.parse(raw));

const string = (name: string) => ({ name, type: 3, description: name });
const curate: RegisteredCommand = {
  name: 'curate',
  type: 1,
  description: 'Curate',
  options: [
    {
      name: 'import',
      type: 1,
      description: 'Import',
      options: [string('note'), { name: 'file', type: 11, description: 'A file' }],
    },
  ],
};
const ask: RegisteredCommand = {
  name: 'ask',
  type: 1,
  description: 'Ask',
  options: [string('question'), { name: 'private', type: 5, description: 'Private' }],
};

describe('a slash command', () => {
  test('with its options, as they are', () => {
    const raw = build.slash(ask, [], { question: ' who? ', private: true }, {});
    expect(read(raw)).toMatchObject({
      type: 'slash',
      command: 'ask',
      options: { question: ' who? ', private: true },
    });
    expect(read(raw)).not.toHaveProperty('sub');
  });

  test('with a subcommand and a file', () => {
    const file = { name: 'pack.yaml', text: 'ä' };
    expect(read(build.slash(curate, ['import'], { note: 'x', file }, {}))).toMatchObject({
      sub: 'import',
      options: {
        note: 'x',
        file: { name: 'pack.yaml', size: 2, url: 'https://cdn.discordapp.com/pack.yaml' },
      },
    });
  });
});

test('what is being typed', () => {
  const raw = build.typing(ask, [], { question: 'wh' }, 'question', {});
  expect(read(raw)).toMatchObject({
    type: 'complete',
    focused: 'question',
    options: { question: 'wh' },
  });
});

describe('where it comes from', () => {
  const originOf = (raw: RawInteraction) => read(raw)?.origin;

  test('a member of a server', () => {
    const persona = { id: '7', name: 'Ann', roles: ['8'], server: '9', locale: 'de' };
    expect(originOf(build.slash(ask, [], {}, persona))).toEqual({
      server: '9',
      channel: '700000000000000001',
      member: { id: '7', name: 'Ann', roles: ['8'], canManageServer: false },
      locale: 'de',
      installed: true,
    });
  });

  test('a moderator, and an administrator', () => {
    const raw = build.slash(ask, [], {}, { moderator: true });
    expect(originOf(raw)?.member.canManageServer).toBe(true);
    const member = { user: { id: '7' }, roles: [], permissions: '8' };
    expect(originOf({ ...raw, member })?.member.canManageServer).toBe(true);
  });

  test('somebody who brought the bot along', () => {
    const origin = originOf(build.slash(ask, [], {}, { server: '9', userInstalled: true }));
    expect(origin).toMatchObject({ server: '9', installed: false });
  });

  test('a direct message', () => {
    const origin = originOf(build.slash(ask, [], {}, { server: null }));
    expect(origin).toMatchObject({ installed: false, member: { canManageServer: false } });
    expect(origin).not.toHaveProperty('server');
  });

  test('nobody', () => {
    expect(read({ ...build.slash(ask, [], {}, {}), member: undefined })).toBeNull();
  });
});

describe('a message command', () => {
  test('has the text of the message', () => {
    expect(read(build.menu('Who said this?', 'red line', {}))).toMatchObject({
      type: 'menu',
      command: 'Who said this?',
      text: 'red line',
    });
  });

  test.each([
    [{ content: '', embeds: [{ title: 'A', description: 'B' }] }, 'A\nB'],
    [{ content: '', message_snapshots: [{ message: { content: 'forwarded' } }] }, 'forwarded'],
    [{ content: '', components: [{ type: 10, content: 'shown' }] }, 'shown'],
    [{ content: '' }, ''],
  ])('has what stands in the place of text: %j', (message, text) => {
    const raw = build.menu('Who said this?', '', {});
    const data = {
      name: 'Who said this?',
      type: 3,
      target_id: '5',
      resolved: { messages: { 5: { id: '5', ...message } } },
    };
    expect(read({ ...raw, data })).toMatchObject({ text });
  });
});

describe('a press', () => {
  const message = createMessage('55', true);
  const nested = [
    { type: 10, content: 'first' },
    {
      type: 17,
      components: [
        { type: 9, components: [{ type: 10, content: 'second' }], accessory: { type: 2 } },
        { type: 14 },
        { type: 10, content: 'third' },
      ],
    },
    { type: 1, components: [{ type: 2, custom_id: 'x', label: 'no text' }] },
    { type: 10, content: 'last' },
  ];
  fill(message, { components: nested, flags: 32_768 }, []);

  test('has the texts of the message in their order', () => {
    expect(read(build.press(message, 'page:2', {}))).toMatchObject({
      type: 'press',
      customId: 'page:2',
      values: [],
      message: { id: '55', private: true, texts: ['first', 'second', 'third', 'last'] },
    });
  });

  test('has the values that were chosen', () => {
    const raw = build.choose(message, 'open', ['a', 'b'], {});
    expect(read(raw)).toMatchObject({ type: 'press', values: ['a', 'b'] });
  });
});

describe('a form', () => {
  test('has texts, choices and files by the id of their field', () => {
    const raw = build.submit(
      'edit:5',
      [
        { id: 'answer', type: 4, value: 'text' },
        { id: 'topics', type: 3, value: ['a', 'b'] },
        { id: 'none', type: 3, value: [] },
        { id: 'file', type: 19, value: [{ name: 'a.txt', text: 'abc' }] },
      ],
      {},
    );
    const request = read(raw);
    expect(request).toMatchObject({
      type: 'submit',
      customId: 'edit:5',
      fields: { answer: ['text'], topics: ['a', 'b'], none: [] },
      files: { file: [{ name: 'a.txt', size: 3 }] },
    });
    expect(request).not.toHaveProperty('message');
  });

  test('has texts in rows, as older clients send them', () => {
    const raw = build.submit('edit', [], {});
    const row = { type: 1, components: [{ type: 4, custom_id: 'answer', value: 'text' }] };
    const data = { custom_id: 'edit', components: [row] };
    expect(read({ ...raw, data })).toMatchObject({ fields: { answer: ['text'] } });
  });
});
