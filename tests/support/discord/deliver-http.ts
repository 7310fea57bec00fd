/** Delivers interactions as Discord does over HTTP: signed, and with the answer in the response. */
import type { Deliver } from './stand-in.ts';
import type { World } from './world.ts';

/** Posts a signed body. */
export function postSigned(
  url: string,
  world: World,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const timestamp = headers['x-signature-timestamp'] ?? String(Math.floor(Date.now() / 1000));
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature-timestamp': timestamp,
      'x-signature-ed25519': world.sign(timestamp + body),
      ...headers,
    },
  });
}

/** @param callback takes the first answer, as the stand-in's own `callback` does */
export const overHttp =
  (
    port: number,
    world: World,
    callback: (interaction: Parameters<Deliver>[0], body: unknown) => void,
  ): Deliver =>
  async (interaction) => {
    const url = `http://127.0.0.1:${port}/interactions`;
    const response = await postSigned(url, world, JSON.stringify(interaction));
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    callback(interaction, await response.json());
  };
