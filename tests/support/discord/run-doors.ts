/** Runs a router behind a real door against the stand-in. */
import type { Router } from '../../../src/commands/router.ts';
import { forDoors, loadConfig } from '../../../src/config.ts';
import type { Door } from '../../../src/doors/door.ts';
import { startGateway } from '../../../src/doors/gateway.ts';
import { createWebhook } from '../../../src/doors/discord/webhook.ts';
import { startHttp } from '../../../src/doors/http.ts';
import { registerOverHttp } from '../../../src/doors/http/register.ts';
import { createRest } from '../../../src/doors/rest.ts';
import { createLog } from '../../../src/log.ts';
import { overHttp } from './deliver-http.ts';
import type { StandIn } from './stand-in.ts';

export interface RunningDoor {
  readonly door: Door;
  /** What the door logged, one JSON object a line. */
  readonly logged: readonly string[];
}

/** Starts a door and leads the stand-in's interactions to it. */
export type OpenDoor = (
  standIn: StandIn,
  router: Router,
  patienceMs?: number,
) => Promise<RunningDoor>;

/** A log that a test can read. */
export function readableLog() {
  const logged: string[] = [];
  const log = createLog({ level: 'debug', to: { write: (line) => logged.push(line) } });
  return { logged, log };
}

/** The configuration of a bot that talks to the stand-in. */
export const configFor = (standIn: StandIn, more: Readonly<Record<string, string>> = {}) =>
  forDoors(
    loadConfig({
      DISCORD_TOKEN: standIn.world.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_PUBLIC_KEY: standIn.world.publicKey,
      ...more,
    }),
  );

export const openGateway: OpenDoor = async (standIn, router, patienceMs) => {
  const { logged, log } = readableLog();
  const config = configFor(standIn);
  const door = await startGateway({ config, router, log, ...(patienceMs && { patienceMs }) });
  standIn.deliverBy((interaction) => {
    standIn.gateway.dispatch('INTERACTION_CREATE', interaction);
    return Promise.resolve();
  });
  return { door, logged };
};

export const openHttp: OpenDoor = async (standIn, router, patienceMs) => {
  const { logged, log } = readableLog();
  const config = configFor(standIn);
  const rest = createRest(config, log);
  const conduct = { router, log, webhook: createWebhook(rest), ...(patienceMs && { patienceMs }) };
  const { publicKey } = standIn.world;
  const door = await startHttp({
    port: 0,
    host: '127.0.0.1',
    log,
    interactions: { publicKey, conduct },
    checks: {},
  });
  await registerOverHttp(rest, { config, router, log });
  standIn.deliverBy(overHttp(door.port, standIn.world, standIn.callback));
  return { door, logged };
};
