import { setImmediate as breathe } from 'node:timers/promises';
import type { Access } from './access.ts';
import type { ChangeLog } from './change-log.ts';
import { stateText, toEntry, type Entry, type EntryKey, type EntryState } from './entry.ts';
import { keyText, readEntries, writeEntries, type Put } from './entry-rows.ts';

/** A change to one entry. */
export interface EntryEdit extends EntryKey {
  /** The revision that the moderator saw; 0 when the server had none of its own. */
  readonly base: number;
  readonly to: EntryState;
}

export type EntriesChanged =
  /** `changeId` undoes all of it at once. */
  | { readonly kind: 'saved'; readonly changeId: string; readonly entries: readonly Entry[] }
  /** Somebody changed these in between; `null` for one that is not there any more. Nothing was saved. */
  | { readonly kind: 'conflict'; readonly newer: readonly Newer[] }
  /** Everything is so already. */
  | { readonly kind: 'unchanged' };

export interface Newer {
  readonly edit: EntryEdit;
  readonly current: Entry | null;
}

/** A place where a server has a say. */
export interface Outlined extends EntryKey {
  readonly kind: 'present' | 'removed';
}

export interface EntryStore {
  /** What the server has at one place; undefined when it never had anything there. */
  get(serverId: string, key: EntryKey): Promise<Entry | undefined>;
  /**
   * Entries changed after revision `since` (0: all), oldest change first, those removed and
   * cleared too. The highest revision returned is the next `since`.
   */
  since(serverId: string, since: number): Promise<readonly Entry[]>;
  /** The same, a page at a time, for those who can use the first before they have the last. */
  pages(serverId: string, since: number): AsyncIterable<readonly Entry[]>;
  /** Where the server has a say, without what it says; nothing of what was cleared. */
  outline(serverId: string): Promise<readonly Outlined[]>;
  /** Saves all the edits or, on a conflict, none. Each place may occur once. */
  change(serverId: string, who: string, edits: readonly EntryEdit[]): Promise<EntriesChanged>;
}

/** SQLite answers while the process waits; a page of this size takes a few milliseconds. */
const PAGE = 500;
/** Rows without their bodies. */
const OUTLINE_PAGE = 4_000;

export function entryStore(access: Access, log: ChangeLog): EntryStore {
  return {
    get: async (serverId, key) => {
      const found = await access.read((db) => readEntries(db, serverId, [key]));
      return found.get(keyText(key));
    },
    since: async (serverId, since) => {
      const entries = new Map<string, Entry>();
      for await (const page of readPages(access, serverId, since)) {
        for (const entry of page) {
          // One that changed while we were reading comes twice: the later counts.
          entries.delete(keyText(entry));
          entries.set(keyText(entry), entry);
        }
      }
      return [...entries.values()];
    },
    pages: (serverId, since) => readPages(access, serverId, since),
    outline: (serverId) => readOutline(access, serverId),
    change: async (serverId, who, edits) => {
      const places = new Set(edits.map(keyText));
      if (places.size !== edits.length) throw new TypeError('two edits of one entry');
      if (edits.length === 0) return { kind: 'unchanged' };
      return log.change(edits.length, async (ticket) => {
        const now = await readEntries(ticket.tx, serverId, edits);
        const newer = edits.flatMap((edit): Newer[] => {
          const current = now.get(keyText(edit));
          return isBase(edit.base, current) ? [] : [{ edit, current: current ?? null }];
        });
        if (newer.length > 0) return { kind: 'conflict', newer };
        const puts = edits.flatMap((edit): Put[] => {
          const { storyId, section, entryId, to } = edit;
          const current = now.get(keyText(edit));
          const same = stateText(to) === (current === undefined ? null : stateText(current));
          return same ? [] : [{ key: { storyId, section, entryId }, current, to }];
        });
        if (puts.length === 0) return { kind: 'unchanged' };
        const changeId = await writeEntries(ticket, serverId, who, puts);
        const entries = puts.map(({ key, to }, index): Entry => {
          return { ...key, revision: ticket.seq(index), who, at: ticket.at, ...to };
        });
        return { kind: 'saved', changeId, entries };
      });
    },
  };
}

function isBase(base: number, current: Entry | undefined): boolean {
  if (current === undefined) return base === 0;
  return current.revision === base || (current.kind === 'cleared' && base === 0);
}

async function* readPages(
  access: Access,
  serverId: string,
  since: number,
): AsyncGenerator<readonly Entry[]> {
  for (let last = since; ;) {
    const rows = await access.read((db) =>
      db
        .selectFrom('entries')
        .selectAll()
        .where('server_id', '=', serverId)
        .where('revision', '>', last)
        .orderBy('revision')
        .limit(PAGE)
        .execute(),
    );
    if (rows.length > 0) yield rows.map(toEntry);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.revision ?? last;
    await breathe();
  }
}

async function readOutline(access: Access, serverId: string): Promise<readonly Outlined[]> {
  const outlined: Outlined[] = [];
  for (let last = 0; ;) {
    const rows = await access.read((db) =>
      db
        .selectFrom('entries')
        .select(['story_id', 'section', 'entry_id', 'state', 'revision'])
        .where('server_id', '=', serverId)
        .where('revision', '>', last)
        .orderBy('revision')
        .limit(OUTLINE_PAGE)
        .execute(),
    );
    for (const { state, story_id: storyId, section, entry_id: entryId } of rows) {
      if (state !== 'cleared') outlined.push({ storyId, section, entryId, kind: state });
    }
    if (rows.length < OUTLINE_PAGE) return outlined;
    last = rows.at(-1)?.revision ?? last;
    await breathe();
  }
}
