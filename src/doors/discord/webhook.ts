/** Replies after the first: Discord gives each interaction a webhook for fifteen minutes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, type RawFile, type REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Message, MessageFile } from '../../messages/message.ts';
import type { Address } from './schema.ts';
import { outgoingMessage, type Callback } from './to-callback.ts';

/** Over HTTP our edit can overtake the first answer, which Discord then does not know yet. */
const RETRY_AFTER_MS = [100, 400, 1_000];

export interface Webhook {
  /** Puts the message in the place of the first answer, or of the message pressed upon. */
  edit(to: Address, message: Message): Promise<void>;
  /** Sends a further message. */
  followUp(to: Address, message: Message, hidden: boolean): Promise<void>;
}

/** Sends the first answer of an interaction that came over the gateway. */
export async function sendCallback(rest: REST, to: Address, { body, files }: Callback) {
  await rest.post(Routes.interactionCallback(to.id, to.token), {
    body,
    auth: false,
    ...withFiles(files),
  });
}

/** The webhook of each interaction; the interaction's token is all it needs. */
export function createWebhook(rest: REST): Webhook {
  return {
    async edit(to, message) {
      const { body, files } = outgoingMessage(message, false);
      const route = Routes.webhookMessage(to.application_id, to.token, '@original');
      await patiently(() => rest.patch(route, { body, auth: false, ...withFiles(files) }));
    },
    async followUp(to, message, hidden) {
      const { body, files } = outgoingMessage(message, hidden);
      const route = Routes.webhook(to.application_id, to.token);
      await patiently(() => rest.post(route, { body, auth: false, ...withFiles(files) }));
    },
  };
}

const withFiles = (files: readonly MessageFile[]): { files?: RawFile[] } =>
  files.length > 0
    ? { files: files.map(({ name, content }) => ({ name, data: Buffer.from(content) })) }
    : {};

async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      await send();
      return;
    } catch (error) {
      if (!isTooEarly(error)) throw error;
      await sleep(wait);
    }
  }
  await send();
}

const isTooEarly = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownWebhook ||
    error.code === RESTJSONErrorCodes.UnknownMessage);
