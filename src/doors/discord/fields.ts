/** What a member filled into a form. */
import type { Attachment } from '../../commands/request.ts';
import { attachmentOf } from './options.ts';
import type { Interaction, ResolvedData } from './schema.ts';

type FormPart = Extract<
  Interaction,
  { data: { components: unknown } }
>['data']['components'][number];

export interface ReadFields {
  readonly fields: Record<string, readonly string[]>;
  readonly files: Record<string, readonly Attachment[]>;
}

/** Reads the fields by their custom id; a file upload's values become the files they stand for. */
export function readFields(
  parts: readonly FormPart[],
  resolved: ResolvedData | undefined,
): ReadFields {
  const fields: Record<string, readonly string[]> = {};
  const files: Record<string, readonly Attachment[]> = {};
  for (const part of parts) {
    for (const field of [...(part.component ? [part.component] : []), ...(part.components ?? [])]) {
      const { custom_id: id, value, values } = field;
      const given = values ?? (value === undefined || value === null ? [] : [String(value)]);
      const found = given.flatMap((key) => attachmentOf(key, resolved) ?? []);
      if (values && found.length > 0) files[id] = found;
      else fields[id] = given;
    }
  }
  return { fields, files };
}
