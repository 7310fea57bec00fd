/** Commands in one canonical text, whether they are ours or come back from Discord. */
import { ApplicationCommandType } from 'discord-api-types/v10';

/** What Discord adds of its own, or keeps only for the sake of old bots. */
const NOT_OURS = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
  'name_localized',
  'description_localized',
]);

/** What Discord spells out or leaves away as it likes. */
const SAME_AS_ABSENT: Readonly<Record<string, unknown>> = {
  type: ApplicationCommandType.ChatInput,
  description: '',
  nsfw: false,
  required: false,
  autocomplete: false,
};

/** Lists that are sets: Discord may return them in another order. */
const SETS = new Set(['contexts', 'integration_types', 'channel_types']);

interface Named {
  readonly name: string;
  readonly type?: number | undefined;
}

/** What tells commands apart: one name may stand for a slash command and for a menu command. */
export const commandKey = ({ name, type = ApplicationCommandType.ChatInput }: Named): string =>
  `${type}:${name}`;

/** The same text for the same command, whatever order and defaults it is written with. */
export const comparable = (command: object): string => JSON.stringify(canonical(command));

function canonical(value: unknown, inOption = false): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item, true));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, held]) => !NOT_OURS.has(key) && !isAbsent(key, held, inOption))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [
        key,
        SETS.has(key) && Array.isArray(held)
          ? held.map(String).sort()
          : key === 'default_member_permissions'
            ? String(held)
            : canonical(held),
      ]),
  );
}

function isAbsent(key: string, value: unknown, inOption: boolean): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  // An option's type 1 is a subcommand, and must stay.
  return !(inOption && key === 'type') && SAME_AS_ABSENT[key] === value;
}
