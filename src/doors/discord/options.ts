/** The options of a command, out of the nesting in which Discord sends them. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Attachment, OptionValue } from '../../commands/request.ts';
import type { CommandOption, ResolvedData } from './schema.ts';

export interface ReadOptions {
  readonly sub?: string;
  readonly options: Record<string, OptionValue>;
  /** The option that the member is typing, if any. */
  readonly focused?: string;
}

/** Reads the options, those of a subcommand too; a group and its subcommand are joined by a space. */
export function readOptions(
  given: readonly CommandOption[] | undefined,
  resolved: ResolvedData | undefined,
): ReadOptions {
  const path: string[] = [];
  let level = given ?? [];
  for (let first = level[0]; first && isSub(first); first = level[0]) {
    path.push(first.name);
    level = first.options ?? [];
  }
  const focused = level.find((option) => option.focused)?.name;
  return {
    ...(path.length > 0 && { sub: path.join(' ') }),
    ...(focused !== undefined && { focused }),
    options: Object.fromEntries(
      level.flatMap((option) => {
        const value = valueOf(option, resolved);
        return value === undefined ? [] : [[option.name, value] as const];
      }),
    ),
  };
}

/** The file that Discord knows by this id. */
export function attachmentOf(
  id: string,
  resolved: ResolvedData | undefined,
): Attachment | undefined {
  const file = resolved?.attachments?.[id];
  if (!file) return undefined;
  const { filename: name, size, url, content_type: contentType } = file;
  return { name, size, url, ...(contentType && { contentType }) };
}

const isSub = ({ type }: CommandOption) =>
  type === ApplicationCommandOptionType.Subcommand ||
  type === ApplicationCommandOptionType.SubcommandGroup;

const valueOf = (
  { type, value }: CommandOption,
  resolved: ResolvedData | undefined,
): OptionValue | undefined =>
  type === ApplicationCommandOptionType.Attachment ? attachmentOf(String(value), resolved) : value;
