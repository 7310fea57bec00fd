import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import type { Response } from '../../src/commands/response.ts';
import { buttonsOf, textsOf } from '../messages/limits.ts';
import { desk, member, messageIn } from './ask-router.ts';

const stranger = { ...member, member: { ...member.member, id: '999' } };
const next = (response: Response): string => buttonsOf(messageIn(response))['Next →'] ?? '';
const itemsOf = (response: Response): readonly string[] =>
  textsOf(messageIn(response)).filter((text) => text.startsWith('> '));

describe('a list of several pages', () => {
  test('is turned in place, from the first page to the last and back', async () => {
    const { slash, press } = desk();
    const first = await slash('quotes');
    const seen = [...itemsOf(first)];
    let shown = first;
    while (next(shown) !== '') {
      shown = await press(next(shown));
      expect(shown.kind).toBe('update');
      seen.push(...itemsOf(shown));
    }
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
    const back = await press(buttonsOf(messageIn(shown))['← Previous'] ?? '');
    expect(back.kind).toBe('update');
  });

  test('keeps what was asked for, also ids too long for a custom id', async () => {
    const { slash } = desk();
    const first = await slash('quotes', { speaker: 'The union', about: 'night shifts' });
    // Another process, as after a restart.
    const second = await desk().press(next(first));
    expect(textsOf(messageIn(second))[0]).toContain('What The union said');
    for (const item of itemsOf(second)) expect(item).toContain('**Per Lund**');
  });

  test('is shown to somebody else as a copy of their own, whose pages then turn', async () => {
    const { slash, press } = desk();
    const id = next(await slash('quotes'));
    const copy = await press(id, { origin: stranger });
    expect(copy).toMatchObject({ kind: 'message', private: true });
    const theirs = buttonsOf(messageIn(copy))['← Previous'] ?? '';
    expect(await press(theirs, { origin: stranger, hidden: true })).toMatchObject({
      kind: 'update',
    });
  });

  test('clamps a page that is no longer there', async () => {
    const { slash, press } = desk();
    const id = next(await slash('timeline')).replace(/^(page:timeline:ferry:)\d+/, '$1500');
    expect(textsOf(messageIn(await press(id))).at(-1)).toMatch(/Page (\d+) of \1\n/);
  });
});

test.each([
  ['position', { party: 'union' }, ['party', 'topic']],
  ['compare', { party: 'city', with: 'union', topic: 'pay' }, ['party', 'with', 'topic']],
  ['quotes', { speaker: 'Per Lund', about: 'night shifts' }, ['speaker', 'about']],
  ['who-is', { name: 'Ida Holm' }, ['name']],
  ['timeline', {}, []],
])(
  '/%s declares its options in the order that its buttons rely on',
  async (name, options, order) => {
    const command = commands.find((one) => one.type === 'slash' && one.name === name);
    expect(command?.type === 'slash' && Object.keys(command.again?.options ?? {})).toEqual(order);
    expect(await desk().slash(name, options)).toMatchObject({ kind: 'message' });
  },
);

describe('a menu of questions', () => {
  test('asks the one chosen', async () => {
    const { press } = desk();
    const byId = await press('open:ask:ferry', { values: ['who-runs'] });
    expect(byId).toMatchObject({
      kind: 'message',
      private: false,
      answer: { entry: { id: 'who-runs' } },
    });
  });

  test('in a private reply is answered in private', async () => {
    const { press } = desk();
    expect(await press('open:ask:ferry', { values: ['who-runs'], hidden: true })).toMatchObject({
      private: true,
    });
  });

  test('of /story leads to the questions that it lists', async () => {
    const { slash, press } = desk();
    const json = JSON.stringify(messageIn(await slash('story')));
    const values = [...json.matchAll(/"label":"[^"]+","value":"([^"]+)"/g)].map(([, v]) => v ?? '');
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      expect(await press('open:ask:ferry', { values: [value] })).toMatchObject({
        answer: { kind: 'answered' },
      });
    }
  });
});
