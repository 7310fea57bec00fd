/** Fetches a file that a member attached. */
import type { Attachment } from '../commands/request.ts';

const TIMEOUT_MS = 10_000;

/** Discord keeps attachments here and nowhere else. */
const DISCORD_HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

export interface FetchedFile {
  readonly kind: 'file';
  readonly text: string;
}

export type FetchFile = (
  file: Attachment,
  maxBytes: number,
) => Promise<FetchedFile | { readonly kind: 'tooLarge' | 'unreachable' | 'notText' }>;

/**
 * Makes the fetcher. Nothing but Discord's own file hosts is asked, or the host of `apiUrl` where
 * that is another than Discord's.
 */
export function createFetchFile(apiUrl: string): FetchFile {
  const { host: apiHost, protocol } = new URL(apiUrl);
  const isAllowed = (url: URL) =>
    (url.protocol === 'https:' && DISCORD_HOSTS.has(url.host)) ||
    (url.host === apiHost && url.protocol === protocol);
  return async ({ url, size }, maxBytes) => {
    if (size > maxBytes) return { kind: 'tooLarge' };
    if (!URL.canParse(url) || !isAllowed(new URL(url))) return { kind: 'unreachable' };
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(url, { signal, redirect: 'error' });
      if (!response.ok || !response.body) return { kind: 'unreachable' };
      const chunks: Uint8Array[] = [];
      let read = 0;
      const body: AsyncIterable<Uint8Array> = response.body;
      for await (const chunk of body) {
        read += chunk.length;
        if (read > maxBytes) return { kind: 'tooLarge' };
        chunks.push(chunk);
      }
      return decode(Buffer.concat(chunks));
    } catch {
      return { kind: 'unreachable' };
    }
  };
}

function decode(bytes: Buffer): FetchedFile | { readonly kind: 'notText' } {
  try {
    return { kind: 'file', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'notText' };
  }
}
