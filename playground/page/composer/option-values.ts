/** What may stand in an option: known choices, or checked text. */
import type { Place } from '../state.ts';
import type { CommandOption, Member } from '../wire.ts';
import { nameIn } from './leaves.ts';

export const OptionType = {
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export interface KnownChoice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** The choices that need no question to the bot; undefined where text is free. */
export function knownChoices(
  { type, choices }: CommandOption,
  { server, locale }: Place,
  members: readonly Member[],
): readonly KnownChoice[] | undefined {
  const users = members.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  const roles = server.roles.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  switch (type) {
    case OptionType.Boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case OptionType.User:
      return users;
    case OptionType.Role:
      return roles;
    case OptionType.Mentionable:
      return [...users, ...roles];
    case OptionType.Channel:
      return server.channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    default:
      return choices?.map((choice) => ({ name: localName(choice, locale), value: choice.value }));
  }
}

function localName(
  choice: { readonly name: string; readonly [key: string]: unknown },
  locale: string,
) {
  const names = choice['name_localizations'];
  const local = typeof names === 'object' && names ? Object.entries(names) : [];
  const name_localizations = Object.fromEntries(
    local.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  return nameIn(locale, { name: choice.name, name_localizations });
}

export type Checked =
  | { readonly value: string | number | boolean }
  | { readonly fault: string }
  | { readonly empty: true };

/** What was typed as the value that Discord would send, or what Discord would say to it. */
export function checkText(
  option: CommandOption,
  text: string,
  known: readonly KnownChoice[] | undefined,
): Checked {
  const { type, min_value: min, max_value: max, max_length: longest } = option;
  if (text.trim() === '') return { empty: true };
  if (known) {
    const found = known.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    return found ? { value: found.value } : { fault: 'This is not one of the choices.' };
  }
  if (type === OptionType.Integer || type === OptionType.Number) {
    const number = Number(text);
    if (!Number.isFinite(number) || (type === OptionType.Integer && !Number.isInteger(number))) {
      return {
        fault: type === OptionType.Integer ? 'Input a valid integer.' : 'Input a valid number.',
      };
    }
    if (min !== undefined && number < min) return { fault: `Must be at least ${min}.` };
    if (max !== undefined && number > max) return { fault: `Must be no more than ${max}.` };
    return { value: number };
  }
  if (longest !== undefined && text.length > longest) {
    return { fault: `Must be no more than ${longest} characters.` };
  }
  return { value: text };
}
