/** The stand-in's checks are worth something only if they bite. */
import { expect, test } from 'vitest';
import { commandFaults, type RegisteredCommand } from './command-limits.ts';
import { choiceFaults, formFaults, messageFaults } from './limits.ts';
import { checkCallback, checkCommand } from './spec.ts';

type Body = Parameters<typeof messageFaults>[0];

const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'Press') => ({ type: 2, style: 2, custom_id, label });
const row = (...components: object[]) => ({ type: 1, components });
const message = (...components: object[]) => ({
  flags: 32_768,
  components,
  allowed_mentions: { parse: [] },
});
const callback = (data: object) => ({ type: 4, data });
const select = (count: number) => ({
  type: 3,
  custom_id: 's',
  options: Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` })),
});

test('a message that is right has no fault', () => {
  const right = message(
    text('a'),
    row(button('1'), button('2')),
    row(select(25)),
    { type: 9, components: [text('b')], accessory: button('3') },
    { type: 13, file: { url: 'attachment://a.txt' } },
  );
  const body = { ...right, attachments: [{ id: '0', filename: 'a.txt' }] };
  expect(checkCallback(callback(body))).toEqual([]);
  expect(messageFaults(body, ['a.txt'])).toEqual([]);
});

test.each<[string, Body, string[]?]>([
  ['too many components', message(...Array.from({ length: 41 }, () => text('a')))],
  [
    'too many nested components',
    message({ type: 17, components: Array.from({ length: 40 }, () => text('a')) }),
  ],
  ['too much text', message(text('a'.repeat(2_001)), text('a'.repeat(2_000)))],
  ['an empty text', message(text(' '))],
  ['nothing at all', message()],
  ['a repeated id', message(row(button('1')), row(button('1')))],
  ['an id that is too long', message(row(button('1'.repeat(101))))],
  ['a label that is too long', message(row(button('1', 'a'.repeat(81))))],
  ['a button without label', message(row(button('1', '')))],
  ['six buttons in a row', message(row(...['1', '2', '3', '4', '5', '6'].map((id) => button(id))))],
  ['a menu beside a button', message(row(select(2), button('1')))],
  ['a menu without options', message(row(select(0)))],
  ['a menu with 26 options', message(row(select(26)))],
  ['a section without accessory', message({ type: 9, components: [text('a')] })],
  ['mentions that are let through', { ...message(text('a')), allowed_mentions: undefined }],
  ['content beside components', { ...message(text('a')), content: 'b' }],
  ['no flag', { ...message(text('a')), flags: 0 }],
  ['a file that is not shown', message(text('a')), ['a.txt']],
  ['a component that Discord does not know', message({ type: 99 })],
  ['a field that Discord does not know', message({ ...text('a'), colour: 'red' })],
])('%s is found', (_, body, files = []) => {
  expect([...messageFaults(body, files), ...checkCallback(callback(body))]).not.toEqual([]);
});

test('suggestions and forms beyond their limits are found', () => {
  expect(choiceFaults(Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })))).toHaveLength(
    1,
  );
  expect(choiceFaults([{ name: 'a'.repeat(101), value: 'a' }])).toHaveLength(1);
  expect(choiceFaults([{ name: 'a', value: '' }])).toHaveLength(1);
  const field = (id: string, label: string) => ({
    type: 18,
    label,
    component: { type: 4, style: 1, custom_id: id },
  });
  expect(formFaults({ components: [field('1', 'a')] })).toEqual([]);
  expect(formFaults({ components: [field('1', 'a'.repeat(46))] })).toHaveLength(1);
  expect(formFaults({ components: '123456'.split('').map((id) => field(id, 'a')) })).toHaveLength(
    1,
  );
});

const command = (more: object): RegisteredCommand => ({
  name: 'ask',
  type: 1,
  description: 'Ask',
  ...more,
});
const string = (name: string, more = {}) => ({ name, type: 3, description: 'What', ...more });

test.each<[string, RegisteredCommand]>([
  ['a name in capitals', command({ name: 'Ask' })],
  ['a name with a space', command({ name: 'ask it' })],
  ['a localised name in capitals', command({ name_localizations: { de: 'Fragen' } })],
  ['no description', command({ description: '' })],
  ['a description that is too long', command({ description: 'a'.repeat(101) })],
  [
    'a required option after an optional one',
    command({ options: [string('a'), string('b', { required: true })] }),
  ],
  ['two options of one name', command({ options: [string('a'), string('a')] })],
  ['26 options', command({ options: Array.from({ length: 26 }, (_, n) => string(`o${n}`)) })],
  [
    'a choice that is too long',
    command({ options: [string('a', { choices: [{ name: 'a'.repeat(101), value: 'a' }] })] }),
  ],
  ['a menu command with a description', command({ type: 3 })],
  [
    'too many characters in all',
    command({
      options: Array.from({ length: 4 }, (_, n) =>
        string(`o${n}`, {
          choices: Array.from({ length: 25 }, (_each, m) => ({
            name: 'a'.repeat(90),
            value: `${m}`,
          })),
        }),
      ),
    }),
  ],
])('a command with %s is found', (_, wrong) => {
  expect(commandFaults([wrong])).not.toEqual([]);
});

test('a command that is right has no fault', () => {
  const right = command({ options: [string('question', { required: true }), string('story')] });
  expect(
    commandFaults([right, command({ type: 3, name: 'Ask the story', description: '' })]),
  ).toEqual([]);
  expect(checkCommand({ ...right, default_member_permissions: '32' })).toEqual([]);
});
