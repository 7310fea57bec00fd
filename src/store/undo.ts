import type { Access } from './access.ts';
import type { ChangeLog, Edit, Ticket } from './change-log.ts';
import { parseStateText, stateText, type EntryKey } from './entry.ts';
import { keyText, readEntries, writeEntries } from './entry-rows.ts';
import { readSettings, revertSettings, writeSettings } from './settings.ts';
import { parseSettings } from './settings-schema.ts';
import { parseContentText, readStoryText, writeStory } from './stories.ts';
import type { Tables } from './tables.ts';

export type Undone =
  | { readonly kind: 'undone'; readonly changeId: string }
  /** Changed again since, so that undoing would lose the newer version. Nothing was done. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'notFound' };

type Row = Tables['changes'];

const CONFLICT: Undone = { kind: 'conflict' };

/** Undoes the change with this id, or the group that it is the first of. */
export async function undoChanges(
  access: Access,
  log: ChangeLog,
  serverId: string,
  who: string,
  changeId: string,
): Promise<Undone> {
  const rows = await access.read((db) =>
    db
      .selectFrom('changes')
      .selectAll()
      .where('server_id', '=', serverId)
      .where((eb) => eb.or([eb('id', '=', changeId), eb('group_id', '=', changeId)]))
      .orderBy('seq')
      .execute(),
  );
  const [first] = rows;
  if (first === undefined) return { kind: 'notFound' };
  return log.change(rows.length, (ticket) => {
    switch (first.kind) {
      case 'settings':
        return undoSettings(ticket, serverId, who, first);
      case 'story':
        return undoStory(ticket, serverId, who, first);
      case 'entry':
        return undoEntries(ticket, serverId, who, rows);
      default:
        return Promise.resolve({ kind: 'notFound' });
    }
  });
}

async function undoSettings(
  ticket: Ticket,
  serverId: string,
  who: string,
  row: Row,
): Promise<Undone> {
  if (row.before === null || row.after === null) return { kind: 'notFound' };
  const current = await readSettings(ticket.tx, serverId);
  const old = revertSettings(current, parseSettings(row.before), parseSettings(row.after));
  if (old === undefined) return CONFLICT;
  await writeSettings(ticket.tx, serverId, old, ticket.at);
  const texts = { before: JSON.stringify(current), after: JSON.stringify(old) };
  return done(ticket, serverId, who, { target: { kind: 'settings' }, ...texts });
}

async function undoStory(ticket: Ticket, serverId: string, who: string, row: Row): Promise<Undone> {
  const storyId = row.story_id;
  const current = await readStoryText(ticket.tx, serverId, storyId);
  if (current !== row.after) return CONFLICT;
  await writeStory(ticket, serverId, who, storyId, parseContentText(row.before));
  const texts = { before: row.after, after: row.before };
  return done(ticket, serverId, who, { target: { kind: 'story', storyId }, ...texts });
}

async function done(ticket: Ticket, serverId: string, who: string, edit: Edit): Promise<Undone> {
  return { kind: 'undone', changeId: await ticket.record(serverId, who, [edit]) };
}

async function undoEntries(
  ticket: Ticket,
  serverId: string,
  who: string,
  rows: readonly Row[],
): Promise<Undone> {
  const places = rows.map((row) => {
    const key: EntryKey = { storyId: row.story_id, section: row.section, entryId: row.entry_id };
    return { key, row };
  });
  const now = await readEntries(
    ticket.tx,
    serverId,
    places.map(({ key }) => key),
  );
  const puts = places.map(({ key, row }) => {
    const current = now.get(keyText(key));
    const same = (current === undefined ? null : stateText(current)) === row.after;
    return { put: { key, current, to: parseStateText(row.before) }, same };
  });
  if (!puts.every(({ same }) => same)) return CONFLICT;
  const changeId = await writeEntries(
    ticket,
    serverId,
    who,
    puts.map(({ put }) => put),
  );
  return { kind: 'undone', changeId };
}
