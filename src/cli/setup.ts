/** What every command of the command line begins with. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp, type App } from '../app.ts';
import { loadConfig, readEnvironment, type Config } from '../config.ts';
import { createLog, type Log } from '../log.ts';

/** The configuration from `.env` and the environment. @throws ConfigError */
export function readConfig(): Config {
  return loadConfig(readEnvironment());
}

/** What a log must not show. */
export function secretsOf({ token, databaseUrl, embeddings }: Config): (string | undefined)[] {
  return [token, databaseUrl, embeddings?.kind === 'address' ? embeddings.key : undefined];
}

/** One who asks in a terminal waits for the sentence model to be read in, but not for all packs to be read. */
const PATIENCE_MS = 10_000;

/** The app for a terminal: results go to standard output, so the log goes to standard error. */
export async function terminalApp(): Promise<App> {
  const config = readConfig();
  const app = await createApp(config, terminalLog(config));
  const patience = new AbortController();
  await Promise.race([
    app.read,
    sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  return app;
}

function terminalLog(config: Config): Log {
  return createLog({
    // People at a terminal want their answer, not that the packs were loaded.
    level: config.logLevel === 'info' ? 'warn' : config.logLevel,
    secrets: secretsOf(config),
    to: process.stderr,
  });
}
