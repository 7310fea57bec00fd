/** The client for Discord's REST interface, set up alike for every door. */
import { REST } from '@discordjs/rest';
import type { DoorsConfig } from '../config.ts';
import type { Log } from '../log.ts';

/** Options for `@discordjs/rest`, and for the one inside discord.js. */
export const restOptions = (apiUrl: string) => ({
  api: apiUrl,
  timeout: 10_000,
  retries: 3,
});

/** A client with the bot's token. */
export function createRest({ apiUrl, token }: DoorsConfig, log: Log): REST {
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  watchRest(rest, log);
  return rest;
}

/** Tells the operator when Discord slows the bot down. */
function watchRest(rest: REST, log: Log): void {
  rest.on('rateLimited', ({ route, method, timeToReset, scope }) => {
    log.warn({ route, method, timeToReset, scope }, 'Discord limits the rate of requests');
  });
}
