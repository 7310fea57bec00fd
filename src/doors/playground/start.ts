/**
 * The playground: a page on this machine that looks like a Discord channel. What one does there goes
 * to the bot through the real HTTP door, signed with keys made at the start.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Router } from '../../commands/router.ts';
import { loadConfig, forDoors } from '../../config.ts';
import type { Log } from '../../log.ts';
import { createWebhook } from '../discord/webhook.ts';
import { DoorError } from '../door.ts';
import { startHttp } from '../http.ts';
import { registerOverHttp } from '../http/register.ts';
import { createRest } from '../rest.ts';
import { createEvents } from './events.ts';
import { createFiles } from './files.ts';
import { harden, isOurs } from './guard.ts';
import { createKeys } from './keys.ts';
import { sendInteraction, worldFor } from './page-api.ts';
import { loadPage } from './page-files.ts';
import { readBody, sendAnswer } from './respond.ts';
import { createStandIn } from './stand-in.ts';

const LOOPBACK = '127.0.0.1';

export interface PlaygroundOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** The folder that holds the built page. */
  readonly page: string;
  readonly log: Log;
  /** Makes the bot, whose Discord stands at the address. */
  readonly openRouter: (apiUrl: string) => Promise<Router>;
}

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Opens it, on the loopback address alone.
 * @throws DoorError where the page was not built, or the port is taken
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { log } = options;
  const page = await loadPage(options.page);
  const keys = createKeys();
  const botToken = `playground.${randomBytes(24).toString('base64url')}`;
  let port = 0;
  let doorPort = 0;
  const origin = () => `http://${LOOPBACK}:${port}`;
  const events = createEvents();
  const files = createFiles(origin);
  const standIn = createStandIn({ botToken, publicKey: keys.publicKey, events, files });

  const server = createServer((req, res) => {
    serve(req, res).catch((error: unknown) => {
      log.warn({ err: error }, 'a request of the playground could not be answered');
      if (res.headersSent) res.destroy();
      else sendAnswer(res, { status: 502, body: { error: 'The bot did not answer.' } });
    });
  });
  port = await listen(server, options.port);

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    harden(res);
    if (!isOurs(req, port)) {
      return sendAnswer(res, {
        status: 403,
        body: { error: 'The playground answers itself alone.' },
      });
    }
    const { pathname: path, searchParams } = new URL(req.url ?? '/', origin());
    if (req.method === 'GET') {
      const found = page.get(path);
      if (found) return void res.writeHead(200, { 'content-type': found.type }).end(found.content);
      const file = files.contentAt(path);
      if (file) return sendFile(res, file);
      if (path === '/api/world') return sendAnswer(res, worldFor(standIn));
      if (path === '/api/events') return events.listen(searchParams.get('page') ?? '', res);
    }
    const body = await readBody(req);
    if (!body) return sendAnswer(res, { status: 413, body: { error: 'The body is too large.' } });
    const below = /^\/api\/v10(\/.*)$/.exec(path)?.[1];
    if (below) return sendAnswer(res, await standIn.handle(req, below, body));
    if (req.method === 'POST' && isJson(req) && path === '/api/interactions') {
      return sendAnswer(res, await sendInteraction(body, { keys, standIn, doorPort }));
    }
    if (req.method === 'POST' && path === '/api/files') {
      const name = searchParams.get('name') ?? 'file';
      return sendAnswer(res, {
        status: 200,
        body: { id: randomUUID(), ...files.keep(name, body) },
      });
    }
    return sendAnswer(res, { status: 404, body: { error: 'There is nothing here.' } });
  }

  const apiUrl = `${origin()}/api`;
  const router = await options.openRouter(apiUrl);
  const config = forDoors(
    loadConfig({
      DISCORD_TOKEN: botToken,
      DISCORD_API_URL: apiUrl,
      DISCORD_PUBLIC_KEY: keys.publicKey,
      DOORS: 'http',
      PORT: '0',
    }),
  );
  const rest = createRest(config, log);
  const door = await startHttp({
    port: 0,
    host: LOOPBACK,
    log,
    interactions: {
      publicKey: keys.publicKey,
      conduct: { router, log, webhook: createWebhook(rest) },
    },
    checks: {},
  });
  doorPort = door.port;
  await registerOverHttp(rest, { config, router, log });

  return {
    url: `${origin()}/`,
    async stop() {
      await door.stop();
      events.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As a download: a member's file is never opened as a page of ours. */
function sendFile(res: ServerResponse, content: Buffer): void {
  res.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-length': content.length,
  });
  res.end(content);
}

const isJson = (req: IncomingMessage): boolean =>
  req.headers['content-type']?.split(';', 1)[0] === 'application/json';

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
  } catch (error) {
    throw new DoorError(`Port ${port} is taken: name another with --port.`, { cause: error });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
