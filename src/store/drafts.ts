import type { Access } from './access.ts';
import type { Tables } from './tables.ts';
import { newId } from './ids.ts';
import { parseObject, type JsonObject } from './json.ts';

/** What a moderator had typed when it could not be saved. */
export interface Draft {
  readonly id: string;
  readonly body: JsonObject;
  readonly at: number;
}

export interface DraftStore {
  /** Returns the id under which to reopen it. */
  save(serverId: string, userId: string, body: JsonObject): Promise<string>;
  /** Only to the one who typed it. */
  get(serverId: string, userId: string, draftId: string): Promise<Draft | undefined>;
  /** Newest first. */
  list(serverId: string, userId: string): Promise<readonly Draft[]>;
  drop(serverId: string, userId: string, draftId: string): Promise<void>;
}

export function draftStore(access: Access, now: () => number): DraftStore {
  return {
    save: async (serverId, userId, body) => {
      const id = newId();
      const text = JSON.stringify(body);
      const row = { id, server_id: serverId, user_id: userId, body: text, created_at: now() };
      await access.write((tx) => tx.insertInto('drafts').values(row).execute());
      return id;
    },
    get: async (serverId, userId, draftId) => {
      const row = await access.read((db) =>
        db
          .selectFrom('drafts')
          .selectAll()
          .where('id', '=', draftId)
          .where('server_id', '=', serverId)
          .where('user_id', '=', userId)
          .executeTakeFirst(),
      );
      return row && toDraft(row);
    },
    list: async (serverId, userId) => {
      const rows = await access.read((db) =>
        db
          .selectFrom('drafts')
          .selectAll()
          .where('server_id', '=', serverId)
          .where('user_id', '=', userId)
          .orderBy('created_at', 'desc')
          .execute(),
      );
      return rows.map(toDraft);
    },
    drop: async (serverId, userId, draftId) => {
      await access.write((tx) =>
        tx
          .deleteFrom('drafts')
          .where('id', '=', draftId)
          .where('server_id', '=', serverId)
          .where('user_id', '=', userId)
          .execute(),
      );
    },
  };
}

function toDraft(row: Tables['drafts']): Draft {
  return { id: row.id, body: parseObject(row.body), at: row.created_at };
}
