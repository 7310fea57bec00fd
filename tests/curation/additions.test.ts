/** Files of a server's additions: written, read back, and refused for a reason. */
import { expect, describe, test } from 'vitest';
import { additionsFile } from '../../src/curation/additions-file.ts';
import { readAdditions } from '../../src/curation/read-additions.ts';
import { readItem, type Curated } from '../../src/curation/sections.ts';
import { loadPacks } from '../../src/knowledge/load.ts';

const [pack] = await loadPacks('knowledge');
if (!pack) throw new Error('no pack');
const [quote] = pack.quotes;

const made = (section: Parameters<typeof readItem>[0], body: object): Curated => {
  const entry = readItem(section, body);
  if (!entry) throw new Error(`${section} is faulty`);
  return entry;
};

const entries = [
  made('questions', {
    id: 'own-1',
    question: 'Who guards the lighthouse: #1?',
    also: ['- keeper?', "it's “odd”"],
    answer: 'Nobody\nknows: yet.',
    evidence: { quotes: quote ? [quote.id] : [] },
    paragraphs: [2],
  }),
  made('terms', { id: 'own-2', name: 'Null', explanation: '~' }),
  made('people', { id: 'own-3', name: 'Ada Quux', role: 'Keeper' }),
];

describe('a file of additions', () => {
  test('is read back as it was written', () => {
    const read = readAdditions(pack, additionsFile(pack, entries));
    const byId = (list: readonly Curated[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(read.kind === 'read' && byId(read.entries)).toEqual(byId(entries));
  });

  test.each([
    ['questions:\n  - id: a\n    question: Q?\n    answer: A\n    colour: red', /colour/, 2],
    ['quotes:\n  - {id: a, text: T, speaker: nobody-here, paragraphs: [1]}', /nobody-here/, 2],
    ['quotes:\n  - {id: a, text: T, speaker: x}', /paragraphs/, 2],
    [
      'terms:\n  - {id: a, name: N, explanation: E}\n  - {id: a, name: M, explanation: E}',
      /twice/,
      3,
    ],
    ['questions:\n  - {id: A B, question: Q?, answer: A}', /lower-case/, 2],
  ])('with a fault is refused with line and reason: %s', (text, why, line) => {
    const read = readAdditions(pack, text);
    const [fault] = read.kind === 'faulty' ? read.faults : [];
    expect(fault).toMatchObject({ kind: 'value', line });
    expect(JSON.stringify(fault)).toMatch(why);
  });

  test('may answer what the story is known not to tell', () => {
    const [gap] = pack.gaps;
    const file = `questions:\n  - {id: own, question: ${JSON.stringify(gap?.question)}, answer: A}`;
    expect(readAdditions(pack, file)).toMatchObject({ kind: 'read' });
  });

  test('takes bounded time, whatever it holds', () => {
    const SIZE = 500_000;
    const fill = (unit: string): string => unit.repeat(Math.floor(SIZE / unit.length));
    const hostile = [
      fill('['),
      fill('{a: '),
      fill('- '),
      fill('? '),
      Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n'),
      Array.from({ length: 24_000 }, (_, i) => `k${i}: some words to fill`).join('\n'),
      `questions: [${fill('{id: a}, ')}]`,
      `questions: [${fill('{id: abcdefghijklm}, ')}]`,
      `a: &a x\nb: [${fill('*a, ')}]`,
      `a: "${fill('\\u0041')}"`,
      fill('"'),
      fill('"abc'),
      fill('abc: "\n'),
      fill('\t\n'),
      fill('!!js/function x: '),
      fill('a: b: '),
      fill('&a '),
      fill('|\n  x\n'),
    ];
    for (const text of hostile) {
      const started = process.cpuUsage();
      expect(readAdditions(pack, text).kind).toBe('faulty');
      const { user, system } = process.cpuUsage(started);
      const ms = (user + system) / 1_000;
      if (process.env['TIMES']) console.log(ms.toFixed(0), JSON.stringify(text.slice(0, 30)));
      expect(ms, text.slice(0, 20)).toBeLessThan(2_500);
    }
  }, 90_000);
});
