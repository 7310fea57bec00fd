import type { Access } from './access.ts';
import type { ChangeLog } from './change-log.ts';
import type { Db } from './engines/engine.ts';
import {
  defaultSettings,
  parseSettings,
  settingsSchema,
  type Settings,
} from './settings-schema.ts';

export type SettingsChanged =
  | { readonly kind: 'changed'; readonly settings: Settings; readonly changeId: string }
  | { readonly kind: 'unchanged'; readonly settings: Settings };

export interface SettingsStore {
  /** The defaults for a server that has set nothing. */
  get(serverId: string): Promise<Settings>;
  /**
   * Replaces what `edit` returns, and writes the history. `edit` gets the settings as they are at
   * that moment, so that two moderators' toggles don't undo each other; it may run several times.
   * Throws a ZodError when it returns what the schema refuses.
   */
  change(
    serverId: string,
    who: string,
    edit: (now: Settings) => Settings,
  ): Promise<SettingsChanged>;
}

export function settingsStore(access: Access, log: ChangeLog): SettingsStore {
  return {
    get: (serverId) => access.read((db) => readSettings(db, serverId)),
    change: (serverId, who, edit) =>
      log.change(1, async (ticket) => {
        const before = await readSettings(ticket.tx, serverId);
        const settings = settingsSchema.parse(edit(structuredClone(before)));
        const texts = { before: JSON.stringify(before), after: JSON.stringify(settings) };
        if (texts.before === texts.after) return { kind: 'unchanged', settings };
        await writeSettings(ticket.tx, serverId, settings, ticket.at);
        const target = { kind: 'settings' } as const;
        const changeId = await ticket.record(serverId, who, [{ target, ...texts }]);
        return { kind: 'changed', settings, changeId };
      }),
  };
}

/** For use in a transaction, too. */
export async function readSettings(db: Db, serverId: string): Promise<Settings> {
  const query = db.selectFrom('servers').select('settings').where('id', '=', serverId);
  const row = await query.executeTakeFirst();
  return row === undefined ? defaultSettings() : parseSettings(row.settings);
}

/** Makes the server's row if this is the first that is heard of it. */
export async function writeSettings(
  db: Db,
  serverId: string,
  value: Settings,
  at: number,
): Promise<void> {
  const settings = JSON.stringify(value);
  await db
    .insertInto('servers')
    .values({ id: serverId, settings, joined_at: at, left_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
    .execute();
}

/**
 * The settings before a change, with all later changes of other settings kept. Undefined when one
 * of those that it changed has been changed again.
 */
export function revertSettings(
  current: Settings,
  before: Settings,
  after: Settings,
): Settings | undefined {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const keys = settingsSchema.keyof().options.filter((key) => !same(before[key], after[key]));
  if (!keys.every((key) => same(current[key], after[key]))) return undefined;
  const old = Object.fromEntries(keys.map((key) => [key, before[key]]));
  return settingsSchema.parse({ ...current, ...old });
}
