/** `POST /interactions`: what Discord sends over HTTP, answered in the response. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { conduct, type Conduct } from '../discord/conduct.ts';
import type { ReplayGuard } from './replay-guard.ts';
import { readBody } from './read-body.ts';
import type { SignatureCheck } from './signature.ts';
import { send } from './send.ts';

const named = z.object({ id: z.string(), type: z.number() });

export interface InteractionsEndpoint {
  readonly signatures: SignatureCheck;
  readonly replays: ReplayGuard;
  readonly conduct: Conduct;
}

/** Takes one request; resolves once all that follows from it is done. */
export async function takeInteraction(
  req: IncomingMessage,
  res: ServerResponse,
  { signatures, replays, conduct: by }: InteractionsEndpoint,
): Promise<void> {
  const body = await readBody(req);
  if (!body) {
    res.setHeader('connection', 'close');
    return send(res, 413, { error: 'The body is too large.' });
  }
  if (!(await signatures.isGenuine(req.headers, body))) {
    return send(res, 401, { error: 'The request is not signed by Discord, or too old.' });
  }
  const raw = parseJson(body);
  const { data: interaction } = named.safeParse(raw);
  if (!interaction) return send(res, 400, { error: 'The body is no interaction.' });
  // Discord repeats its pings as it likes, and answering one tells nothing.
  if (interaction.type === Number(InteractionType.Ping)) {
    return send(res, 200, { type: InteractionResponseType.Pong });
  }
  if (!replays.isNew(interaction.id)) {
    return send(res, 401, { error: 'The interaction was answered already.' });
  }
  await conduct(raw, { takesFiles: false, send: ({ body }) => send(res, 200, body) }, by);
  if (!res.headersSent) await send(res, 400, { error: 'The interaction cannot be answered.' });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
