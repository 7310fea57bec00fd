import { createApp } from '../app.ts';
import { forDoors } from '../config.ts';
import { startGateway } from '../doors/gateway.ts';
import type { Door } from '../doors/door.ts';
import { createLog } from '../log.ts';
import { readConfig } from './setup.ts';

/** Opens the doors to Discord and keeps them open until the process is told to stop. */
export async function runStart(): Promise<void> {
  const config = forDoors(readConfig());
  const log = createLog({
    level: config.logLevel,
    secrets: [config.token, config.databaseUrl],
  });
  const app = await createApp(config, log);
  const doors: Door[] = [];
  const giveUp = new AbortController();
  let stopping = false;
  const stop = async (reason: string, code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    giveUp.abort();
    await Promise.allSettled(doors.map((door) => door.stop()));
    await app.close();
    process.exit(code);
  };
  process.once('SIGTERM', () => void stop('SIGTERM', 0));
  process.once('SIGINT', () => void stop('SIGINT', 0));

  doors.push(
    await startGateway({
      config,
      router: app.router,
      log,
      signal: giveUp.signal,
      onLost: (error) => {
        log.fatal({ err: error }, 'the connection is lost');
        void stop('connection lost', 1);
      },
    }),
  );
}
