import type { Config } from '../../config.ts';
import { showFault } from '../../knowledge/fault.ts';
import { readPacks } from '../../knowledge/load.ts';
import type { Finding } from './finding.ts';

export async function checkPacks({
  knowledgeDir,
  defaultStory,
}: Pick<Config, 'knowledgeDir' | 'defaultStory'>): Promise<readonly Finding[]> {
  const { packs, faults } = await readPacks(knowledgeDir);
  const ids = packs.map(({ id }) => id);
  if (faults.length > 0) {
    const advice = 'npx storyline check names every fault.';
    return faults.slice(0, 5).map((fault) => ({ state: 'bad', what: showFault(fault), advice }));
  }
  if (ids.length === 0) {
    const advice = 'Put one there, or set KNOWLEDGE_DIR to the folder that holds them.';
    return [{ state: 'bad', what: `${knowledgeDir} holds no story pack.`, advice }];
  }
  if (defaultStory !== undefined && !ids.includes(defaultStory)) {
    const advice = `Set it to one of: ${ids.join(', ')}.`;
    return [{ state: 'bad', what: `DEFAULT_STORY names no pack: ${defaultStory}.`, advice }];
  }
  return [{ state: 'good', what: `Stories: ${ids.join(', ')}.` }];
}
