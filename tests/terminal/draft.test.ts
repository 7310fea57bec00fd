import { execFile } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputName } from '../../src/cli/output-name.ts';
import { extract } from '../../src/cli/extract.ts';
import { checkMeta } from '../../src/drafting/reading/article-meta.ts';

const ARTICLE = `Ferry terminal to close

“We looked at every other option,” port director Marta Quill told reporters.
`;
const bin = join(import.meta.dirname, '../../bin/storyline.js');
const run = promisify(execFile);

describe('storyline draft', () => {
  let folder: string;
  const storyline = (...args: readonly string[]) =>
    run(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { ...process.env, KNOWLEDGE_DIR: folder },
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storyline-draft-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('writes a pack that the check accepts against the article', async () => {
    await writeFile(join(folder, 'article.txt'), `\uFEFF${ARTICLE}`);
    const { stdout } = await storyline('draft', 'article.txt', '--id', 'plain', '--outlet', 'Post');
    await writeFile(join(folder, 'plain.story.yaml'), stdout);
    const checked = await storyline('check', '--story', 'plain', '--source', 'article.txt');
    expect(checked.stdout).toContain('All quotations stand word for word');
  }, 20_000);

  test('writes the text of a page beside the pack', async () => {
    const paragraphs = ARTICLE.trim()
      .split('\n\n')
      .map((line) => `<p>${line}</p>`);
    await writeFile(join(folder, 'page.html'), `<html><body>${paragraphs.join('')}</body></html>`);
    const args = ['page.html', '--id', 'page', '--text', 'page.txt'];
    const { stdout, stderr } = await storyline('draft', ...args);
    expect(stderr).toContain('--outlet');
    await writeFile(join(folder, 'page.story.yaml'), stdout);
    expect(await readFile(join(folder, 'page.txt'), 'utf8')).not.toContain('<');
    await storyline('check', '--story', 'page', '--source', 'page.txt');
  }, 20_000);

  test('says what is wrong with an option', async () => {
    const wrong = storyline('draft', 'article.txt', '--published', 'yesterday');
    await expect(wrong).rejects.toMatchObject({ stderr: expect.stringContaining('YYYY-MM-DD') });
  }, 20_000);
});

describe('the file that takes the output', () => {
  test('gives the pack its id', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storyline-output-'));
    const output = openSync(join(folder, 'next.story.yaml'), 'w');
    const elsewhere = openSync(join(folder, 'next.txt'), 'w');
    expect(outputName(output, ['/nowhere', folder])).toBe('next');
    expect(outputName(elsewhere, [folder])).toBeUndefined();
    closeSync(output);
    closeSync(elsewhere);
    await rm(folder, { recursive: true });
  });
});

test('blank values are no values; an address must be one of the web', () => {
  const given = { title: ' ', outlet: ' Post ', url: 'javascript:alert(1)', published: '2024-03' };
  expect(checkMeta(given)).toEqual({
    meta: { outlet: 'Post', published: '2024-03' },
    wrong: ['url'],
  });
});

describe('storyline extract', () => {
  const lines = async (chunks: readonly (string | Uint8Array)[]) => {
    const output = new PassThrough();
    const all = text(output);
    await extract(Readable.from(chunks), output);
    output.end();
    const written = (await all).split('\n').filter(Boolean);
    return written.map((line): unknown => JSON.parse(line));
  };

  test('answers each line in order and goes on after bad ones', async () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify({ id: 'a', text: ARTICLE })}\nno\n`);
    const split = bytes.indexOf(0xe2) + 1;
    const last = JSON.stringify({ id: 2, text: 'Nobody speaks.' });
    expect(await lines([bytes.slice(0, split), bytes.slice(split), '\n', last])).toEqual([
      {
        id: 'a',
        quotes: [
          {
            text: 'We looked at every other option,',
            speaker: 'Marta Quill',
            start: 26,
            end: 58,
            paragraph: 2,
            cue: 'told',
          },
        ],
      },
      { id: null, error: 'This line is no JSON.' },
      { id: 2, quotes: [] },
    ]);
  });

  test('refuses a line that has no end, and reads the next', async () => {
    const endless = Array.from({ length: 40 }, () => 'x'.repeat(100_000));
    const found = await lines([...endless, '\n', '{"id":1,"text":""}\n']);
    expect(found).toEqual([
      { id: null, error: 'This line is too long for an article.' },
      { id: 1, quotes: [] },
    ]);
  });
});
