/** The key pair that takes the place of Discord's: made at each start, kept nowhere. */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface Keys {
  /** 64 hexadecimal digits, as the Developer Portal shows them. */
  readonly publicKey: string;
  /** The headers with which Discord would send this body now. */
  headersFor(body: string): Record<string, string>;
}

/** Makes a fresh pair. */
export function createKeys(now: () => number = Date.now): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    // The last 32 bytes of the key's standard encoding are the key itself.
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    headersFor(body) {
      const timestamp = String(Math.floor(now() / 1000));
      return {
        'content-type': 'application/json',
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString(
          'hex',
        ),
      };
    },
  };
}
