/** Over HTTP alone Discord tells of no server joined or left: the list is asked for daily. */
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Log } from '../log.ts';
import type { Door } from './door.ts';
import type { ServerEvents } from './server-events.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const PAGE = 200;

const page = z.array(z.object({ id: z.string() }));

/** Asks now and every day until stopped; a failure is logged, and the next day tried again. */
export function watchServers(
  rest: REST,
  { onServersKnown, log }: Pick<ServerEvents, 'onServersKnown'> & { readonly log: Log },
): Door {
  const ask = async () => {
    try {
      onServersKnown?.(await fetchServers(rest));
    } catch (error) {
      log.warn({ err: error }, 'the list of servers could not be fetched');
    }
  };
  if (onServersKnown) void ask();
  const timer = setInterval(() => void (onServersKnown && ask()), DAY_MS).unref();
  return {
    ready: () => true,
    stop() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}

/** The ids of all servers that the bot is on. */
export async function fetchServers(rest: REST): Promise<string[]> {
  const servers: string[] = [];
  for (let after = '0'; ;) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const got = page.parse(await rest.get(Routes.userGuilds(), { query }));
    servers.push(...got.map(({ id }) => id));
    const last = got.at(-1);
    if (!last || got.length < PAGE) return servers;
    after = last.id;
  }
}
