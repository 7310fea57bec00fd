/**
 * The playground: a page on this machine that looks like a Discord channel. What one does there goes
 * to the bot through the real HTTP door, signed with keys made at the start.
 */
import { randomBytes } from 'node:crypto';
import type { REST } from '@discordjs/rest';
import type { Router } from '../../commands/router.ts';
import { forDoors, loadConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import { createWebhook } from '../discord/webhook.ts';
import { startHttp } from '../http.ts';
import { registerOverHttp } from '../http/register.ts';
import { readOnce } from '../read-once.ts';
import { createRest } from '../rest.ts';
import { createEvents } from './events.ts';
import { createFiles } from './files.ts';
import { createKeys } from './keys.ts';
import { loadPage } from './page-files.ts';
import { LOOPBACK, startPageServer } from './page-server.ts';
import { createStandIn } from './stand-in.ts';
import { servers } from './world.ts';

/** What the bot is made with: the Discord that it will know. */
export interface PlayDiscord {
  /** REST base, as `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly rest: REST;
}

export interface PlaygroundOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** The folder that holds the built page. */
  readonly page: string;
  readonly log: Log;
  readonly openRouter: (discord: PlayDiscord) => Promise<Router>;
  /** Told once of the playground's servers, as a door tells of Discord's. */
  readonly onServersKnown?: (servers: readonly string[]) => void;
}

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Opens it, on the loopback address alone.
 * @throws DoorError where the page was not built, or the port is taken; what `openRouter` throws
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { log } = options;
  const page = await loadPage(options.page);
  const keys = createKeys();
  const botToken = `playground.${randomBytes(24).toString('base64url')}`;
  let origin = '';
  const events = createEvents();
  const files = createFiles(() => origin);
  const server = await startPageServer({ port: options.port, page, events, files, log });
  origin = `http://${LOOPBACK}:${server.port}`;
  const apiUrl = `${origin}/api`;
  try {
    const { publicKey } = keys;
    const standIn = createStandIn({ botToken, publicKey, events, files });
    const config = forDoors(
      loadConfig({
        DISCORD_TOKEN: botToken,
        DISCORD_API_URL: apiUrl,
        DISCORD_PUBLIC_KEY: publicKey,
        DOORS: 'http',
        PORT: '0',
      }),
    );
    const rest = createRest(config, log);
    const router = await options.openRouter({ apiUrl, rest });
    await readOnce(router);
    const conduct = { router, log, webhook: createWebhook(rest) };
    const door = await startHttp({
      port: 0,
      host: LOOPBACK,
      log,
      interactions: { publicKey, conduct },
      checks: {},
    });
    server.connect({ keys, standIn, doorPort: door.port });
    await registerOverHttp(rest, { config, router, log });
    options.onServersKnown?.(servers.map(({ id }) => id));
    return {
      url: `${origin}/`,
      async stop() {
        await door.stop();
        events.close();
        server.close();
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}
