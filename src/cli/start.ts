import { createApp } from '../app.ts';
import { forDoors } from '../config.ts';
import { runDoors } from '../doors/run.ts';
import { createLog } from '../log.ts';
import { readConfig } from './setup.ts';

/** Opens the doors to Discord and keeps them open until the process is told to stop. */
export async function runStart(): Promise<void> {
  const config = forDoors(readConfig());
  const { logLevel: level, token, databaseUrl } = config;
  const log = createLog({ level, secrets: [token, databaseUrl] });
  const app = await createApp(config, log);
  try {
    await runDoors({ config, router: app.router, log });
  } finally {
    await app.close();
  }
}
