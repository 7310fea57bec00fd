import { readFile } from 'node:fs/promises';
import { checkSource } from '../knowledge/check-source.ts';
import { showFault } from '../knowledge/fault.ts';
import { readPacks } from '../knowledge/load.ts';
import { readConfig } from './setup.ts';

export interface CheckOptions {
  /** The article's plain text. */
  readonly source?: string;
  /** The story that the text belongs to. */
  readonly story?: string;
}

/** Checks all packs, one of them against its source. @returns the exit code */
export async function runCheck({ source, story }: CheckOptions): Promise<number> {
  const { knowledgeDir, defaultStory } = readConfig();
  const { packs, faults } = await readPacks(knowledgeDir);
  const all = [...faults];
  const ids = packs.map(({ id }) => id).join(', ');
  if (story !== undefined && !packs.some(({ id }) => id === story) && faults.length === 0) {
    console.error(`There is no story “${story}” in ${knowledgeDir}; there is: ${ids}.`);
    return 1;
  }
  if (source !== undefined) {
    const only = packs.length === 1 ? packs[0]?.id : undefined;
    const pack = packs.find(({ id }) => id === (story ?? defaultStory ?? only));
    if (pack) all.push(...checkSource(pack.story, pack.locate, await readFile(source)));
    else if (faults.length === 0) {
      console.error(`Name the story that ${source} belongs to with --story: ${ids}.`);
      return 1;
    }
  }
  for (const fault of all) console.error(showFault(fault));
  if (all.length > 0) {
    console.error(`${all.length} ${all.length === 1 ? 'fault' : 'faults'}.`);
    return 1;
  }
  for (const { id, story: pack } of packs) {
    const { questions, quotes, gaps } = pack;
    console.log(
      `${id}: no fault; ${questions.length} questions, ${quotes.length} quotations, ${gaps.length} gaps.`,
    );
  }
  if (source !== undefined) console.log(`All quotations stand in ${source}.`);
  return 0;
}
