/** A message in a channel, as the page remembers it. */
import type { KeptFile, MessageBody } from './wire.ts';

/** Discord's flag for messages that one member alone sees. */
export const EPHEMERAL = 1 << 6;

/** What a reply was asked with. */
export interface Used {
  readonly member: string;
  readonly command: string;
  readonly kind: 'slash' | 'menu';
}

export interface ShownMessage {
  readonly id: string;
  readonly channel: string;
  /** Who wrote it; absent: the bot. */
  readonly member?: string;
  readonly at: Date;
  /** The only member who sees it. */
  readonly onlyFor?: string;
  readonly used?: Used;
  readonly replyTo?: ShownMessage;
  /** The exchange that it came from, in the raw view. */
  readonly exchange?: string;
  body: MessageBody;
  files: readonly KeptFile[];
  /** “… is thinking”: the bot answered that an answer will come. */
  thinking: boolean;
  edited: boolean;
}

/** Whether the body is meant for one member alone. */
export const isEphemeral = ({ flags }: MessageBody): boolean => ((flags ?? 0) & EPHEMERAL) !== 0;

/** What the message says, in plain words. */
export function plainText({ body }: ShownMessage): string {
  const texts = (components: MessageBody['components']): string[] =>
    (components ?? []).flatMap((component) => [
      ...(component.content === undefined ? [] : [component.content]),
      ...texts(component.components),
    ]);
  const embeds = (body.embeds ?? []).flatMap(({ title, description }) => [title, description]);
  return [body.content, ...embeds, ...texts(body.components)].filter(Boolean).join('\n');
}
