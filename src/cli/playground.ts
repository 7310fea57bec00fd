import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, type App } from '../app.ts';
import { ConfigError, readEnvironment } from '../config.ts';
import { createMessenger } from '../doors/discord/messenger.ts';
import { createFetchFile } from '../doors/fetch-file.ts';
import { startPlayground } from '../doors/playground/start.ts';
import { createLog } from '../log.ts';
import { readConfig } from './setup.ts';

/** Where the build puts the page; this file stands two folders below the project in both trees. */
const PAGE = fileURLToPath(new URL('../../dist/page/', import.meta.url));

/**
 * Serves the playground until the process is told to stop. What is taught there is forgotten with
 * it: it works on stories of its own copy, never on the operator's database.
 * @throws ConfigError in production
 */
export async function runPlayground(port: number): Promise<void> {
  if (readEnvironment()['NODE_ENV'] === 'production') {
    throw new ConfigError(['The playground does not run where NODE_ENV is “production”.']);
  }
  const { knowledgeDir, defaultStory, logLevel } = readConfig();
  const level = logLevel === 'info' ? 'warn' : logLevel;
  const log = createLog({ level, to: process.stderr });
  const dataDir = await mkdtemp(join(tmpdir(), 'storyline-playground-'));
  let app: App | undefined;
  try {
    const playground = await startPlayground({
      port,
      page: PAGE,
      log,
      onServersKnown: (servers) => app?.caretaker?.onServersKnown(servers),
      async openRouter({ apiUrl, rest }) {
        const outside = {
          messenger: createMessenger(rest),
          fetchFile: createFetchFile(apiUrl),
        };
        app = await createApp(
          { knowledgeDir, dataDir, ...(defaultStory && { defaultStory }) },
          log,
          outside,
        );
        return app.router;
      },
    });
    console.log(`Storyline's playground: ${playground.url}\nCtrl+C closes it.`);
    await stopped();
    await playground.stop();
  } finally {
    await app?.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
