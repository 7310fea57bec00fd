/**
 * All servers' settings and stories as they are now. Read at first use, then kept up to date by the
 * store's notices: at once for what this process changes, within a second for the others.
 * While the database is away, what is in memory goes on to count.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoryIndex } from '../search/story-index.ts';
import type { Target } from '../store/change-log.ts';
import type { Notice } from '../store/notice.ts';
import type { Store } from '../store/store.ts';
import { readServer, type LiveServer, type Reading } from './live-server.ts';

export interface LiveServers {
  /** Undefined while nothing can be known of the server. */
  of(serverId: string): Promise<LiveServer | undefined>;
  close(): void;
}

export interface LiveOptions {
  readonly store: Reading & Pick<Store, 'watch'>;
  /** A bundled story by id. */
  readonly bundled: (storyId: string) => StoryIndex | undefined;
  /** The database can't be read: told once for each outage. */
  readonly onTrouble: (error: unknown) => void;
}

/** A reply should not wait longer for the database; it says what the bundled stories say. */
const PATIENCE = 2_500;
/** Nobody is made to wait again for a database that has just failed. */
const PAUSE = 2_000;
/** Servers in memory; those not used for longest are read again when they are. */
const MOST_SERVERS = 1_000;

interface Held {
  server: LiveServer | undefined;
  reading: Promise<void> | undefined;
  /** Read it anew before it is used; what is in memory may be old. */
  stale: boolean;
  /** What has changed since it was read. */
  readonly changed: Map<string, Target>;
  /** When the last reading failed, and after how much news. */
  failed: { readonly at: number; readonly news: number } | undefined;
}

export function liveServers({ store, bundled, onTrouble }: LiveOptions): LiveServers {
  const held = new Map<string, Held>();
  let stop: (() => void) | undefined;
  let started: Promise<void> | undefined;
  let inTrouble = false;
  /** How often the database has told news: whoever tells news is there again. */
  let news = 0;

  /** Watches before anything is read, so that no change is missed. */
  function watch(): Promise<void> {
    return (started ??= new Promise((resolve) => {
      const told = async (notices: readonly Notice[]): Promise<void> => {
        resolve();
        await Promise.all(notice(notices));
      };
      stop = store.watch(told, () => resolve());
    }));
  }

  function notice(notices: readonly Notice[]): Promise<void>[] {
    const touched = new Set<string>();
    if (notices.length > 0) news += 1;
    for (const change of notices) {
      switch (change.kind) {
        case 'everything':
          for (const each of held.values()) each.stale = true;
          break;
        case 'erased':
          held.delete(change.serverId);
          break;
        case 'changed':
          held.get(change.serverId)?.changed.set(JSON.stringify(change.target), change.target);
          touched.add(change.serverId);
      }
    }
    return [...touched].flatMap((id) => {
      const each = held.get(id);
      return each ? [update(id, each)] : [];
    });
  }

  /** Reads the server, or what changed of it; one reading at a time. Never rejects. */
  async function update(id: string, each: Held): Promise<void> {
    while (each.reading) await each.reading;
    if (each.server && !each.stale && each.changed.size === 0) return;
    const begun = news;
    each.reading = read(id, each, begun)
      .then(() => {
        inTrouble = false;
      })
      .catch((error: unknown) => fail(each, error, begun))
      .finally(() => {
        each.reading = undefined;
      });
    await each.reading;
  }

  /** @param begun after how much news the reading began: one from before the last news tells nothing of now */
  function fail(each: Held, error: unknown, begun: number): void {
    each.failed = { at: Date.now(), news: begun };
    if (!inTrouble) onTrouble(error);
    inTrouble = true;
  }

  async function read(id: string, each: Held, begun: number): Promise<void> {
    const targets = new Map(each.changed);
    if (each.server && !each.stale) await each.server.refresh([...targets.values()]);
    else {
      each.stale = false;
      try {
        const server = await readServer(store, id, bundled);
        // What is known in full is better than what is known in part.
        if (each.server) await server.loaded;
        each.server = server;
        void server.loaded.catch((error: unknown) => {
          each.stale = true;
          fail(each, error, begun);
        });
      } catch (error) {
        each.stale = true;
        throw error;
      }
    }
    for (const [key, target] of targets) {
      if (each.changed.get(key) === target) each.changed.delete(key);
    }
  }

  function hold(id: string): Held {
    const known = held.get(id);
    const each = known ?? {
      server: undefined,
      reading: undefined,
      stale: true,
      changed: new Map(),
      failed: undefined,
    };
    held.delete(id);
    held.set(id, each);
    for (const oldest of held.keys()) {
      if (held.size <= MOST_SERVERS) break;
      held.delete(oldest);
    }
    return each;
  }

  /** Whether the database has just failed, and told nothing since. */
  const isPaused = ({ failed }: Held): boolean =>
    failed !== undefined && failed.news === news && Date.now() - failed.at < PAUSE;

  return {
    async of(id) {
      const each = hold(id);
      const current = each.server && !each.stale && each.changed.size === 0;
      if (current || isPaused(each)) return each.server;
      const patience = new AbortController();
      await Promise.race([
        watch().then(() => update(id, each)),
        sleep(PATIENCE, undefined, { signal: patience.signal, ref: false }).catch(() => undefined),
      ]);
      patience.abort();
      return each.server;
    },
    close: () => stop?.(),
  };
}
