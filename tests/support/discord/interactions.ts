/** Builds interactions as Discord sends them. */
import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { RegisteredCommand, RegisteredOption } from './command-limits.ts';
import { baseInteraction, type Persona, type RawInteraction } from './persona.ts';
import type { ShownMessage } from './shown-message.ts';

export interface UploadedFile {
  readonly name: string;
  readonly text: string;
}

export type Given = string | number | boolean | UploadedFile;

/** Makes a builder; `host` keeps uploaded files and tells their address. */
export function createInteractions(
  applicationId: string,
  newId: () => string,
  host: (file: UploadedFile) => string,
) {
  const base = (type: InteractionType, persona: Persona) =>
    baseInteraction(applicationId, newId(), type, persona);

  const upload = (file: UploadedFile, id: string) => ({
    id,
    filename: file.name,
    size: Buffer.byteLength(file.text),
    content_type: 'text/plain; charset=utf-8',
    url: host(file),
    proxy_url: host(file),
  });

  function commandData(
    command: RegisteredCommand,
    path: readonly string[],
    given: Readonly<Record<string, Given>>,
    typing?: string,
  ) {
    const attachments: Record<string, unknown> = {};
    let known = command.options ?? [];
    for (const name of path) known = find(known, name).options ?? [];
    const values = Object.entries(given).map(([name, value]) => {
      const { type } = find(known, name);
      const isFile = typeof value === 'object';
      const id = newId();
      if (isFile) attachments[id] = upload(value, id);
      const focused = name === typing && { focused: true };
      return { name, type, value: isFile ? id : value, ...focused };
    });
    let options: unknown[] = values;
    for (const [depth, name] of [...path.entries()].reverse()) {
      const isGroup = depth < path.length - 1;
      options = [
        { name, type: isGroup ? OptionType.SubcommandGroup : OptionType.Subcommand, options },
      ];
    }
    return {
      id: newId(),
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      options,
      ...(Object.keys(attachments).length > 0 && { resolved: { attachments } }),
    };
  }

  const shown = (message: ShownMessage) => ({
    id: message.id,
    type: 0,
    content: '',
    channel_id: '700000000000000001',
    author: { id: applicationId, username: 'storyline', bot: true },
    timestamp: '2024-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    flags: message.flags,
    components: message.components,
  });

  return {
    slash: (
      command: RegisteredCommand,
      path: readonly string[],
      given: Readonly<Record<string, Given>>,
      persona: Persona,
    ): RawInteraction => ({
      ...base(InteractionType.ApplicationCommand, persona),
      data: commandData(command, path, given),
    }),

    typing: (
      command: RegisteredCommand,
      path: readonly string[],
      given: Readonly<Record<string, Given>>,
      option: string,
      persona: Persona,
    ): RawInteraction => ({
      ...base(InteractionType.ApplicationCommandAutocomplete, persona),
      data: commandData(command, path, given, option),
    }),

    menu(command: string, content: string, persona: Persona): RawInteraction {
      const target_id = newId();
      const author = { id: '800000000000000009', username: 'somebody' };
      const message = { id: target_id, content, author, embeds: [], attachments: [], flags: 0 };
      return {
        ...base(InteractionType.ApplicationCommand, persona),
        data: {
          id: newId(),
          name: command,
          type: ApplicationCommandType.Message,
          target_id,
          resolved: { messages: { [target_id]: message } },
        },
      };
    },

    press: (message: ShownMessage, customId: string, persona: Persona): RawInteraction => ({
      ...base(InteractionType.MessageComponent, persona),
      message: shown(message),
      data: { id: 1, custom_id: customId, component_type: ComponentType.Button },
    }),

    choose: (
      message: ShownMessage,
      customId: string,
      values: readonly string[],
      persona: Persona,
    ): RawInteraction => ({
      ...base(InteractionType.MessageComponent, persona),
      message: shown(message),
      data: { id: 1, custom_id: customId, component_type: ComponentType.StringSelect, values },
    }),

    submit(
      customId: string,
      fields: readonly FilledField[],
      persona: Persona,
      message?: ShownMessage,
    ): RawInteraction {
      const attachments: Record<string, unknown> = {};
      const components = fields.map(({ id, type, value }) => {
        const files = Array.isArray(value) ? value.filter((each) => typeof each === 'object') : [];
        const ids = files.map((file) => {
          const fileId = newId();
          attachments[fileId] = upload(file, fileId);
          return fileId;
        });
        const filled =
          typeof value === 'string' ? { value } : { values: ids.length > 0 ? ids : value };
        return {
          type: ComponentType.Label,
          id: 1,
          component: { type, id: 2, custom_id: id, ...filled },
        };
      });
      return {
        ...base(InteractionType.ModalSubmit, persona),
        ...(message && { message: shown(message) }),
        data: { custom_id: customId, components, resolved: { attachments } },
      };
    },
  };
}

export interface FilledField {
  readonly id: string;
  readonly type: number;
  readonly value: string | readonly (string | UploadedFile)[];
}

function find(options: readonly RegisteredOption[], name: string): RegisteredOption {
  const found = options.find((option) => option.name === name);
  if (!found) throw new Error(`No option “${name}” is registered here.`);
  return found;
}
