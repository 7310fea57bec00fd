// The stories that are measured, with their golden questions.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPacks } from '../../dist/knowledge/load.js';
import { readGolden } from './golden.js';

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** Sets in folders whose names begin so are measured and never fitted on. */
const HELD_OUT = 'held-out';

/** The sets of one story: the one in the folder itself, then those in folders within it. */
async function setsOf(name, story, golden) {
  const inner = (await readdir(golden, { withFileTypes: true })).filter((at) => at.isDirectory());
  const named = inner.map((at) => at.name).sort();
  const sets = await Promise.all(
    [undefined, ...named].map(async (set) => ({
      name: set === undefined ? name : `${name}/${set}`,
      // A story's own wordings are learnt from once.
      own: set === undefined,
      heldOut: set?.startsWith(HELD_OUT) ?? false,
      story,
      golden: await readGolden(set === undefined ? golden : join(golden, set)),
    })),
  );
  // What is asked in any set is learnt from as such, never as one of the story's own wordings.
  const measured = sets.flatMap(({ golden: { ask } }) => ask);
  return sets.map((set) => ({ ...set, measured }));
}

/** `{name, own, heldOut, story, golden, measured}` for each set of golden questions. */
export async function goldenSets() {
  const packs = await loadPacks(folder('knowledge'));
  const syria = packs.find(({ story }) => story.id === 'syria-peace-talks');
  const [harbour] = await loadPacks(folder('tests/packs/harbour-bridge'));
  return [
    ...(await setsOf('syria', syria, folder('knowledge/syria-peace-talks/golden'))),
    ...(await setsOf('harbour', harbour, folder('tests/packs/harbour-bridge/golden'))),
  ];
}
