/** Reads a request's body as it came, up to a bound. */
import type { IncomingMessage } from 'node:http';

/** Discord's interactions take a few kilobytes, and some tens with a long message in them. */
const MAX_BODY_BYTES = 1024 * 1024;

/** @returns null where the body is larger; what is left of it is not read */
export async function readBody(req: IncomingMessage): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) {
        chunks.push(chunk);
      } else {
        req.pause();
        resolve(null);
      }
    });
    req.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    req.on('error', reject);
    req.on('close', () => reject(new Error('The request ended before its body did.')));
  });
}
