/** The commands that one can type: each subcommand is a command of its own, as Discord lists them. */
import { contextOf, permissionsOf } from '../interaction.ts';
import type { Place } from '../state.ts';
import type { Command, CommandOption } from '../wire.ts';

export interface Leaf {
  readonly command: Command;
  /** Groups and subcommand below the command. */
  readonly path: readonly CommandOption[];
  /** As it is shown and typed, in the member's language. */
  readonly name: string;
  /** As the bot knows it. */
  readonly canonical: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

const SLASH = 1;
const SUBCOMMAND = 1;
const GROUP = 2;

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
}

/** The name in the member's language. */
export const nameIn = (locale: string, { name, name_localizations: names }: Named): string =>
  names?.[locale] ?? name;

interface Described {
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
}

export const descriptionIn = (
  locale: string,
  { description, description_localizations: all }: Described,
): string => all?.[locale] ?? description;

/** Whether Discord would show the command to the member, there where the member is. */
export function mayUse(command: Command, place: Place): boolean {
  const { default_member_permissions: needed, contexts } = command;
  if (contexts && !contexts.includes(contextOf(place))) return false;
  const bits = BigInt(needed ?? 0);
  return (permissionsOf(place) & bits) === bits;
}

/** All that the member may use here. */
export function leavesFor(commands: readonly Command[], place: Place): readonly Leaf[] {
  return commands
    .filter((command) => command.type === SLASH && mayUse(command, place))
    .flatMap((command) => below(command, [], command.options ?? [], place.locale));
}

function below(
  command: Command,
  path: readonly CommandOption[],
  options: readonly CommandOption[],
  locale: string,
): readonly Leaf[] {
  const subs = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (subs.length > 0) {
    return subs.flatMap((sub) => below(command, [...path, sub], sub.options ?? [], locale));
  }
  const parts = [command, ...path];
  const last = path.at(-1) ?? command;
  return [
    {
      command,
      path,
      name: parts.map((part) => nameIn(locale, part)).join(' '),
      canonical: parts.map(({ name }) => name).join(' '),
      description: descriptionIn(locale, last),
      options,
    },
  ];
}

/** Those that fit what was typed: names that begin with it first, then names that hold it. */
export function matching(leaves: readonly Leaf[], typed: string): readonly Leaf[] {
  const wanted = typed.toLowerCase();
  const rank = ({ name, canonical }: Leaf) => {
    const names = [name.toLowerCase(), canonical];
    if (names.some((each) => each.startsWith(wanted))) return 0;
    return names.some((each) => each.includes(wanted)) ? 1 : 2;
  };
  return leaves
    .map((leaf) => ({ leaf, rank: rank(leaf) }))
    .filter((each) => each.rank < 2)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ leaf }) => leaf);
}
