import { setImmediate as breathe } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import type { Access } from './access.ts';
import type { Tx } from './engines/engine.ts';
import { newId } from './ids.ts';
import type { Tables } from './tables.ts';

/** What a change was made to. */
export type Target =
  | { readonly kind: 'settings' }
  | { readonly kind: 'story'; readonly storyId: string }
  | {
      readonly kind: 'entry';
      readonly storyId: string;
      readonly section: string;
      readonly entryId: string;
    };

/** A change before it has its number: states as JSON text, null where there was nothing. */
export interface Edit {
  readonly target: Target;
  readonly before: string | null;
  readonly after: string | null;
}

/** The lock and the numbers of one write to what moderators own. */
export interface Ticket {
  readonly tx: Tx;
  readonly at: number;
  /** The number of the i-th change, from 0. Numbers grow in the order of commits. */
  seq(index: number): number;
  /** Writes the history; the id undoes all of it at once. */
  record(serverId: string, who: string, edits: readonly Edit[]): Promise<string>;
  /** Tells every process that there is nothing left to read the change from. */
  notice(kind: 'erased' | 'restored', serverId: string): Promise<void>;
}

/** Rows in one statement; a row has 14 columns and a statement takes 32,766 values at most. */
const CHUNK = 500;

export interface ChangeLog {
  /**
   * Runs a transaction that may make up to `count` changes. All such transactions, of all
   * processes, come one after the other: whoever sees number n has seen every one below it.
   */
  change<T>(count: number, work: (ticket: Ticket) => Promise<T>): Promise<T>;
}

/** `announce` is told after each commit, and waited for, so that a change is live when acknowledged. */
export function createChangeLog(
  access: Access,
  now: () => number,
  announce: () => Promise<void>,
): ChangeLog {
  return {
    change: async (count, work) => {
      const result = await access.write(async (tx) => work(await openTicket(tx, count, now())));
      await announce();
      return result;
    },
  };
}

/** Takes the lock, which must come before any other read or write of the transaction. */
export async function openTicket(tx: Tx, count: number, at: number): Promise<Ticket> {
  const last = await takeNumbers(tx, count);
  const seq = (index: number): number => last - count + 1 + index;
  return {
    tx,
    at,
    seq,
    record: async (serverId, who, edits) => {
      const group = newId();
      const rows = edits.map((edit, index): Insertable<Tables['changes']> => ({
        seq: seq(index),
        id: index === 0 ? group : newId(),
        group_id: group,
        group_index: index,
        group_size: edits.length,
        server_id: serverId,
        ...targetColumns(edit.target),
        who,
        changed_at: at,
        before: edit.before,
        after: edit.after,
      }));
      for (let start = 0; start < rows.length; start += CHUNK) {
        const chunk = rows.slice(start, start + CHUNK);
        await tx.insertInto('changes').values(chunk).execute();
        await breathe();
      }
      return group;
    },
    notice: async (kind, serverId) => {
      const id = newId();
      const place = { server_id: serverId, kind, story_id: '', section: '', entry_id: '' };
      const group = { group_id: id, group_index: 0, group_size: 1 };
      const row = { seq: seq(0), id, ...group, ...place, who: '', changed_at: at };
      await tx
        .insertInto('changes')
        .values({ ...row, before: null, after: null })
        .execute();
    },
  };
}

async function takeNumbers(tx: Tx, count: number): Promise<number> {
  const row = await tx
    .insertInto('counters')
    .values({ name: 'changes', value: count })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({
        value: eb('counters.value', '+', count),
      })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

/** The columns by which a target is found. */
export function targetColumns(
  target: Target,
): Pick<Tables['changes'], 'kind' | 'story_id' | 'section' | 'entry_id'> {
  switch (target.kind) {
    case 'settings':
      return { kind: 'settings', story_id: '', section: '', entry_id: '' };
    case 'story':
      return { kind: 'story', story_id: target.storyId, section: '', entry_id: '' };
    case 'entry': {
      const { storyId, section, entryId } = target;
      return { kind: 'entry', story_id: storyId, section, entry_id: entryId };
    }
  }
}
