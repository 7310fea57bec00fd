import { readFile } from 'node:fs/promises';
import { checkSource } from '../knowledge/check-source.ts';
import { showFault, type Fault } from '../knowledge/fault.ts';
import { readPacks, type LoadedPack } from '../knowledge/load.ts';
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
  const problems = faults.map(showFault);
  if (faults.length === 0) {
    const pack = choose(
      packs,
      knowledgeDir,
      story,
      source === undefined ? undefined : defaultStory,
    );
    if (typeof pack === 'string') problems.push(pack);
    else if (source !== undefined) problems.push(...(await sourceProblems(pack, source, packs)));
  }
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    console.error(problems.length === 1 ? '1 fault.' : `${problems.length} faults.`);
    return 1;
  }
  for (const { id, story: pack } of packs) {
    const { questions, quotes, gaps } = pack;
    console.log(
      `${id}: no fault; ${questions.length} questions, ${quotes.length} quotations, ${gaps.length} gaps.`,
    );
  }
  if (source !== undefined) console.log(`All quotations stand word for word in ${source}.`);
  return 0;
}

/** The pack that is meant, if any can be; a sentence where the one named isn't there. */
function choose(
  packs: readonly LoadedPack[],
  folder: string,
  named: string | undefined,
  usual: string | undefined,
): LoadedPack | string | undefined {
  if (packs.length === 0)
    return `There is no story pack in ${folder}; set KNOWLEDGE_DIR to the folder of the packs.`;
  const wanted = named ?? usual;
  if (wanted === undefined) return packs.length === 1 ? packs[0] : undefined;
  const pack = packs.find(({ id }) => id === wanted);
  return pack ?? `There is no story “${wanted}” in ${folder}; there is: ${idsOf(packs)}.`;
}

const idsOf = (packs: readonly LoadedPack[]): string => packs.map(({ id }) => id).join(', ');

async function sourceProblems(
  pack: LoadedPack | undefined,
  source: string,
  packs: readonly LoadedPack[],
): Promise<readonly string[]> {
  if (!pack) return [`Name the story that ${source} belongs to with --story: ${idsOf(packs)}.`];
  let faults: readonly Fault[];
  try {
    faults = checkSource(pack.story, pack.locate, await readFile(source));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return [`There is no file ${source}.`];
  }
  return faults.map(showFault);
}
