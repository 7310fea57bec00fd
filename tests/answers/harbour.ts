import { fileURLToPath } from 'node:url';
import { loadPacks } from '../../src/knowledge/load.ts';
import { indexStory } from '../../src/search/story-index.ts';

const [pack] = await loadPacks(fileURLToPath(new URL('../packs/harbour-bridge/', import.meta.url)));
if (!pack) throw new Error('tests/packs holds no pack');

/** The tests' own story: an invented town whose bridge is shut. */
export const harbourStory = pack;
export const harbour = indexStory(harbourStory);
