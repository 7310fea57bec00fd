/** A message as members see it; edits change it in place. */
import { ComponentType } from 'discord-api-types/v10';
import type { MessageBody } from './bodies.ts';
import type { SentFile } from './desk.ts';
import { allParts } from './parts.ts';

export interface ShownMessage {
  readonly id: string;
  /** Seen by one member alone. */
  readonly hidden: boolean;
  components: readonly unknown[];
  files: readonly SentFile[];
  flags: number;
  /** How often it was changed since it was first shown. */
  edits: number;
}

/** A message that holds nothing yet: “… is thinking”. */
export function createMessage(id: string, hidden: boolean): ShownMessage {
  return { id, hidden, components: [], files: [], flags: hidden ? 64 : 0, edits: -1 };
}

/** Puts the body in the place of what the message held. */
export function fill(message: ShownMessage, body: MessageBody, files: readonly SentFile[]): void {
  message.components = body.components ?? [];
  message.files = files;
  message.flags = (body.flags ?? 0) | (message.hidden ? 64 : 0);
  message.edits += 1;
}

/** All that the message says. */
export const textOf = ({ components }: ShownMessage): string =>
  allParts(components)
    .flatMap(({ content }) => content ?? [])
    .join('\n');

/** The buttons that can be pressed, by label. */
export const buttonsOf = ({ components }: ShownMessage): Map<string, string> =>
  new Map(
    allParts(components).flatMap(({ type, label, custom_id: id, disabled }) =>
      type === Number(ComponentType.Button) && id !== undefined && !disabled
        ? [[label ?? '', id] as const]
        : [],
    ),
  );

/** The select menus, each with the values it offers. */
export const selectsOf = ({ components }: ShownMessage) =>
  allParts(components).flatMap(({ type, custom_id: id, options }) =>
    type === Number(ComponentType.StringSelect) && id !== undefined
      ? [
          {
            id,
            values: (options ?? []).map(({ value }) => value),
            labels: (options ?? []).map(({ label }) => label),
          },
        ]
      : [],
  );
