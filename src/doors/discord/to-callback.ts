/** From a handler's response to what Discord is told: the same for every door. */
import {
  InteractionResponseType,
  MessageFlags,
  type APIInteractionResponse,
} from 'discord-api-types/v10';
import type { ChoicesResponse, Response } from '../../commands/response.ts';
import { messageBody, type Message, type MessageFile } from '../../messages/message.ts';

/** Discord's bounds for suggestions: one too long and the member sees none at all. */
const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;

/** A body for Discord, and the files that go with it. */
export interface Outgoing<Body> {
  readonly body: Body;
  readonly files: readonly MessageFile[];
}

export type Callback = Outgoing<APIInteractionResponse>;

/** The message as it goes over the wire; each file is announced in the body. */
export function outgoingMessage(message: Message, hidden: boolean) {
  const files = message.files ?? [];
  const body = {
    ...messageBody(message, hidden),
    ...(files.length > 0 && {
      attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })),
    }),
  };
  return { body, files };
}

/** The first answer to an interaction. */
export function toCallback(response: Response): Callback {
  switch (response.kind) {
    case 'message': {
      const { body: data, files } = outgoingMessage(response.message, response.private);
      return { body: { type: InteractionResponseType.ChannelMessageWithSource, data }, files };
    }
    case 'update': {
      const { body: data, files } = outgoingMessage(response.message, false);
      return { body: { type: InteractionResponseType.UpdateMessage, data }, files };
    }
    case 'form':
      return bare({ type: InteractionResponseType.Modal, data: response.form });
    case 'choices':
      return bare({
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: boundedChoices(response) },
      });
  }
}

/** “I am on it”: a reply follows, seen by the member alone or by all. */
export const laterReply = (hidden: boolean): Callback =>
  bare({
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: hidden ? { flags: MessageFlags.Ephemeral } : {},
  });

/** “I am on it”: the message below which the member pressed stays as it is until then. */
export const laterUpdate = (): Callback =>
  bare({ type: InteractionResponseType.DeferredMessageUpdate });

/** No suggestions: what a member sees where they come too late. */
export const noChoices = (): Callback => toCallback({ kind: 'choices', choices: [] });

const bare = (body: APIInteractionResponse): Callback => ({ body, files: [] });

function boundedChoices({ choices }: ChoicesResponse) {
  return choices
    .filter(({ name, value }) => name !== '' && value !== '')
    .slice(0, MAX_CHOICES)
    .map(({ name, value }) => ({ name: bounded(name, '…'), value: bounded(value, '') }));
}

/** Cuts at a whole character, so that no half of a surrogate pair is sent. */
function bounded(text: string, ending: string): string {
  if (text.length <= MAX_CHOICE_LENGTH) return text;
  const cut = text.slice(0, MAX_CHOICE_LENGTH - ending.length);
  return cut.replace(/[\uD800-\uDBFF]$/, '') + ending;
}
