import { createApp, type App } from '../app.ts';
import { forDoors } from '../config.ts';
import { createMessenger } from '../doors/discord/messenger.ts';
import { createFetchFile } from '../doors/fetch-file.ts';
import { createRest } from '../doors/rest.ts';
import { runDoors } from '../doors/run.ts';
import { createLog } from '../log.ts';
import { readConfig, secretsOf } from './setup.ts';

/** Opens the doors to Discord and keeps them open until the process is told to stop. */
export async function runStart(): Promise<void> {
  const config = forDoors(readConfig());
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const messenger = createMessenger(createRest(config, log));
  const fetchFile = createFetchFile(config.apiUrl);
  const app = await createApp(config, log, { messenger, fetchFile });
  try {
    await runDoors({ config, router: app.router, log, ...app.caretaker, checks: healthOf(app) });
  } finally {
    await app.close();
  }
}

/** Members are answered without the database, but moderators can't work: it counts for readiness. */
const healthOf = ({ store }: App) => ({
  database: async () => store === undefined || (await store.ping()).kind === 'healthy',
});
