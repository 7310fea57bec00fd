/** Sends JSON. */
import type { ServerResponse } from 'node:http';

/** Resolves once the response is handed over, or its reader is gone. */
export function send(res: ServerResponse, status: number, body: unknown): Promise<void> {
  const text = JSON.stringify(body);
  return new Promise((resolve) => {
    res.once('close', resolve);
    res.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    res.end(text, resolve);
  });
}
