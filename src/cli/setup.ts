/** What every command of the command line begins with. */
import { createApp, type App } from '../app.ts';
import { loadConfig, readEnvironment, type Config } from '../config.ts';
import { createLog, type Log } from '../log.ts';

/** The configuration from `.env` and the environment. @throws ConfigError */
export function readConfig(): Config {
  return loadConfig(readEnvironment());
}

/** The app for a terminal: results go to standard output, so the log goes to standard error. */
export async function terminalApp(): Promise<App> {
  const config = readConfig();
  return createApp(config, terminalLog(config));
}

function terminalLog({ logLevel, token, databaseUrl }: Config): Log {
  return createLog({
    // People at a terminal want their answer, not that the packs were loaded.
    level: logLevel === 'info' ? 'warn' : logLevel,
    secrets: [token, databaseUrl],
    to: process.stderr,
  });
}
