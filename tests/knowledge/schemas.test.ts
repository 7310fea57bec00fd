import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/knowledge/json-schema.ts';

const shipped = fileURLToPath(new URL('../../schema/', import.meta.url));

it('ships the JSON Schemas that the parsing schemas give: “npm run schema” writes them', async () => {
  const generated = jsonSchemas();
  expect((await readdir(shipped)).sort()).toEqual([...generated.keys()].sort());
  for (const [name, schema] of generated) {
    const file: unknown = JSON.parse(await readFile(`${shipped}${name}`, 'utf8'));
    expect(file, name).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});

it('is referred to in the first line of every file of every pack', async () => {
  const packs = fileURLToPath(new URL('../../knowledge/', import.meta.url));
  for (const entry of await readdir(packs, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    if (entry.parentPath.includes('golden')) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    const [first = ''] = (await readFile(path, 'utf8')).split('\n');
    expect(first, path).toMatch(/^# yaml-language-server: \$schema=\S+\.schema\.json$/);
    const target = first.replace(/^.*\$schema=/, '');
    await expect(readFile(new URL(target, `file://${path}`), 'utf8')).resolves.toContain('$schema');
  }
});
