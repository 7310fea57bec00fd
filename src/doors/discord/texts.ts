/** The texts of a message that is already on Discord. */
import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type { EarlierMessage } from '../../commands/request.ts';
import type { ShownMessage } from './schema.ts';

/** Any component, as deep as they nest: containers hold sections, and sections hold texts. */
const part = z.object({
  type: z.number(),
  content: z.string().optional(),
  components: z.array(z.unknown()).optional(),
});

/** All text displays below these components, in reading order. */
function textsOf(components: readonly unknown[] | null | undefined): string[] {
  return (components ?? []).flatMap((component) => {
    const { data } = part.safeParse(component);
    if (!data) return [];
    const own =
      data.type === ComponentType.TextDisplay && data.content !== undefined ? [data.content] : [];
    return [...own, ...textsOf(data.components)];
  });
}

/** A reply of ours, for the buttons below it. */
export function earlierMessage(message: ShownMessage): EarlierMessage {
  return {
    id: message.id,
    private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    texts: textsOf(message.components),
  };
}

/** What a member reads in any message: its content, or what stands in its place. */
export function readableText(message: ShownMessage): string {
  const candidates = [
    message.content,
    message.message_snapshots?.map((snapshot) => snapshot.message.content ?? '').join('\n'),
    textsOf(message.components).join('\n'),
    message.embeds
      ?.map(({ title, description }) => [title, description].filter(Boolean).join('\n'))
      .join('\n'),
  ];
  return candidates.find((text) => text && text.trim() !== '') ?? '';
}
