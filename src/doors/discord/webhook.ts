/** Replies after the first: Discord gives each interaction a webhook for fifteen minutes. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DiscordAPIError,
  RequestMethod,
  type RawFile,
  type REST,
  type RouteLike,
} from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Message, MessageFile } from '../../messages/message.ts';
import type { Address } from './schema.ts';
import { outgoingMessage, type Callback, type Outgoing } from './to-callback.ts';

/** Over HTTP our edit can overtake the first answer, which Discord then does not know yet. */
const RETRY_AFTER_MS = [100, 400, 1_000];

export interface Webhook {
  /** Puts the message in the place of the first answer, or of the message pressed upon. */
  edit(to: Address, message: Message): Promise<void>;
  /** Sends a further message. */
  followUp(to: Address, message: Message, hidden: boolean): Promise<void>;
}

/** Sends the first answer of an interaction that came over the gateway. */
export async function sendCallback(rest: REST, to: Address, callback: Callback): Promise<void> {
  await deliver(rest, RequestMethod.Post, Routes.interactionCallback(to.id, to.token), callback);
}

/** The webhook of each interaction; the interaction's token is all it needs. */
export function createWebhook(rest: REST): Webhook {
  return {
    edit(to, message) {
      const route = Routes.webhookMessage(to.application_id, to.token, '@original');
      const content = outgoingMessage(message, false);
      return patiently(() => deliver(rest, RequestMethod.Patch, route, content));
    },
    followUp(to, message, hidden) {
      const route = Routes.webhook(to.application_id, to.token);
      const content = outgoingMessage(message, hidden);
      return patiently(() => deliver(rest, RequestMethod.Post, route, content));
    },
  };
}

/** Nothing in Discord's own answer is of use here, so it is read to its end and not parsed. */
async function deliver(
  rest: REST,
  method: RequestMethod,
  fullRoute: RouteLike,
  { body, files }: Outgoing<unknown>,
): Promise<void> {
  const response = await rest.queueRequest({
    method,
    fullRoute,
    body,
    auth: false,
    ...(files.length > 0 && { files: files.map(rawFile) }),
  });
  await response.arrayBuffer();
}

const rawFile = ({ name, content }: MessageFile): RawFile => ({ name, data: Buffer.from(content) });

async function patiently(send: () => Promise<void>): Promise<void> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isTooEarly(error)) throw error;
      await sleep(wait);
    }
  }
  return send();
}

const isTooEarly = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownWebhook ||
    error.code === RESTJSONErrorCodes.UnknownMessage);
