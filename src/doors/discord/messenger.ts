/** Messages that the bot sends of its own accord, by Discord's REST interface. */
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Delivery, Messenger } from '../../commands/services.ts';
import type { Message } from '../../messages/message.ts';
import { outgoingMessage } from './to-callback.ts';

const channelSchema = z.object({ id: z.string() });
const serverSchema = z.object({ system_channel_id: z.string().nullish() });

/** Not allowed to, no such place, or a member who takes no messages: trying again can't help. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;

export function createMessenger(rest: REST): Messenger {
  async function send(channel: string, message: Message): Promise<Delivery> {
    const { body, files } = outgoingMessage(message, false);
    try {
      await rest.post(Routes.channelMessages(channel), {
        body,
        files: files.map(({ name, content }) => ({ name, data: Buffer.from(content) })),
      });
      return 'sent';
    } catch (error) {
      if (isRefusal(error)) return 'refused';
      throw error;
    }
  }

  return {
    send,
    async direct(user, message) {
      try {
        const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
        return await send(channelSchema.parse(opened).id, message);
      } catch (error) {
        if (isRefusal(error)) return 'refused';
        throw error;
      }
    },
    async systemChannel(server) {
      const found = serverSchema.parse(await rest.get(Routes.guild(server)));
      return found.system_channel_id ?? undefined;
    },
  };
}
