/** Discord's documented limits for commands. */
import { ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';

const choice = z.looseObject({
  name: z.string(),
  value: z.union([z.string(), z.number()]),
  name_localizations: z.record(z.string(), z.string()).nullish(),
});

const option = z.looseObject({
  name: z.string(),
  type: z.number(),
  description: z.string(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z.array(choice).optional(),
  get options() {
    return z.array(option).optional();
  },
});

/** A command as registered. */
export const commandSchema = z.looseObject({
  name: z.string(),
  type: z.number().default(1),
  description: z.string().default(''),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  options: z.array(option).optional(),
});

export type RegisteredCommand = z.infer<typeof commandSchema>;
export type RegisteredOption = z.infer<typeof option>;
type Described = Pick<RegisteredOption, 'name' | 'description' | 'options'> & {
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly choices?: readonly z.infer<typeof choice>[] | undefined;
};

/** Slash commands and options: letters of any script in lower case, digits, - _ and apostrophe. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_CHARACTERS = 8_000;

/** What Discord would have against the list of commands. */
export function commandFaults(commands: readonly RegisteredCommand[]): string[] {
  const slash = commands.filter(({ type }) => type === Number(ApplicationCommandType.ChatInput));
  const menus = commands.filter(({ type }) => type !== Number(ApplicationCommandType.ChatInput));
  const faults: string[] = [];
  if (slash.length > 100) faults.push(`${slash.length} slash commands of 100`);
  if (menus.length > 15) faults.push(`${menus.length} menu commands of 15`);
  for (const menu of menus) {
    if (menu.description !== '') faults.push(`${menu.name}: a menu command has no description`);
    for (const name of [menu.name, ...Object.values(menu.name_localizations ?? {})]) {
      if (name.length < 1 || name.length > 32) faults.push(`${name}: 1 to 32 characters`);
    }
  }
  const keys = commands.map(({ type, name }) => `${type} ${name}`);
  if (new Set(keys).size !== keys.length) faults.push('two commands have one name');
  return [...faults, ...slash.flatMap((command) => [...described(command), ...sized(command)])];
}

function described(command: Described, path = command.name): string[] {
  const faults: string[] = [];
  for (const name of [command.name, ...Object.values(command.name_localizations ?? {})]) {
    if (!NAME.test(name) || name !== name.toLowerCase()) faults.push(`${path}: name “${name}”`);
  }
  const descriptions = Object.values(command.description_localizations ?? {});
  for (const text of [command.description, ...descriptions]) {
    if (text.length < 1 || text.length > 100) faults.push(`${path}: description “${text}”`);
  }
  const options = command.options ?? [];
  if (options.length > 25) faults.push(`${path}: ${options.length} options of 25`);
  if (new Set(options.map(({ name }) => name)).size !== options.length) {
    faults.push(`${path}: two options have one name`);
  }
  const firstOptional = options.findIndex(({ required }) => !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)) {
    faults.push(`${path}: a required option stands after an optional one`);
  }
  return [
    ...faults,
    ...choiceFaults(command, path),
    ...options.flatMap((option) => described(option, `${path} ${option.name}`)),
  ];
}

function choiceFaults({ choices = [] }: Described, path: string): string[] {
  const faults = choices.length > 25 ? [`${path}: ${choices.length} choices of 25`] : [];
  const texts = choices.flatMap(({ name, value, name_localizations: names }) => [
    name,
    String(value),
    ...Object.values(names ?? {}),
  ]);
  return [
    ...faults,
    ...texts
      .filter((text) => text.length < 1 || text.length > 100)
      .map((text) => `${path}: choice “${text}”`),
  ];
}

/** Names, descriptions and values together; of the localisations, the longest counts. */
function sized(command: Described): string[] {
  const size = characters(command);
  return size > MAX_CHARACTERS ? [`${command.name}: ${size} characters of ${MAX_CHARACTERS}`] : [];
}

function characters({ name, description, options, choices, ...local }: Described): number {
  const longest = (text: string, others: Readonly<Record<string, string>> | null | undefined) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
  return (
    longest(name, local.name_localizations) +
    longest(description, local.description_localizations) +
    (choices ?? []).reduce(
      (sum, each) => sum + longest(each.name, each.name_localizations) + String(each.value).length,
      0,
    ) +
    (options ?? []).reduce((sum, option) => sum + characters(option), 0)
  );
}
