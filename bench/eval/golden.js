// Golden questions: what members ask, and what a right reply is. Data only; read and checked here.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const says = z.array(z.array(z.string()).min(1)).default([]);
const schemas = {
  ask: z.array(
    z.strictObject({
      ask: z.string(),
      kind: z.enum(['answered', 'unanswered']),
      type: z.string(),
      says,
      paragraphs: z.array(z.int()).default([]),
    }),
  ),
  'who-said': z.array(
    z.strictObject({
      words: z.string(),
      kind: z.enum(['verbatim', 'near', 'changed', 'reported', 'notFound']),
      speaker: z.string().optional(),
      quote: z.string().optional(),
    }),
  ),
  positions: z.array(
    z.strictObject({
      party: z.string(),
      topic: z.string().optional(),
      kind: z.enum(['stated', 'unstated', 'unknownParty']),
      says,
    }),
  ),
};

/** The golden questions in a folder: `{ask, whoSaid, positions}`; a missing file is an empty list. */
export async function readGolden(folder) {
  const files = await readdir(folder);
  const read = async (name) => {
    if (!files.includes(`${name}.yaml`)) return [];
    const text = await readFile(join(folder, `${name}.yaml`), 'utf8');
    return schemas[name].parse(parse(text));
  };
  return {
    ask: await read('ask'),
    whoSaid: await read('who-said'),
    positions: await read('positions'),
  };
}
