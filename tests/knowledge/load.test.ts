import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PackError, showFault } from '../../src/knowledge/fault.ts';
import { loadPacks, readPacks } from '../../src/knowledge/load.ts';
import { HEAD } from './pack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyline-packs-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** The head as the file of a section holds it. */
const section = HEAD.split('\n')
  .slice(1)
  .map((line) => line.slice(2))
  .join('\n');
const weir = HEAD.replace('id: mill', 'id: weir');

describe('a folder of packs', () => {
  it('holds packs as folders and as single files, in the order of their names', async () => {
    await write({
      'weir.story.yaml': weir,
      'mill/story.yaml': section,
      'mill/topics.yml': '- { id: sale, name: Sale }\n',
      'mill/golden/ask.yaml': '- not: a section\n',
      'README.md': 'no pack',
    });
    const stories = await loadPacks(folder);
    expect(stories.map(({ story, topics }) => [story.id, topics.length])).toEqual([
      ['mill', 1],
      ['weir', 0],
    ]);
  });

  it('names a file that is no section', async () => {
    await write({ 'mill/story.yaml': section, 'mill/qoutes.yaml': '[]' });
    const { faults } = await readPacks(folder);
    expect(faults.map(showFault)).toEqual([
      expect.stringMatching(
        /mill[/\\]qoutes\.yaml:1: “qoutes” is not known here; remove it or mend its spelling\.$/,
      ),
    ]);
  });

  it('goes on to the other packs after a faulty one', async () => {
    await write({ 'mill.story.yaml': 'story: {}\n', 'weir.story.yaml': weir });
    const { packs, faults } = await readPacks(folder);
    expect(packs.map(({ id }) => id)).toEqual(['weir']);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('takes one of two packs with the same name', async () => {
    await write({ 'mill/story.yaml': section, 'mill.story.yaml': HEAD });
    const { packs, faults } = await readPacks(folder);
    expect(packs).toHaveLength(1);
    expect(faults.map(({ message }) => message)).toEqual(['there are two packs “mill”; keep one.']);
  });

  it('may be missing, and that is said', async () => {
    const { faults } = await readPacks(join(folder, 'nowhere'));
    expect(faults.map(({ message }) => message)).toEqual([
      'there is no such folder; set KNOWLEDGE_DIR to the folder of the packs.',
    ]);
  });
});

it('loads nothing where anything is wrong, and says all of it', async () => {
  await write({ 'mill.story.yaml': 'story: {}\n', 'weir.story.yaml': weir });
  const loading = loadPacks(folder);
  await expect(loading).rejects.toBeInstanceOf(PackError);
  await expect(loading).rejects.toMatchObject({ code: 'PACK_FAULTY' });
  await expect(loading).rejects.toThrow('story.title: is missing; add it.');
});
