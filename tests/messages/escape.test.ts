import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, cut } from '../../src/messages/cut.ts';
import { escape, singleLine, unescape } from '../../src/messages/escape.ts';
import { hostileText } from './hostile-text.ts';

/** The text without what a backslash makes plain. */
const active = (markdown: string): string => markdown.replace(/\\[^\p{L}\p{N}\s]/gu, '·');

describe('escape', () => {
  test.each([
    ['**bold** and _it_', '\\*\\*bold\\*\\* and \\_it\\_'],
    ['[click](https://evil.example)', '\\[click\\](https\\://evil.example)'],
    ['# Heading', '\\# Heading'],
    ['-# small', '\\-# small'],
    ['1. first', '1\\. first'],
    ['line one\n# line two', 'line one # line two'],
    ['<t:1700000000:R>', '\\<t\\:1700000000:R\\>'],
    ['at 12:30 on Monday: talks', 'at 12:30 on Monday: talks'],
    ['@everyone, look', '@\u200Beveryone, look'],
  ])('makes %j plain', (text, escaped) => {
    expect(escape(text)).toBe(escaped);
  });

  test('leaves nothing in any text that formats, links, mentions or breaks a line', () => {
    fc.assert(
      fc.property(hostileText(600), (text) => {
        const rest = active(escape(text));
        expect(rest).not.toMatch(/[*_~`|[\]<>\n\r\u2028\u2029]/);
        expect(rest).not.toMatch(/:\/\//);
        expect(rest).not.toMatch(/@(?:everyone|here)/i);
        expect(rest).not.toMatch(/:[\p{L}\p{N}_]+:/u);
        expect(rest).not.toMatch(/^(?:[#>+-]|\d+[.)])/);
      }),
    );
  });

  test('is undone by unescape, white space aside', () => {
    fc.assert(
      fc.property(hostileText(600), (text) => {
        expect(unescape(escape(text))).toBe(singleLine(text));
      }),
    );
  });
});

describe('cut and clip', () => {
  test('stay within the length, escapes counted, and end with a whole word', () => {
    fc.assert(
      fc.property(hostileText(900), fc.integer({ min: 20, max: 400 }), (text, max) => {
        expect(cut(text, max).length).toBeLessThanOrEqual(max);
        expect(clip(text, max).length).toBeLessThanOrEqual(max);
        const part = cut(text, max);
        if (part.endsWith('…') && part.includes(' ')) {
          const before = part.slice(0, -1);
          const line = singleLine(text);
          expect(line.startsWith(before)).toBe(true);
          expect(line.slice(before.length)).toMatch(/^[\s,;:–—-]/u);
        }
      }),
    );
  });

  test('never cut a character in two', () => {
    expect(cut('😀'.repeat(50), 20)).toMatch(/^(?:😀)+…$/u);
  });

  test('leave short texts alone', () => {
    expect(cut('red line', 8)).toBe('red line');
    expect(clip('red *line*', 100)).toBe('red \\*line\\*');
  });

  test('take no time on a very long text', () => {
    const started = performance.now();
    clip('_'.repeat(500_000), 400);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
