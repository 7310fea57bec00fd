import { describe, expect, it } from 'vitest';
import { extractLine } from '../../src/drafting/extract-line.ts';
import { DraftingError } from '../../src/drafting/reading/drafting-error.ts';
import { readArticle } from '../../src/drafting/reading/read-article.ts';

const body = (n: number) =>
  '<p>The ferry will stop in March, the port authority said on Tuesday, after a long winter of repairs.</p><p>&ldquo;We tried <i>everything</i>,&rdquo; said port director <b>Marta Quill</b>.</p>'.repeat(
    n,
  );
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry stops | The Harbour Post</title>
<link rel="canonical" href="https://news.example/ferry"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/more">More news</a></nav><article><h1>Ferry stops</h1>${body(5)}
<figure><figcaption>A ferry.</figcaption></figure></article><footer>All rights reserved</footer><script>alert(1)</script></body></html>`;

const codeOf = (input: string | Uint8Array) => {
  try {
    readArticle(input);
    return 'read';
  } catch (error) {
    return error instanceof DraftingError ? error.code : 'another error';
  }
};

describe('readArticle', () => {
  it('takes a plain text as it is', () => {
    expect(readArticle('One line.\r\n\r\nAnother.').text).toBe('One line.\r\n\r\nAnother.');
  });

  it('finds the article of a page and what the page tells of it', () => {
    const { text, meta } = readArticle(PAGE);
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'The ferry will stop in March, the port authority said on Tuesday, after a long winter of repairs.',
      '“We tried everything,” said port director Marta Quill.',
    ]);
    expect(text).not.toMatch(/More news|All rights|alert|A ferry\./);
    expect(meta).toMatchObject({
      title: 'Ferry stops',
      outlet: 'The Harbour Post',
      published: '2024-03-05',
      url: 'https://news.example/ferry',
    });
  });

  it('takes the marks of Markdown away', () => {
    const { text, meta } = readArticle(
      '---\nauthor: Jo Roe\n---\n# Ferry\n\nThe *ferry* will\nstop. “No [more](https://a.example),” said **Ann Roe**.\n\n> A line\n> goes on.',
      'markdown',
    );
    expect(text).toBe('The ferry will stop. “No more,” said Ann Roe.\n\nA line goes on.');
    expect(meta).toEqual({ byline: 'Jo Roe', title: 'Ferry' });
  });

  it.each([
    ['nothing', '  \n ', 'empty'],
    ['bytes that are no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary'],
    ['five megabytes', 'words '.repeat(900_000), 'too-big'],
    ['a long text that is no article', 'The words go on. '.repeat(20_000), 'too-big'],
    [
      'Spanish',
      'El presidente dijo que la ciudad no tiene agua y que los vecinos de la zona no pueden salir de sus casas por la lluvia que cae desde el lunes en todo el país.',
      'language',
    ],
    [
      'Russian',
      'Президент сказал, что город остался без воды, и жители не могут выйти из домов из-за дождя.',
      'language',
    ],
    ['a page without an article', '<!doctype html><html><body></body></html>', 'no-article'],
  ])('refuses %s', (_, input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  it('reads UTF-16 and Windows-1252 as well', () => {
    const words = 'The mayor said “no” to the plan.';
    expect(
      readArticle(new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(words, 'utf16le'))]))
        .text,
    ).toBe(words);
    expect(
      readArticle(new Uint8Array([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x69, 0x74, 0x20, 0x69, 0x73]))
        .text,
    ).toBe('“No” it is');
  });
});

describe('extractLine', () => {
  it('answers a line with a line', () => {
    expect(JSON.parse(extractLine('{"id":"a","text":"“Yes, we did it,” said Ann Roe."}'))).toEqual({
      id: 'a',
      quotes: [
        {
          text: 'Yes, we did it,',
          speaker: 'Ann Roe',
          start: 1,
          end: 16,
          paragraph: 1,
          cue: 'said',
        },
      ],
    });
  });

  it.each([
    ['no json', null],
    ['{"id":7}', 7],
    ['{"id":8,"text":5}', 8],
  ])('says what is wrong with %s', (line, id) => {
    expect(JSON.parse(extractLine(line))).toMatchObject({ id });
    expect(extractLine(line)).toContain('"error":"');
  });
});
