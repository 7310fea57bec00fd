// The stories that are measured, with their golden questions.
import { fileURLToPath } from 'node:url';
import { loadPacks } from '../../dist/knowledge/load.js';
import { readGolden } from './golden.js';

const root = new URL('../../', import.meta.url);
const folder = (path) => fileURLToPath(new URL(path, root));

/** `{name, own, story, golden}` for each set; `own`: its story's wordings are learnt from with it. */
export async function goldenSets() {
  const [syria] = (await loadPacks(folder('knowledge'))).filter(
    ({ story }) => story.id === 'syria-peace-talks',
  );
  const [harbour] = await loadPacks(folder('tests/packs/harbour-bridge'));
  return [
    {
      name: 'syria',
      story: syria,
      golden: await readGolden(folder('knowledge/syria-peace-talks/golden')),
    },
    {
      name: 'harbour',
      story: harbour,
      golden: await readGolden(folder('tests/packs/harbour-bridge/golden')),
    },
    {
      name: 'syria-2',
      own: false,
      story: syria,
      golden: await readGolden(folder('knowledge/syria-peace-talks/golden/second')),
    },
  ];
}
