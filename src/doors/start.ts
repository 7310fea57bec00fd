/** Opens the doors that the configuration asks for, as one. */
import type { Router } from '../commands/router.ts';
import type { DoorsConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { createWebhook } from './discord/webhook.ts';
import type { Door, DoorError } from './door.ts';
import { startHttp, type HttpDoor } from './http.ts';
import type { Checks } from './http/health.ts';
import { registerOverHttp } from './http/register.ts';
import { readOnce } from './read-once.ts';
import { createRest } from './rest.ts';
import type { ServerEvents } from './server-events.ts';
import { watchServers } from './watch-servers.ts';

export interface DoorsOptions extends ServerEvents {
  readonly config: DoorsConfig;
  readonly router: Router;
  readonly log: Log;
  /** What must hold for `/readyz` beside an open door, e.g. that the database is reachable. */
  readonly checks?: Checks;
  /** A door is lost for good. */
  readonly onLost?: (reason: DoorError) => void;
  /** Gives up opening. */
  readonly signal?: AbortSignal;
}

/**
 * Opens them: HTTP first, so that the health of the process can be asked for from the beginning, then
 * the story is read, so that the first to ask doesn't wait for it.
 * @throws DoorError where one cannot be opened; the others are closed again
 */
export async function startDoors(options: DoorsOptions): Promise<Door> {
  const { config } = options;
  let gateway: Door | undefined;
  let isRead = false;
  const connected = { gateway: () => gateway?.ready() ?? false };
  const packs = { packs: () => isRead };
  const checks = { ...options.checks, ...packs, ...(config.doors !== 'http' && connected) };
  const http = config.port === undefined ? undefined : await openHttp(options, config.port, checks);
  const open: Door[] = http ? [http] : [];
  try {
    await readOnce(options.router);
    isRead = true;
    if (config.doors === 'http') {
      open.push(await serveWithoutGateway(options));
    } else {
      // Loaded here, so that a process that serves HTTP alone carries no discord.js.
      const { startGateway } = await import('./gateway.ts');
      gateway = await startGateway(options);
      open.unshift(gateway);
    }
  } catch (error) {
    await Promise.all(open.map((door) => door.stop()));
    throw error;
  }
  return {
    ready: () => open.every((door) => door.ready()),
    stop: async () => {
      await Promise.all(open.map((door) => door.stop()));
    },
  };
}

async function openHttp(options: DoorsOptions, port: number, checks: Checks): Promise<HttpDoor> {
  const { config, router, log } = options;
  const { doors, publicKey } = config;
  const webhook = createWebhook(createRest(config, log));
  const conduct = { router, log, webhook };
  return startHttp({
    port,
    log,
    checks,
    ...(doors !== 'gateway' && publicKey && { interactions: { publicKey, conduct } }),
  });
}

/** What the gateway would tell is asked for: the application's id, and the servers. */
async function serveWithoutGateway(options: DoorsOptions): Promise<Door> {
  const rest = createRest(options.config, options.log);
  await registerOverHttp(rest, options);
  return watchServers(rest, options);
}
