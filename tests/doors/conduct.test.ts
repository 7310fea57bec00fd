/** The course of an interaction through each door: quick, slow, odd. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '../../src/commands/request.ts';
import type { Response } from '../../src/commands/response.ts';
import type { Router } from '../../src/commands/router.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Outcome } from '../support/discord/desk.ts';
import { openGateway, openHttp, type RunningDoor } from '../support/discord/run-doors.ts';
import { textOf, type ShownMessage } from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

/** Short, so that the tests are: what takes longer than this is slow. */
const PATIENCE_MS = 60;
const SLOW_MS = 150;

const says = (content: string): Message => ({ components: [{ type: 10, content }] });
const withButton = (content: string): Message => ({
  components: [
    { type: 10, content },
    { type: 1, components: [{ type: 2, style: 2, custom_id: 'again', label: 'Again' }] },
  ],
});
const reply = (content: string, hidden = false): Response => ({
  kind: 'message',
  message: withButton(content),
  private: hidden,
});
const form: Response = {
  kind: 'form',
  form: {
    custom_id: 'form',
    title: 'A form',
    components: [{ type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 1 } }],
  },
};

const shown = (outcome: Outcome): ShownMessage => {
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  return outcome.message;
};

describe.each([
  ['the gateway', openGateway],
  ['HTTP', openHttp],
])('through %s', (_, open) => {
  let standIn: StandIn;
  let running: RunningDoor;
  let answer: (request: Request) => Promise<Response>;
  const router: Router = {
    manifest: [
      {
        name: 'ask',
        description: 'Ask',
        options: [{ type: 3, name: 'question', description: 'What', autocomplete: true }],
      },
    ],
    handle: (request) => answer(request),
  };
  const quick = (response: Response) => {
    answer = () => Promise.resolve(response);
  };
  const slow = (response: Response) => {
    answer = () => sleep(SLOW_MS, response);
  };

  beforeEach(async () => {
    standIn = await startStandIn();
    quick(reply('hello'));
    running = await open(standIn, router, PATIENCE_MS);
  });

  afterEach(async () => {
    await running.door.stop();
    await standIn.close();
    expect(standIn.refused).toEqual([]);
  });

  test('a quick reply is the first answer', async () => {
    const message = shown(await standIn.slash('ask'));
    expect(message).toMatchObject({ hidden: false, edits: 0 });
    expect(textOf(message)).toBe('hello');
  });

  test('a slow reply is announced to the member alone, and follows', async () => {
    slow(reply('at last', true));
    const message = shown(await standIn.slash('ask'));
    expect(message).toMatchObject({ hidden: true, edits: 0 });
    expect(textOf(message)).toBe('at last');
  });

  test('a slow update leaves the message as it is, and changes it then', async () => {
    const message = shown(await standIn.slash('ask'));
    slow({ kind: 'update', message: says('changed') });
    const updated = shown(await standIn.press(message, 'Again'));
    expect(updated.id).toBe(message.id);
    expect(textOf(message)).toBe('changed');
  });

  test('a slow reply to a press is a message of its own', async () => {
    const message = shown(await standIn.slash('ask'));
    slow(reply('for you', true));
    const followUp = shown(await standIn.press(message, 'Again'));
    expect(followUp.id).not.toBe(message.id);
    expect(followUp.hidden).toBe(true);
    expect(textOf(message)).toBe('hello');
  });

  test.each([
    ['quick', quick],
    ['slow', slow],
  ])('a %s update may have a further message', async (_speed, answering) => {
    const message = shown(await standIn.slash('ask'));
    const then = { kind: 'message', message: says('and this'), private: true } as const;
    answering({ kind: 'update', message: says('changed'), then });
    await standIn.press(message, 'Again');
    await expect.poll(() => standIn.followUpsOf(standIn.last()).map(textOf)).toEqual(['and this']);
    expect(textOf(message)).toBe('changed');
  });

  test('a form is shown at once, and what is sent of it arrives', async () => {
    quick(form);
    expect(await standIn.slash('ask')).toMatchObject({ kind: 'form', form: { title: 'A form' } });
    answer = (request) => Promise.resolve(reply(JSON.stringify(request)));
    const sent = shown(await standIn.submit('form', [{ id: 'text', type: 4, value: 'abc' }]));
    expect(textOf(sent)).toContain('"fields":{"text":["abc"]}');
  });

  test('a form that comes too late is an apology', async () => {
    slow(form);
    expect(textOf(shown(await standIn.slash('ask')))).toMatch(/[0-9a-f]{8}/);
  });

  test('suggestions that come too late are none', async () => {
    slow({ kind: 'choices', choices: [{ name: 'a', value: 'a' }] });
    expect(await standIn.typing('ask', { question: 'a' })).toEqual({
      kind: 'choices',
      choices: [],
    });
  });

  test('files arrive with their message', async () => {
    const components: Message['components'] = [
      { type: 10, content: 'here it is' },
      { type: 13, file: { url: 'attachment://pack.yaml' } },
    ];
    const files = [{ name: 'pack.yaml', content: 'a: ä' }];
    quick({ kind: 'message', message: { components, files }, private: true });
    const message = shown(await standIn.slash('ask'));
    expect(message.hidden).toBe(true);
    expect(message.files).toEqual([{ name: 'pack.yaml', text: 'a: ä' }]);
  });

  test('an update that answers no press is a reply', async () => {
    quick({ kind: 'update', message: says('new') });
    expect(textOf(shown(await standIn.slash('ask')))).toBe('new');
  });

  test('a router that breaks its promise is an apology, and logged under its id', async () => {
    answer = () => Promise.reject(new Error('broken'));
    const text = textOf(shown(await standIn.slash('ask')));
    const id = /[0-9a-f]{8}/.exec(text)?.[0];
    expect(running.logged.join('')).toContain(`"errorId":"${id}"`);
    expect(text).not.toContain('broken');
  });

  test.each([
    ['a command of an unknown kind', { data: { name: 'x', type: 9 } }],
    ['options that are none', { data: { name: 'ask', options: 'all of them' } }],
    ['no member', { member: undefined }],
    ['permissions that are no number', { member: { user: { id: '1' }, permissions: 'all' } }],
    ['a message command without its message', { data: { name: 'x', type: 3, target_id: '1' } }],
    ['an unknown type', { type: 77 }],
  ])('%s is an apology', async (_what, odd) => {
    const raw = standIn.build.slash({ name: 'ask', type: 1, description: '' }, [], {}, {});
    const message = shown(await standIn.send({ ...raw, ...odd }));
    expect(message.hidden).toBe(true);
    expect(textOf(message)).toMatch(/[0-9a-f]{8}/);
  });
});
