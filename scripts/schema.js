// Writes the JSON Schemas of story packs to `schema/`. Run `npm run schema` after a change of src/knowledge/schema.ts.
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../dist/knowledge/json-schema.js';

const folder = new URL('../schema/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
