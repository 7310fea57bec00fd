import { setImmediate as breathe } from 'node:timers/promises';
import type { Ticket } from './change-log.ts';
import type { Db } from './engines/engine.ts';
import {
  stateColumns,
  stateText,
  toEntry,
  type Entry,
  type EntryKey,
  type EntryState,
} from './entry.ts';

/** Rows in one statement: small enough that SQLite does not hold the process up noticeably. */
const CHUNK = 500;

/** An entry and what it becomes. */
export interface Put {
  readonly key: EntryKey;
  /** As it is now; undefined when the server never had one. */
  readonly current: Entry | undefined;
  readonly to: EntryState;
}

/** One text for each place, to look entries up by. */
export function keyText({ storyId, section, entryId }: EntryKey): string {
  return JSON.stringify([storyId, section, entryId]);
}

/** Reads the entries at these places, those that are cleared too. */
export async function readEntries(
  db: Db,
  serverId: string,
  keys: readonly EntryKey[],
): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const group of bySection(keys)) {
    for (let start = 0; start < group.length; start += CHUNK) {
      const [first, ...rest] = group.slice(start, start + CHUNK);
      if (first === undefined) continue;
      const rows = await db
        .selectFrom('entries')
        .selectAll()
        .where('server_id', '=', serverId)
        .where('story_id', '=', first.storyId)
        .where('section', '=', first.section)
        .where('entry_id', 'in', [first.entryId, ...rest.map((key) => key.entryId)])
        .execute();
      for (const entry of rows.map(toEntry)) found.set(keyText(entry), entry);
      await breathe();
    }
  }
  return found;
}

function bySection(keys: readonly EntryKey[]): Iterable<readonly EntryKey[]> {
  const sections = new Map<string, EntryKey[]>();
  for (const key of keys) {
    const section = JSON.stringify([key.storyId, key.section]);
    const group = sections.get(section);
    if (group === undefined) sections.set(section, [key]);
    else group.push(key);
  }
  return sections.values();
}

/** Writes the entries and their history; the n-th gets the ticket's n-th number as revision. */
export async function writeEntries(
  ticket: Ticket,
  serverId: string,
  who: string,
  puts: readonly Put[],
): Promise<string> {
  for (let start = 0; start < puts.length; start += CHUNK) {
    const rows = puts.slice(start, start + CHUNK).map(({ key, to }, index) => ({
      server_id: serverId,
      story_id: key.storyId,
      section: key.section,
      entry_id: key.entryId,
      ...stateColumns(to),
      revision: ticket.seq(start + index),
      who,
      changed_at: ticket.at,
    }));
    await ticket.tx
      .insertInto('entries')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['server_id', 'story_id', 'section', 'entry_id']).doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          body: eb.ref('excluded.body'),
          origin: eb.ref('excluded.origin'),
          revision: eb.ref('excluded.revision'),
          who: eb.ref('excluded.who'),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      )
      .execute();
    await breathe();
  }
  return ticket.record(
    serverId,
    who,
    puts.map(({ key, current, to }) => ({
      target: { kind: 'entry', ...key },
      before: current === undefined ? null : stateText(current),
      after: stateText(to),
    })),
  );
}
