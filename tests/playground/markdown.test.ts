/** Discord's Markdown, read as Discord reads it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../playground/page/markdown/blocks.ts';
import { parseInline } from '../../playground/page/markdown/inline.ts';
import type { Block, Inline } from '../../playground/page/markdown/tree.ts';
import { escape } from '../../src/messages/escape.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });

/** All text of a tree, marks and structure aside. */
const plain = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => ('text' in node ? node.text : 'children' in node ? plain(node.children) : ''))
    .join('');

describe('inline', () => {
  test.each<[string, readonly Inline[]]>([
    ['**bold** word', [{ type: 'bold', children: [text('bold')] }, text(' word')]],
    ['*leaning*', [{ type: 'italic', children: [text('leaning')] }]],
    ['_leaning_', [{ type: 'italic', children: [text('leaning')] }]],
    ['__under__', [{ type: 'underline', children: [text('under')] }]],
    ['~~gone~~', [{ type: 'strike', children: [text('gone')] }]],
    ['||hidden||', [{ type: 'spoiler', children: [text('hidden')] }]],
    ['`a * b`', [{ type: 'code', text: 'a * b' }]],
    ['***both***', [{ type: 'bold', children: [{ type: 'italic', children: [text('both')] }] }]],
    [
      '**a ~~b~~**',
      [{ type: 'bold', children: [text('a '), { type: 'strike', children: [text('b')] }] }],
    ],
    ['\\*not leaning\\*', [text('*not leaning*')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['**open', [text('**open')]],
    [
      '[CNN](https://example.org/a)',
      [{ type: 'link', url: 'https://example.org/a', children: [text('CNN')] }],
    ],
    ['[no](javascript:alert(1))', [text('[no](javascript:alert(1))')]],
    [
      'see https://example.org/a.',
      [
        text('see '),
        {
          type: 'link',
          url: 'https://example.org/a',
          children: [text('https://example.org/a')],
        },
        text('.'),
      ],
    ],
    ['<@80>', [{ type: 'mention', kind: 'user', id: '80' }]],
    ['<@&90>', [{ type: 'mention', kind: 'role', id: '90' }]],
    ['<#70>', [{ type: 'mention', kind: 'channel', id: '70' }]],
    ['</ask:1>', [{ type: 'command', name: 'ask' }]],
    ['<t:1457136000:R>', [{ type: 'time', seconds: 1_457_136_000, style: 'R' }]],
  ])('%s', (markdown, expected) => {
    expect(parseInline(markdown)).toEqual(expected);
  });

  test('shows escaped text as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (written) => {
        const shown = parseInline(escape(written));
        expect(shown.every(({ type }) => type === 'text')).toBe(true);
        expect(escape(plain(shown))).toBe(escape(written));
      }),
    );
  });

  test('loses no letter of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab *_~|`[]()<>\\')) }),
        (written) => {
          const letters = (value: string) => value.replace(/[^ab]/g, '');
          expect(letters(plain(parseInline(written)))).toBe(letters(written));
        },
      ),
    );
  });
});

describe('blocks', () => {
  const kinds = (markdown: string) => parseMarkdown(markdown).map(({ type }) => type);

  test('tells headings, subtext, quotes, lists, code and blank lines apart', () => {
    const markdown = ['### Title', '-# small', '> words', '- one', '', 'plain', '```js\nx\n```'];
    const expected = ['heading', 'subtext', 'quote', 'list', 'blank', 'line', 'code'];
    expect(kinds(markdown.join('\n'))).toEqual(expected);
  });

  test('joins quoted lines, and takes all that follows >>>', () => {
    expect(kinds('> a\n> b\nc')).toEqual(['quote', 'line']);
    expect(kinds('>>> a\nb\n\nc')).toEqual(['quote']);
  });

  test('nests lists by their depth, and numbers them from where they begin', () => {
    const [list] = parseMarkdown('3. one\n4. two\n  - deeper');
    const inner: Block = { type: 'list', items: [{ children: [text('deeper')], inner: [] }] };
    expect(list).toEqual({
      type: 'list',
      start: 3,
      items: [
        { children: [text('one')], inner: [] },
        { children: [text('two')], inner: [inner] },
      ],
    });
  });

  test('needs a space after a mark at the beginning of a line', () => {
    expect(kinds('#hash\n>quote\n-dash\n-#small')).toEqual(['line', 'line', 'line', 'line']);
  });
});
