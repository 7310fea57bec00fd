import { backup } from './backup.ts';
import { createAccess, type Access } from './access.ts';
import { createChangeLog } from './change-log.ts';
import { cooldownStore } from './cooldowns.ts';
import { draftStore } from './drafts.ts';
import { DEFAULT_TIMEOUTS, type EngineSource, type Timeouts } from './engines/engine.ts';
import { postgresSource } from './engines/postgres.ts';
import { sqliteSource } from './engines/sqlite.ts';
import { entryStore } from './entries.ts';
import { StoreUnavailable } from './errors.ts';
import { createFeed, POLL_INTERVAL } from './feed.ts';
import { historyStore } from './history.ts';
import { inboxStore } from './inbox.ts';
import { memberStore } from './members.ts';
import { quizStore } from './quiz.ts';
import { restore } from './restore.ts';
import { reviewStore } from './reviews.ts';
import { serverStore } from './servers.ts';
import { settingsStore } from './settings.ts';
import type { Health, Store } from './store.ts';
import { storyStore } from './stories.ts';
import { tellMeStore } from './tell-me.ts';

export interface StoreOptions {
  /** `postgres://…`; without it the embedded database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly timeouts?: Partial<Timeouts>;
  /** Milliseconds between two looks for what other processes changed. */
  readonly pollInterval?: number;
  /** The time in epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * The store. Returns at once: the database is loaded, connected and migrated at first use, or by
 * `ping`, and again after a failure; so the bot starts, and answers from its packs, without it.
 */
export function createStore(options: StoreOptions): Store {
  const { databaseUrl, dataDir, pollInterval = POLL_INTERVAL, now = Date.now } = options;
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const source: EngineSource =
    databaseUrl === undefined ? sqliteSource(dataDir) : postgresSource(databaseUrl, timeouts);
  const access = createAccess(source, timeouts.statement);
  const feed = createFeed(access, pollInterval);
  const log = createChangeLog(access, now, feed.announce);
  return {
    engine: access.engine,
    settings: settingsStore(access, log),
    entries: entryStore(access, log),
    stories: storyStore(access, log),
    history: historyStore(access, log),
    drafts: draftStore(access, now),
    inbox: inboxStore(access, now),
    tellMe: tellMeStore(access, now),
    quiz: quizStore(access, now),
    cooldowns: cooldownStore(access, now),
    reviews: reviewStore(access, now),
    members: memberStore(access),
    servers: serverStore(access, log, now),
    latest: feed.latest,
    changesSince: feed.changesSince,
    watch: feed.watch,
    ping: () => ping(access),
    backup: (file) => backup(access, file, now()),
    restore: async (file) => {
      const outcome = await restore(access, file, now());
      await feed.announce();
      return outcome;
    },
    close: async () => {
      feed.stop();
      await access.close();
    },
  };
}

async function ping(access: Access): Promise<Health> {
  const start = performance.now();
  try {
    await access.read((db) => db.selectFrom('counters').select('value').limit(1).execute());
    return { kind: 'healthy', ms: performance.now() - start };
  } catch (error) {
    if (error instanceof StoreUnavailable) return { kind: 'unavailable', error };
    const message = 'The database gives an answer that the bot does not understand.';
    const unavailable = new StoreUnavailable('damaged', message, { cause: error });
    return { kind: 'unavailable', error: unavailable };
  }
}
