import type { Access } from './access.ts';
import type { ChangeLog } from './change-log.ts';
import type { Db, Tx } from './engines/engine.ts';
import { expireQuestions } from './inbox-rows.ts';
import { defaultSettings } from './settings-schema.ts';
import { serverTables } from './tables.ts';

export type Joined =
  /** Never seen before, or erased since: the time for a welcome. */
  | { readonly kind: 'new' }
  /** Was away for less than 30 days: everything is as it was. */
  | { readonly kind: 'returned' }
  | { readonly kind: 'known' };

export interface ServerStore {
  joined(serverId: string): Promise<Joined>;
  /** Starts the 30 days after which the server's data is erased. */
  left(serverId: string): Promise<void>;
  /** Servers that the bot is on as far as the store knows: those not told to have left. */
  present(): Promise<readonly string[]>;
  /** Erases servers that left 30 days ago and all else whose time has come. Run it daily. */
  sweep(): Promise<Swept>;
}

export interface Swept {
  readonly servers: number;
  readonly questions: number;
  readonly cooldowns: number;
  readonly drafts: number;
}

const DAY = 24 * 60 * 60 * 1_000;

/** After the bot was removed from a server. */
const KEEP_AFTER_LEAVING = 30 * DAY;

/** What a moderator typed and did not reopen. */
const DRAFT_LIFETIME = 30 * DAY;

/** Other processes need a notice of erasure for a moment; a server's id should not outlive it. */
const ERASURE_NOTICE_LIFETIME = DAY;

export function serverStore(access: Access, log: ChangeLog, now: () => number): ServerStore {
  return {
    joined: (serverId) =>
      access.write(async (tx) => {
        const settings = JSON.stringify(defaultSettings());
        const made = await tx
          .insertInto('servers')
          .values({ id: serverId, settings, joined_at: now(), left_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (made.numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
        const back = await tx
          .updateTable('servers')
          .set({ left_at: null })
          .where('id', '=', serverId)
          .where('left_at', 'is not', null)
          .executeTakeFirst();
        return { kind: back.numUpdatedRows === 1n ? 'returned' : 'known' };
      }),
    left: async (serverId) => {
      const settings = JSON.stringify(defaultSettings());
      const at = now();
      await access.write((tx) =>
        tx
          .insertInto('servers')
          .values({ id: serverId, settings, joined_at: at, left_at: at })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet({ left_at: at }).where('servers.left_at', 'is', null),
          )
          .execute(),
      );
    },
    present: () => access.read(readPresent),
    sweep: async () => {
      const servers = await eraseLeft(access, log, now());
      return access.write(async (tx) => ({ servers, ...(await expire(tx, now())) }));
    },
  };
}

/** Servers that have not left, and those of which only data is known. */
async function readPresent(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('servers').select(['id', 'left_at']).execute();
  const known = new Set(rows.map(({ id }) => id));
  const present = new Set(rows.filter(({ left_at }) => left_at === null).map(({ id }) => id));
  for (const table of serverTables) {
    const data = await db.selectFrom(table).select('server_id').distinct().execute();
    for (const row of data) if (!known.has(row.server_id)) present.add(row.server_id);
  }
  // Notices of a restore belong to no server.
  present.delete('');
  return [...present].toSorted();
}

async function eraseLeft(access: Access, log: ChangeLog, at: number): Promise<number> {
  const due = await access.read((db) =>
    db
      .selectFrom('servers')
      .select('id')
      .where('left_at', '<=', at - KEEP_AFTER_LEAVING)
      .execute(),
  );
  for (const { id } of due) {
    await log.change(1, async (ticket) => {
      // It may have come back in the meantime.
      const gone = await ticket.tx
        .deleteFrom('servers')
        .where('id', '=', id)
        .where('left_at', '<=', at - KEEP_AFTER_LEAVING)
        .executeTakeFirst();
      if (gone.numDeletedRows === 0n) return;
      for (const table of serverTables) {
        await ticket.tx.deleteFrom(table).where('server_id', '=', id).execute();
      }
      await ticket.notice('erased', id);
    });
  }
  return due.length;
}

async function expire(tx: Tx, at: number): Promise<Omit<Swept, 'servers'>> {
  const questions = await expireQuestions(tx, at);
  await tx
    .deleteFrom('tell_me')
    .where('inbox_id', 'not in', tx.selectFrom('inbox').select('id'))
    .execute();
  const cooldowns = await tx.deleteFrom('cooldowns').where('until', '<=', at).executeTakeFirst();
  const drafts = await tx
    .deleteFrom('drafts')
    .where('created_at', '<=', at - DRAFT_LIFETIME)
    .executeTakeFirst();
  await tx
    .deleteFrom('changes')
    .where('kind', 'in', ['erased', 'restored'])
    .where('changed_at', '<=', at - ERASURE_NOTICE_LIFETIME)
    .execute();
  return {
    questions,
    cooldowns: Number(cooldowns.numDeletedRows),
    drafts: Number(drafts.numDeletedRows),
  };
}
