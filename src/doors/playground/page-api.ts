/** What the page asks the playground for: its world, and to send what it composed to the bot. */
import { z } from 'zod';
import type { Keys } from './keys.ts';
import type { Answer } from './respond.ts';
import { parseJson } from './respond.ts';
import type { StandIn } from './stand-in.ts';
import { application, lines, members, servers } from './world.ts';

/** An interaction as the page composed it, and the page that it came from. */
const composed = z.object({
  page: z.uuid(),
  interaction: z.looseObject({ id: z.string(), token: z.string().min(1), type: z.number() }),
});

/** Longer than the bot may take; the page itself gives up as Discord does, after three seconds. */
const PATIENCE_MS = 10_000;

/** All that the page shows before anything was said. */
export const worldFor = ({ commands, posts }: StandIn): Answer => ({
  status: 200,
  body: { application, servers, members, lines, commands, posts },
});

/** Where what the page composes goes. */
export interface Sending {
  readonly keys: Keys;
  readonly standIn: StandIn;
  /** Of the HTTP door. */
  readonly doorPort: number;
}

/** Signs an interaction as Discord would, and sends it through the real door. */
export async function sendInteraction(
  raw: Buffer,
  { keys, standIn, doorPort }: Sending,
): Promise<Answer> {
  const { data } = composed.safeParse(parseJson(raw.toString()));
  if (!data) return { status: 400, body: { error: 'This is no interaction of the page.' } };
  const { page, interaction } = data;
  standIn.expect(interaction.token, page);
  const body = JSON.stringify(interaction);
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${doorPort}/interactions`, {
    method: 'POST',
    headers: keys.headersFor(body),
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  const ms = Math.round((performance.now() - started) * 10) / 10;
  return { status: 200, body: { status: response.status, ms, body: parseJson(text) ?? text } };
}
