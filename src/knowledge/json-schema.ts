/** JSON Schemas for editors, generated from the schemas that parse the packs. */
import { z } from 'zod';
import { packSchema, sections } from './schema.ts';

/** File name → JSON Schema: one for each section's file, and one for a pack in a single file. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const of = (schema: z.ZodType, title: string): object => ({
    ...z.toJSONSchema(schema, { io: 'input' }),
    title,
  });
  return new Map([
    ['story-pack.schema.json', of(packSchema, 'Storyline: a story pack in one file')],
    ...Object.entries(sections).map(
      ([name, schema]) =>
        [`${name}.schema.json`, of(schema, `Storyline: ${name} of a story pack`)] as const,
    ),
  ]);
}
