import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { showFault } from '../../src/knowledge/fault.ts';
import { readPacks } from '../../src/knowledge/load.ts';

const folder = fileURLToPath(new URL('../fixtures/faulty/', import.meta.url));

describe('a pack with ten different faults', () => {
  it('gives ten messages, each with its file, its line and what to do', async () => {
    const { packs, faults } = await readPacks(folder);

    expect(packs).toEqual([]);
    expect(faults.map((fault) => showFault({ ...fault, file: basename(fault.file) }))).toEqual([
      'gaps.yaml:5: the wording “what stays” stands in “questions/what-stays” as well; it can lead to one entry only.',
      'parties.yaml:4: “colour” is not known here; remove it or mend its spelling.',
      'people.yaml:5: the id “ada-crane” is used twice in people; choose another.',
      'people.yaml:8: there is no party with the id “owners”; add it or mend the id.',
      'positions.yaml:1: positions “buyers-sale”: give either “stance” or “unstated”; mend it.',
      'questions.yaml:1: questions “who-sells”, paragraphs: is missing; add it.',
      'quotes.yaml:4: there is no topic with the id “wheel”; add it or mend the id.',
      'statements.yaml:4: statements “no-hurry”, paragraphs: cite at least one paragraph; mend it.',
      'story.yaml:8: story.source.published: write the date as YYYY, YYYY-MM or YYYY-MM-DD; mend it.',
      expect.stringMatching(/^terms\.yaml:3: this is not valid YAML: .+ Mend the line/),
    ]);
  });

  it.each([
    ['story.yaml', 8],
    ['people.yaml', 5],
    ['people.yaml', 8],
    ['parties.yaml', 4],
    ['quotes.yaml', 4],
    ['statements.yaml', 4],
    ['positions.yaml', 1],
    ['terms.yaml', 3],
    ['gaps.yaml', 5],
  ])('has a fault that is marked as such in %s, line %i', async (file, line) => {
    const lines = (await readFile(`${folder}ten-faults/${file}`, 'utf8')).split('\n');
    expect(lines[line - 1]).toMatch(/# \d+:/);
  });
});
