import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Access } from './access.ts';
import { toNotice, type Notice } from './notice.ts';

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

/** How many milliseconds a look may keep the next one from beginning. */
const LOOK_PATIENCE = 300;

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

  /**
   * Two looks may overlap, when one hangs on a connection that is dead: whichever is first told what
   * is new moves `seen`, and the other has nothing to tell any more.
   */
  async function look(): Promise<void> {
    const before = seen;
    const last = await latest();
    if (last === seen) return;
    if (seen === undefined || last < (before ?? 0)) {
      // Something may have been read, and have changed, before the first look succeeded; and below
      // what was seen, the database behind us is another one now.
      seen = last;
      await tell([{ kind: 'everything', seq: last }]);
      return;
    }
    while (seen < last) {
      const { seq, notices } = await changesSince(seen);
      const fresh = notices.filter((notice) => notice.seq > (seen ?? 0));
      seen = Math.max(seen, notices.length < PAGE ? Math.max(seq, last) : seq);
      if (fresh.length > 0) await tell(fresh);
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

  /**
   * Looks at what is new from now on: after the look that runs, or beside it when it takes so long that
   * it may hang on a dead connection.
   */
  async function lookAgain(): Promise<void> {
    const before = running;
    if (before) await Promise.race([before, sleep(LOOK_PATIENCE, undefined, { ref: false })]);
    if (running === before) begin();
    await running;
  }

  function begin(): void {
    const mine = poll().finally(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
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
      timer ??= setInterval(() => {
        if (!running) begin();
      }, interval).unref();
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
