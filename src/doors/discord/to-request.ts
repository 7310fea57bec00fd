/** From Discord's interaction to the plain request that handlers take: the same for every door. */
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Request } from '../../commands/request.ts';
import { readFields } from './fields.ts';
import { readOptions } from './options.ts';
import { originOf } from './origin.ts';
import type { Interaction } from './schema.ts';
import { earlierMessage, readableText } from './texts.ts';

/**
 * Translates an interaction.
 * @returns null where it is of a kind that this bot registers no command for
 */
export function toRequest(interaction: Interaction): Request | null {
  const origin = originOf(interaction);
  if (!origin) return null;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return commandRequest(interaction, origin);
    case InteractionType.MessageComponent: {
      const { data, message } = interaction;
      return {
        type: 'press',
        customId: data.custom_id,
        values: data.values ?? [],
        message: earlierMessage(message),
        origin,
      };
    }
    case InteractionType.ModalSubmit: {
      const { data, message } = interaction;
      return {
        type: 'submit',
        customId: data.custom_id,
        ...readFields(data.components, data.resolved ?? undefined),
        ...(message && { message: earlierMessage(message) }),
        origin,
      };
    }
  }
}

type Commanding = Extract<Interaction, { data: { name: string } }>;

function commandRequest({ type, data }: Commanding, origin: Request['origin']): Request | null {
  const { name: command, target_id: target, resolved } = data;
  if (data.type === ApplicationCommandType.Message) {
    const message = target === undefined ? undefined : resolved?.messages?.[target];
    return message ? { type: 'menu', command, text: readableText(message), origin } : null;
  }
  if (data.type !== ApplicationCommandType.ChatInput) return null;
  const { sub, options, focused } = readOptions(data.options, resolved);
  const named = { command, ...(sub !== undefined && { sub }), options, origin };
  if (type === InteractionType.ApplicationCommand) return { type: 'slash', ...named };
  return focused === undefined ? null : { type: 'complete', ...named, focused };
}
