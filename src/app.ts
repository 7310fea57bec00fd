/** The only wiring: what the doors need, made from the configuration. */
import { commands } from './commands/all.ts';
import { createRouter, type Router } from './commands/router.ts';
import { defaultSettings, type Log, type Shelf } from './commands/services.ts';
import type { Config } from './config.ts';
import { loadPacks } from './knowledge/load.ts';
import { packShelf } from './shelf.ts';

export interface App {
  readonly router: Router;
  readonly shelf: Shelf;
  close(): Promise<void>;
}

/** @throws PackError where a pack has faults; ConfigError where the default story isn't there */
export async function createApp(
  { knowledgeDir, defaultStory }: Pick<Config, 'knowledgeDir' | 'defaultStory'>,
  log: Log,
): Promise<App> {
  const shelf = packShelf(await loadPacks(knowledgeDir), defaultStory);
  const settings = { of: () => defaultSettings };
  const router = createRouter({ commands, services: { shelf, settings }, log });
  return { router, shelf, close: () => Promise.resolve() };
}
