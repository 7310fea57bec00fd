import { setImmediate as breathe } from 'node:timers/promises';
import type { Access } from './access.ts';
import type { Target } from './change-log.ts';
import type { Tables } from './tables.ts';

/** That something changed, in whatever process. Read the thing itself to see what it is now. */
export type Notice =
  | {
      readonly kind: 'changed';
      readonly seq: number;
      readonly serverId: string;
      readonly target: Target;
    }
  /** Everything of this server is gone. */
  | { readonly kind: 'erased'; readonly seq: number; readonly serverId: string }
  /** Everything may be different, as at the start and after a restore: forget all that was cached. */
  | { readonly kind: 'everything'; readonly seq: number };

export interface Changes {
  readonly seq: number;
  readonly notices: readonly Notice[];
}

/** Told in order, each number once. Must not change the store itself. */
export type Watcher = (notices: readonly Notice[]) => void | Promise<void>;

export interface Feed {
  /** The number of the latest change. */
  latest(): Promise<number>;
  /** What changed after `seq`, oldest first. */
  changesSince(seq: number): Promise<Changes>;
  /**
   * Calls back with `everything` when it has begun, then after each change: at once for this process's own, within about a quarter of a second for
   * those of others. While the database is away nothing comes; afterwards all that was missed.
   * Returns the way to stop. `onError` is told when polling starts to fail, once for each outage.
   */
  watch(watcher: Watcher, onError?: (error: unknown) => void): () => void;
}

/** A quarter of the second within which every process must know: a busy machine is late. */
export const POLL_INTERVAL = 250;

/** A change is acknowledged after so many milliseconds even when a watcher hangs. */
const WATCHER_PATIENCE = 1_000;

/** At most so many notices are fetched at once; the rest follow right after. */
const PAGE = 2_000;

interface Watching {
  readonly watcher: Watcher;
  readonly onError: (error: unknown) => void;
}

export interface LiveFeed extends Feed {
  /** Looks for changes now; resolves when the watchers know. Never fails. */
  announce(): Promise<void>;
  stop(): void;
}

export function createFeed(access: Access, interval: number): LiveFeed {
  const watching = new Set<Watching>();
  let seen: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let failing = false;

  const latest = (): Promise<number> =>
    access.read(async (db) => {
      const query = db.selectFrom('counters').select('value').where('name', '=', 'changes');
      return (await query.executeTakeFirst())?.value ?? 0;
    });

  const changesSince = (seq: number): Promise<Changes> =>
    access.read(async (db) => {
      const query = db
        .selectFrom('changes')
        .select(['seq', 'server_id', 'kind', 'story_id', 'section', 'entry_id'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(PAGE);
      const rows = await query.execute();
      return { seq: rows.at(-1)?.seq ?? seq, notices: rows.map(toNotice) };
    });

  async function look(): Promise<void> {
    const last = await latest();
    if (last === seen) return;
    if (seen === undefined) {
      seen = last;
      // Something may have been read, and have changed, before the first look succeeded.
      await tell([{ kind: 'everything', seq: last }]);
      return;
    }
    if (last < seen) {
      // The database behind us is another one now.
      seen = last;
      await tell([{ kind: 'everything', seq: last }]);
      return;
    }
    for (;;) {
      const { seq, notices } = await changesSince(seen);
      if (notices.length > 0) await tell(notices);
      seen = notices.length < PAGE ? Math.max(seq, last) : seq;
      if (notices.length < PAGE) return;
      await breathe();
    }
  }

  async function tell(notices: readonly Notice[]): Promise<void> {
    for (const { watcher, onError } of watching) {
      try {
        await watcher(notices);
      } catch (error) {
        onError(error);
      }
    }
  }

  async function poll(): Promise<void> {
    try {
      await look();
      failing = false;
    } catch (error) {
      if (!failing) for (const { onError } of watching) onError(error);
      failing = true;
    }
  }

  /** One look at a time; whoever asks during one gets another after it. */
  async function lookAgain(): Promise<void> {
    await running;
    running ??= poll().finally(() => {
      running = undefined;
    });
    await running;
  }

  async function announce(): Promise<void> {
    if (watching.size === 0) return;
    let cap: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      cap = setTimeout(resolve, WATCHER_PATIENCE);
    });
    await Promise.race([lookAgain(), patience]);
    clearTimeout(cap);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    watching.clear();
  }

  return {
    latest,
    changesSince,
    watch: (watcher, onError = () => undefined) => {
      const entry: Watching = { watcher, onError };
      watching.add(entry);
      timer ??= setInterval(() => void announce(), interval).unref();
      void announce();
      return () => {
        watching.delete(entry);
        if (watching.size === 0) stop();
      };
    },
    announce,
    stop,
  };
}

type NoticeColumns = 'seq' | 'server_id' | 'kind' | 'story_id' | 'section' | 'entry_id';

function toNotice(row: Pick<Tables['changes'], NoticeColumns>): Notice {
  const { seq, server_id: serverId } = row;
  if (row.kind === 'restored') return { kind: 'everything', seq };
  if (row.kind === 'erased') return { kind: 'erased', seq, serverId };
  return { kind: 'changed', seq, serverId, target: toTarget(row.kind, row) };
}

/** The target that a row of the history names. */
export function toTarget(
  kind: Target['kind'],
  row: Pick<Tables['changes'], 'story_id' | 'section' | 'entry_id'>,
): Target {
  switch (kind) {
    case 'settings':
      return { kind };
    case 'story':
      return { kind, storyId: row.story_id };
    case 'entry':
      return { kind, storyId: row.story_id, section: row.section, entryId: row.entry_id };
  }
}
