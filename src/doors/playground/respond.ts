/** Reading and answering requests, in the few ways that the playground needs. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** As large as a file that Discord takes from a member, and a little more. */
const MAX_BODY_BYTES = 11 * 1024 * 1024;

/** What one route answers; without a body there is nothing to say. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** @returns null where the body is larger than anything Discord would take */
export async function readBody(req: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> = req;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** @returns undefined where the text is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sendAnswer(res: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) {
    res.writeHead(status).end();
    return;
  }
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
