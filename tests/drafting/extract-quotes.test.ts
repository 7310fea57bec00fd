import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/drafting/evaluation/report.ts';
import { parseRows } from '../../src/drafting/evaluation/gum-rows.ts';
import { parseMarkedCases } from '../../src/drafting/evaluation/marked-cases.ts';
import { noScore, scoreCase } from '../../src/drafting/evaluation/score.ts';
import { extractQuotes } from '../../src/drafting/extract-quotes.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../bench/drafting/${file}`, import.meta.url), 'utf8');
const cases = parseMarkedCases(read('cases.txt'));
/** A hearsay in which “he” is somebody named a paragraph later. */
const OPEN = new Set(['election night long report']);

describe('extractQuotes', () => {
  it.each(cases.filter(({ id }) => !OPEN.has(id)).map((one) => [one.id, one] as const))(
    '%s',
    (_, one) => {
      const score = noScore();
      scoreCase(one, score);
      expect(score.errors).toEqual([]);
    },
  );

  it('keeps its figures on the Wikinews set', () => {
    const score = noScore();
    for (const row of parseRows(read('gum-wikinews.jsonl'))) scoreCase(row, score);
    const { recall, precision, speaker, endToEnd } = figuresOf(score);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(speaker).toBeGreaterThanOrEqual(0.93);
    expect(endToEnd).toBeGreaterThanOrEqual(0.91);
  });

  it('keeps its figures on whole passages', () => {
    const score = noScore();
    for (const one of parseMarkedCases(read('passages.txt'))) scoreCase(one, score);
    const { recall, precision, fullName, endToEnd } = figuresOf(score);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(fullName).toBeGreaterThanOrEqual(0.97);
    expect(endToEnd).toBeGreaterThanOrEqual(0.96);
  });

  it('gives the words inside the marks, their offsets and the number of the non-blank line', () => {
    const text = 'A heading\n\n  \nIt rained. “We saw 🌧 all day,” said Jo Roe.\n';
    expect(extractQuotes(text)).toEqual([
      {
        text: 'We saw 🌧 all day,',
        speaker: 'Jo Roe',
        start: 26,
        end: 44,
        paragraph: 2,
        cue: 'said',
        confidence: 0.95,
      },
    ]);
    expect(text.slice(26, 44)).toBe('We saw 🌧 all day,');
  });

  it('names nobody where the text tells nobody', () => {
    expect(extractQuotes('“Somebody should have stopped them long ago.”')[0]?.speaker).toBeNull();
    expect(extractQuotes('')).toEqual([]);
  });

  it('stays in proportion on texts that are none', () => {
    const start = performance.now();
    for (const odd of ['"', '“', "' ", 'said ', 'He said, ', 'John Smith ', ', ', 'the mayor of '])
      extractQuotes(odd.repeat(3000));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
