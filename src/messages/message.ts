/** A message as Discord's “components v2” have it, before a door adds what belongs to sending. */
import {
  MessageFlags,
  type APIMessageTopLevelComponent,
  type APIAllowedMentions,
} from 'discord-api-types/v10';

export interface MessageFile {
  readonly name: string;
  readonly content: string;
}

export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly MessageFile[];
  /** Its buttons know who asked: the same answer to somebody else is another message. */
  readonly personal?: true;
}

/** The message's body as it goes over the wire. */
export interface MessageBody {
  flags: number;
  components: APIMessageTopLevelComponent[];
  allowed_mentions: APIAllowedMentions;
}

/**
 * The body of a message as sent: nobody is ever pinged, whatever the text holds.
 * @param hidden shown to the member alone (Discord's “ephemeral”)
 */
export function messageBody(message: Message, hidden: boolean): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2 | (hidden ? MessageFlags.Ephemeral : 0),
    components: [...message.components],
    allowed_mentions: { parse: [] },
  };
}
