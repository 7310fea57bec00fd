/** The body of a request to Discord: JSON, or a form of JSON and files. */
import { parseJson } from './respond.ts';

export interface SentBody {
  readonly json: unknown;
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
}

/** Reads it as Discord would. */
export async function readSentBody(raw: Buffer, contentType: string): Promise<SentBody> {
  if (!contentType.startsWith('multipart/form-data')) {
    return { json: raw.length > 0 ? parseJson(raw.toString()) : undefined, files: [] };
  }
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': contentType },
  }).formData();
  const files = await Promise.all(
    [...form.values()].flatMap((value) =>
      typeof value === 'string'
        ? []
        : [
            value
              .arrayBuffer()
              .then((bytes) => ({ name: value.name, content: Buffer.from(bytes) })),
          ],
    ),
  );
  const json = form.get('payload_json');
  return { json: typeof json === 'string' ? parseJson(json) : undefined, files };
}
