import type { Access } from './access.ts';
import type { Db } from './engines/engine.ts';
import {
  addQuestion,
  toItem,
  type InboxAdded,
  type InboxItem,
  type NewQuestion,
} from './inbox-rows.ts';

export type Settlement =
  | { readonly status: 'answered' | 'attached'; readonly entryId: string }
  | { readonly status: 'dismissed' | 'open' };

export type InboxSettled =
  | { readonly kind: 'settled'; readonly item: InboxItem }
  /** Another moderator was first. */
  | { readonly kind: 'conflict'; readonly item: InboxItem }
  | { readonly kind: 'notFound' };

export interface InboxStore {
  /** Keeps a question, without who asked: each wording for 30 days from when it was last sent. */
  add(serverId: string, question: NewQuestion): Promise<InboxAdded>;
  /** Open questions, most asked first. */
  open(
    serverId: string,
    page?: { readonly storyId?: string; readonly limit?: number; readonly offset?: number },
  ): Promise<readonly InboxItem[]>;
  countOpen(serverId: string): Promise<number>;
  get(serverId: string, inboxId: string): Promise<InboxItem | undefined>;
  /** Answers, attaches or dismisses an open question, or opens a settled one again. */
  settle(serverId: string, inboxId: string, settlement: Settlement): Promise<InboxSettled>;
}

export function inboxStore(access: Access, now: () => number): InboxStore {
  async function get(serverId: string, inboxId: string): Promise<InboxItem | undefined> {
    const row = await access.read((db) => read(db, serverId, inboxId));
    return row && row.expires_at > now() ? toItem(row, now()) : undefined;
  }

  return {
    add: (serverId, question) => access.write((tx) => addQuestion(tx, serverId, question, now())),
    open: async (serverId, { storyId, limit = 25, offset = 0 } = {}) => {
      const rows = await access.read((db) => {
        let query = openRows(db, serverId, now()).selectAll();
        if (storyId !== undefined) query = query.where('story_id', '=', storyId);
        const sorted = query.orderBy('times_asked', 'desc').orderBy('asked_at', 'desc');
        return sorted.orderBy('id').limit(limit).offset(offset).execute();
      });
      return rows.map((row) => toItem(row, now()));
    },
    countOpen: async (serverId) => {
      const row = await access.read((db) =>
        openRows(db, serverId, now())
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      return row.count;
    },
    get,
    settle: async (serverId, inboxId, settlement) => {
      const { status } = settlement;
      const entryId = 'entryId' in settlement ? settlement.entryId : null;
      const settled = await access.write(async (tx) => {
        const result = await tx
          .updateTable('inbox')
          .set({ status, entry_id: entryId })
          .where('id', '=', inboxId)
          .where('server_id', '=', serverId)
          .where('status', status === 'open' ? '!=' : '=', 'open')
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      });
      const item = await get(serverId, inboxId);
      if (item === undefined) return { kind: 'notFound' };
      return settled ? { kind: 'settled', item } : { kind: 'conflict', item };
    },
  };
}

const read = (db: Db, serverId: string, id: string) =>
  db
    .selectFrom('inbox')
    .selectAll()
    .where('id', '=', id)
    .where('server_id', '=', serverId)
    .executeTakeFirst();

const openRows = (db: Db, serverId: string, at: number) =>
  db
    .selectFrom('inbox')
    .where('server_id', '=', serverId)
    .where('status', '=', 'open')
    .where('expires_at', '>', at);
