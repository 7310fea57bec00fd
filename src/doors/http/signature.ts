/** Discord signs what it sends over HTTP: nothing else is let in. */
import type { IncomingHttpHeaders } from 'node:http';
import { verifyKey } from 'discord-interactions';

/** As old, or as far ahead, as a request may be: clocks differ, but not by more than this. */
const MAX_AGE_S = 5 * 60;

const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

export interface SignatureCheck {
  /** Whether the body is Discord's, and was signed just now. */
  isGenuine(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean>;
}

/**
 * Prepares the check. The signature itself is checked by Discord's own library, which leaves the
 * arithmetic to OpenSSL; the key is imported once.
 * @param publicKey 64 hexadecimal digits
 * @param now milliseconds
 */
export async function createSignatureCheck(
  publicKey: string,
  now: () => number = Date.now,
): Promise<SignatureCheck> {
  const bytes = Buffer.from(publicKey, 'hex');
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify']);
  return {
    async isGenuine(headers, body) {
      const signature = headers['x-signature-ed25519'];
      const timestamp = headers['x-signature-timestamp'];
      if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return false;
      if (typeof timestamp !== 'string' || !TIMESTAMP.test(timestamp)) return false;
      if (Math.abs(now() / 1000 - Number(timestamp)) > MAX_AGE_S) return false;
      return verifyKey(body, signature, timestamp, key);
    },
  };
}
