/** The only wiring: what the doors need, made from the configuration. */
import { commands } from './commands/all.ts';
import { createRouter, type Router } from './commands/router.ts';
import {
  defaultSettings,
  type Desk,
  type FetchFile,
  type Log,
  type Messenger,
  type Services,
  type Shelf,
} from './commands/services.ts';
import type { Config } from './config.ts';
import { createCaretaker, type Caretaker } from './caretaker.ts';
import { liveServers } from './curation/live-servers.ts';
import { readSentences } from './sentences.ts';
import { loadPacks } from './knowledge/load.ts';
import { storySchema } from './knowledge/schema.ts';
import { knownStories, serverShelf } from './server-shelf.ts';
import { serverSettings } from './server-settings.ts';
import { packShelf, type PackShelf } from './shelf.ts';
import { createStore } from './store/create-store.ts';
import type { Store } from './store/store.ts';

export interface App {
  readonly router: Router;
  readonly shelf: Shelf;
  /** Absent where nothing is remembered. */
  readonly store?: Store;
  /** What is to be done without anybody asking. */
  readonly caretaker?: Caretaker;
  /** Resolves once the sentence model has read the packs, or can't; at once where there is none. */
  readonly read: Promise<void>;
  close(): Promise<void>;
}

type AppConfig = Pick<Config, 'knowledgeDir' | 'defaultStory'> &
  Partial<Pick<Config, 'dataDir' | 'databaseUrl' | 'embeddings'>>;

/** The ways to Discord that need no request: absent in a terminal. */
export interface Outside {
  readonly messenger?: Messenger;
  readonly fetchFile?: FetchFile;
}

/**
 * Without `dataDir` nothing is remembered: every server has all stories and the default settings.
 * The database is opened when it is first needed; that it is away never keeps the app from starting.
 * @throws PackError where a pack has faults; ConfigError where the default story isn't there
 */
export async function createApp(config: AppConfig, log: Log, outside: Outside = {}): Promise<App> {
  const { knowledgeDir, defaultStory, dataDir, databaseUrl, embeddings } = config;
  const stories = await loadPacks(knowledgeDir);
  const packs = packShelf(stories, defaultStory);
  if (dataDir === undefined) {
    const shelf: Shelf = { list: () => packs.list(), open: (id) => packs.open(id) };
    const services = { shelf, settings: { of: () => defaultSettings } };
    const router = createRouter({ commands, services, log });
    return { router, shelf, read: Promise.resolve(), close: () => Promise.resolve() };
  }
  const sentences = embeddings && readSentences({ embeddings, dataDir, stories, log });
  const store = createStore({ dataDir, databaseUrl });
  const servers = liveServers({
    store,
    bundled: (id) => packs.open(id),
    onTrouble: (err) =>
      log.error({ err }, 'the database can’t be read: servers have the defaults meanwhile'),
  });
  const shelf = serverShelf(packs, servers);
  const desk: Desk = {
    store,
    messenger: outside.messenger ?? nobody,
    fetchFile: outside.fetchFile ?? (() => Promise.resolve({ kind: 'unreachable' })),
    stories: (server) => storiesOf(packs, store, server),
    log,
  };
  const services: Services = {
    shelf,
    settings: serverSettings(servers),
    desk,
    ...(sentences && { understand: sentences.understand }),
  };
  const caretaker = createCaretaker({ services, desk });
  return {
    router: createRouter({ commands, services, log }),
    shelf,
    store,
    caretaker,
    read: sentences?.ready ?? Promise.resolve(),
    async close() {
      caretaker.stop();
      sentences?.close();
      servers.close();
      await store.close();
    },
  };
}

/** Where Discord can't be reached, nobody is written to. */
const nobody: Messenger = {
  send: () => Promise.resolve('refused'),
  direct: () => Promise.resolve('refused'),
  systemChannel: () => Promise.resolve(undefined),
};

/** Read from the store itself, so that a moderator is told where it can't be. */
async function storiesOf(packs: PackShelf, store: Store, server: string) {
  const settings = await store.settings.get(server);
  const own = await store.stories.list(server);
  const stories = own.map(({ storyId, pack }) => {
    const { data } = storySchema.safeParse(pack['story']);
    return [storyId, { story: { title: data?.title ?? storyId } }] as const;
  });
  return knownStories(packs.list(), { settings, stories: new Map(stories) });
}
