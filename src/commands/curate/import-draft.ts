/** The edits of an import between its preview and its confirmation, as the store kept them. */
import { z } from 'zod';
import type { EntryEdit } from '../../store/entries.ts';
import type { JsonObject } from '../../store/json.ts';

const schema = z.object({
  edits: z.array(
    z.object({
      storyId: z.string(),
      section: z.string(),
      entryId: z.string(),
      base: z.int(),
      to: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('present'),
          body: z.record(z.string(), z.json()),
          origin: z.enum(['story', 'moderator-note']),
        }),
        z.object({ kind: z.literal('removed') }),
      ]),
    }),
  ),
});

/** Undefined where the text that was kept is something else. */
export function readEdits(body: JsonObject): readonly EntryEdit[] | undefined {
  return schema.safeParse(body).data?.edits;
}
