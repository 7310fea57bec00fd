/** The playground's own server: the page, what the page asks for, and the stand-in for Discord. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../log.ts';
import { DoorError } from '../door.ts';
import type { Events } from './events.ts';
import type { Files } from './files.ts';
import { harden, isOurs } from './guard.ts';
import { sendInteraction, worldFor, type Sending } from './page-api.ts';
import type { PageFile } from './page-files.ts';
import { readBody, sendAnswer } from './respond.ts';

/** Nobody but this machine can reach it. */
export const LOOPBACK = '127.0.0.1';

export interface PageServer {
  readonly port: number;
  /** From now on what the page composes reaches the bot. */
  connect(sending: Sending): void;
  close(): void;
}

export interface PageServerParts {
  readonly port: number;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly events: Events;
  readonly files: Files;
  readonly log: Log;
}

/** @throws DoorError where the port is taken */
export async function startPageServer(parts: PageServerParts): Promise<PageServer> {
  const { page, events, files, log } = parts;
  let sending: Sending | undefined;
  const server = createServer((req, res) => {
    serve(req, res).catch((error: unknown) => {
      log.warn({ err: error }, 'a request of the playground could not be answered');
      if (res.headersSent) res.destroy();
      else sendAnswer(res, { status: 502, body: { error: 'The bot did not answer.' } });
    });
  });
  const port = await listen(server, parts.port);

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    harden(res);
    if (!isOurs(req, port)) {
      return sendAnswer(res, { status: 403, body: { error: 'Only the playground may ask this.' } });
    }
    const { pathname: path, searchParams } = new URL(req.url ?? '/', `http://${LOOPBACK}`);
    if (req.method === 'GET' && sendKept(res, path)) return;
    if (req.method === 'GET' && path === '/api/events') {
      return events.listen(searchParams.get('page') ?? '', res);
    }
    if (!sending)
      return sendAnswer(res, { status: 503, body: { error: 'The bot is not open yet.' } });
    if (req.method === 'GET' && path === '/api/world') {
      return sendAnswer(res, worldFor(sending.standIn));
    }
    const body = await readBody(req);
    if (!body) return sendAnswer(res, { status: 413, body: { error: 'The body is too large.' } });
    const below = /^\/api\/v10(\/.*)$/.exec(path)?.[1];
    if (below) return sendAnswer(res, await sending.standIn.handle(req, below, body));
    if (req.method === 'POST' && path === '/api/interactions' && isJson(req)) {
      return sendAnswer(res, await sendInteraction(body, sending));
    }
    if (req.method === 'POST' && path === '/api/files') {
      const file = files.keep(searchParams.get('name') ?? 'file', body);
      return sendAnswer(res, { status: 200, body: { id: randomUUID(), ...file } });
    }
    return sendAnswer(res, { status: 404, body: { error: 'There is nothing here.' } });
  }

  /** A file of the page, or one that somebody sent; the latter never opens as a page of ours. */
  function sendKept(res: ServerResponse, path: string): boolean {
    const own = page.get(path);
    const sent = own ? undefined : files.contentAt(path);
    if (own) {
      res
        .writeHead(200, { 'content-type': own.type, 'cache-control': 'no-cache' })
        .end(own.content);
    } else if (sent) {
      const type = 'application/octet-stream';
      res.writeHead(200, { 'content-type': type, 'content-disposition': 'attachment' }).end(sent);
    }
    return own !== undefined || sent !== undefined;
  }

  return {
    port,
    connect(next) {
      sending = next;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
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
