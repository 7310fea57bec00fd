import { describe, expect, test } from 'vitest';
import { readTyped } from '../../src/doors/terminal/command-line.ts';
import { terminalText } from '../../src/doors/terminal/markdown.ts';
import { createSession } from '../../src/doors/terminal/session.ts';
import { styleFor, wantsColour } from '../../src/doors/terminal/style.ts';
import { desk } from '../commands/ask-router.ts';

const { router } = desk({ stories: ['ferry', 'bridge'], defaultId: 'ferry' });
const plain = { style: styleFor(false), width: 60 };

describe('what is typed', () => {
  test.each([
    ['Why do they strike?', 'ask', { question: 'Why do they strike?' }],
    ['/who-said red line', 'who-said', { words: 'red line' }],
    [
      '/compare party: The city with: union topic: pay',
      'compare',
      { party: 'The city', with: 'union', topic: 'pay' },
    ],
    ['/compare city with: union', 'compare', { party: 'city', with: 'union' }],
    ['/ask who: the mayor? private: yes', 'ask', { question: 'who: the mayor?', private: true }],
    ['/quotes', 'quotes', {}],
    ['/nonsense x', 'nonsense', {}],
  ])('%j is /%s %j', (line, command, options) => {
    expect(readTyped(line, router.manifest)).toEqual({ command, options });
  });
});

describe('a session', () => {
  test('answers, shows evidence and source, and keeps to the width', async () => {
    const text = (await createSession(router, plain).enter('Who runs the ferries?')) ?? '';
    expect(text).toMatch(/^The city does\.\n¶.1/);
    expect(text).toContain('Bay Post · May 2019');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('presses the button whose number is typed', async () => {
    const session = createSession(router, plain);
    expect(await session.enter('/quotes')).toContain('1) Next →');
    expect(await session.enter('1')).toContain('Page 2 of');
    expect(await session.enter('1')).toContain('Page 1 of');
  });

  test('stays with the story it was opened for', async () => {
    const session = createSession(router, { ...plain, story: 'bridge' });
    expect(await session.enter('/story')).toContain('The bridge');
    expect(await session.enter('/story story: ferry')).toContain('The ferry strike');
  });

  test('helps, says what is wrong, and leaves', async () => {
    const session = createSession(router, plain);
    expect(await session.enter('/help')).toContain('/who-said words:');
    expect(await session.enter('/nonsense')).toContain('There is no command');
    expect(await session.enter('')).toBe('');
    expect(await session.enter('exit')).toBeUndefined();
  });
});

describe('Markdown in a terminal', () => {
  const shown = (markdown: string, coloured = false): string =>
    terminalText(markdown, styleFor(coloured), 60).join('\n');

  test('keeps differing words apart with and without colours', () => {
    expect(shown('They ~~must~~ **need to** go')).toBe('They [-must-] need to go');
    expect(shown('~~must~~', true)).toBe('\u001B[9mmust\u001B[29m');
  });

  test('shows escaped text as it was written', () => {
    expect(shown('\\*not bold\\* \\[a\\](b) \\\\')).toBe('*not bold* [a](b) \\');
    expect(shown('> \\# quoted\n- item\n### Head')).toBe('│ # quoted\n• item\nHead');
  });
});

test.each([
  ['a terminal with colours', { hasColors: () => true }, undefined, true],
  ['a terminal without', { hasColors: () => false }, undefined, false],
  ['a file', {}, undefined, false],
  ['a file, with colours asked for', {}, true, true],
  ['a terminal, with none asked for', { hasColors: () => true }, false, false],
])('colours for %s', (_, output, asked, wanted) => {
  expect(wantsColour(output, asked)).toBe(wanted);
});
