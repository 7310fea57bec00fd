import { z } from 'zod';
import type { Access } from './access.ts';
import { targetColumns, type ChangeLog, type Target } from './change-log.ts';
import type { Db } from './engines/engine.ts';
import { toTarget } from './notice.ts';
import type { Json } from './json.ts';
import type { Tables } from './tables.ts';
import { undoChanges, type Undone } from './undo.ts';

/** One change, or the first of several that were made together. */
export interface Change {
  /** Undoes this change alone; the id of the first change of a group undoes the group. */
  readonly id: string;
  readonly group: { readonly id: string; readonly size: number };
  readonly seq: number;
  readonly target: Target;
  readonly who: string;
  readonly at: number;
  /** An entry: its state; a story: its pack and article; settings: all of them. Null: nothing. */
  readonly before: Json;
  readonly after: Json;
}

export interface HistoryQuery {
  /** Only changes before this number: the way to the next page. */
  readonly before?: number;
  readonly limit?: number;
  /** Every change of one entry, story or of the settings; without it a group is one row. */
  readonly of?: Target;
}

export interface HistoryStore {
  /** Newest first. */
  list(serverId: string, query?: HistoryQuery): Promise<readonly Change[]>;
  get(serverId: string, changeId: string): Promise<Change | undefined>;
  /**
   * Brings back what was before a change, or before all changes of a group. That is a change
   * itself, in the history like any other, and can be undone. All or nothing.
   */
  undo(serverId: string, who: string, changeId: string): Promise<Undone>;
}

const PAGE = 25;

export function historyStore(access: Access, log: ChangeLog): HistoryStore {
  return {
    list: async (serverId, { before, limit = PAGE, of } = {}) => {
      const rows = await access.read((db) => {
        let query = ofServer(db, serverId).selectAll().orderBy('seq', 'desc').limit(limit);
        if (before !== undefined) query = query.where('seq', '<', before);
        if (of === undefined) return query.where('group_index', '=', 0).execute();
        const place = targetColumns(of);
        return query
          .where('kind', '=', place.kind)
          .where('story_id', '=', place.story_id)
          .where('section', '=', place.section)
          .where('entry_id', '=', place.entry_id)
          .execute();
      });
      return rows.flatMap(toChange);
    },
    get: async (serverId, changeId) => {
      const row = await access.read((db) =>
        ofServer(db, serverId).selectAll().where('id', '=', changeId).executeTakeFirst(),
      );
      return row && toChange(row)[0];
    },
    undo: (serverId, who, changeId) => undoChanges(access, log, serverId, who, changeId),
  };
}

const ofServer = (db: Db, serverId: string) =>
  db.selectFrom('changes').where('server_id', '=', serverId);

function parse(text: string | null): Json {
  return text === null ? null : z.json().parse(JSON.parse(text));
}

function toChange(row: Tables['changes']): Change[] {
  if (row.kind === 'erased' || row.kind === 'restored') return [];
  const { id, seq, who, changed_at: at } = row;
  const group = { id: row.group_id, size: row.group_size };
  const target = toTarget(row.kind, row);
  return [{ id, group, seq, target, who, at, before: parse(row.before), after: parse(row.after) }];
}
