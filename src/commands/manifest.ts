/** All commands as Discord registers them. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { en, type CommandTexts } from '../messages/catalogue/en.ts';
import { commandTexts } from '../messages/languages.ts';
import type { Access, Command, SlashCommand } from './define.ts';
import type { OptionSpec, OptionSpecs } from './options.ts';

/** Every command as the body of Discord's bulk overwrite, localised. */
export function manifestOf(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  return commands.flatMap((command): RESTPostAPIApplicationCommandsJSONBody[] => {
    switch (command.type) {
      case 'slash':
        return [slash(command)];
      case 'menu':
        return [
          {
            type: ApplicationCommandType.Message,
            name: en.menus[command.name],
            name_localizations: localised(({ menus }) => menus[command.name]),
            ...scope(command.access),
          },
        ];
      case 'button':
      case 'form':
        return [];
    }
  });
}

function slash({ name, access, leaves }: SlashCommand): RESTPostAPIApplicationCommandsJSONBody {
  const alone = leaves.get('');
  return {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ commands }) => commands[name]),
    ...scope(access),
    options: alone
      ? optionsOf(alone.options)
      : [...leaves].map(([sub, leaf]): APIApplicationCommandOption => ({
          type: ApplicationCommandOptionType.Subcommand,
          ...texts((from) => subText(from, name, sub)),
          options: optionsOf(leaf.options),
        })),
  };
}

interface Text {
  readonly name: string;
  readonly description: string;
}

/** Names of subcommands are texts of the command, under `subs`. */
function subText(from: CommandTexts, command: SlashCommand['name'], sub: string): Text {
  const text: Text & { readonly subs?: Readonly<Record<string, Text>> } = from.commands[command];
  return text.subs?.[sub] ?? { name: sub, description: sub };
}

/** Members' commands work everywhere; the others on servers that have installed the bot. */
function scope(access: Access) {
  return access === 'everyone'
    ? {
        integration_types: [
          ApplicationIntegrationType.GuildInstall,
          ApplicationIntegrationType.UserInstall,
        ],
        contexts: [
          InteractionContextType.Guild,
          InteractionContextType.BotDM,
          InteractionContextType.PrivateChannel,
        ],
      }
    : {
        integration_types: [ApplicationIntegrationType.GuildInstall],
        contexts: [InteractionContextType.Guild],
        default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      };
}

/** Required options stand first, as Discord demands. */
function optionsOf(specs: OptionSpecs): APIApplicationCommandBasicOption[] {
  const known = Object.entries(en.options).flatMap(([name]) => (isOption(name) ? [name] : []));
  const given = Object.keys(specs).flatMap((name) => known.find((option) => option === name) ?? []);
  const required = given.filter((name) => specs[name]?.required);
  const optional = given.filter((name) => !specs[name]?.required);
  return [...required, ...optional].flatMap((name) => {
    const spec = specs[name];
    return spec ? [optionOf(name, spec)] : [];
  });
}

function isOption(name: string): name is keyof typeof en.options {
  return Object.hasOwn(en.options, name);
}

function optionOf(
  name: keyof typeof en.options,
  spec: OptionSpec,
): APIApplicationCommandBasicOption {
  const shared = { ...texts(({ options }) => options[name]), required: spec.required ?? false };
  switch (spec.type) {
    case 'text': {
      const completes = spec.from !== undefined || spec.complete !== undefined;
      return {
        ...shared,
        type: ApplicationCommandOptionType.String,
        ...(completes ? { autocomplete: true } : {}),
      };
    }
    case 'choice':
      return {
        ...shared,
        type: ApplicationCommandOptionType.String,
        choices: spec.choices.map((value) => ({ name: value, value })),
      };
    case 'flag':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'number':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Integer,
        ...(spec.min === undefined ? {} : { min_value: spec.min }),
        ...(spec.max === undefined ? {} : { max_value: spec.max }),
      };
    case 'file':
      return { ...shared, type: ApplicationCommandOptionType.Attachment };
  }
}

/** Name and description in English, and in every language of Discord's that we serve. */
function texts(of: (from: CommandTexts) => Text) {
  const { name, description } = of(en);
  return {
    name,
    name_localizations: localised((from) => of(from).name),
    description,
    description_localizations: localised((from) => of(from).description),
  };
}

function localised(of: (from: CommandTexts) => string): LocalizationMap {
  return Object.fromEntries(
    Object.entries(commandTexts).map(([locale, from]) => [locale, of(from)]),
  );
}
