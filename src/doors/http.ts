/**
 * The HTTP door: Discord calls us. It keeps nothing between requests but which ones it has seen, so
 * that any number of processes may stand behind a load balancer.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createInFlight } from './in-flight.ts';
import { DoorError, type Door } from './door.ts';
import type { Conduct } from './discord/conduct.ts';
import { examine, type Checks } from './http/health.ts';
import { takeInteraction, type InteractionsEndpoint } from './http/interactions.ts';
import { createReplayGuard } from './http/replay-guard.ts';
import { send } from './http/send.ts';
import { createSignatureCheck } from './http/signature.ts';

/** Slow senders are not waited for; Discord itself takes milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;
/** Longer than a load balancer keeps its connections, so that it is never the one to be surprised. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 5_000;

export interface HttpOptions {
  readonly port: number;
  /** All addresses of this machine unless set. */
  readonly host?: string;
  readonly log: Conduct['log'];
  /** Absent where the server tells of its health alone, beside the gateway. */
  readonly interactions?: { readonly publicKey: string; readonly conduct: Conduct };
  /** What must hold for `/readyz`. */
  readonly checks: Checks;
}

export interface HttpDoor extends Door {
  /** The port that it listens on, also where 0 was asked for. */
  readonly port: number;
}

/**
 * Listens.
 * @throws DoorError where the port cannot be had
 */
export async function startHttp(options: HttpOptions): Promise<HttpDoor> {
  const { port, host, log, interactions } = options;
  const endpoint = interactions && {
    signatures: await createSignatureCheck(interactions.publicKey),
    replays: createReplayGuard(),
    conduct: interactions.conduct,
  };
  const inFlight = createInFlight();
  let stopping = false;

  const server = createServer((req, res) => {
    const work = route(req, res, endpoint, options.checks, () => stopping).catch(
      (error: unknown) => {
        log.warn({ err: error }, 'a request could not be answered');
        res.destroy();
      },
    );
    inFlight.add(work);
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const listening = await listen(server, port, host);
  log.info({ port: listening }, 'listening for HTTP');

  return {
    port: listening,
    ready: () => !stopping,
    async stop() {
      stopping = true;
      server.close();
      server.closeIdleConnections();
      if (!(await inFlight.drained(DRAIN_MS))) log.warn('stopped before all replies were sent');
      server.closeAllConnections();
    },
  };
}

async function route(
  req: IncomingMessage,
  res: ServerResponse,
  endpoint: InteractionsEndpoint | undefined,
  checks: Checks,
  isStopping: () => boolean,
): Promise<void> {
  const path = req.url?.split('?', 1)[0];
  if (endpoint && path === '/interactions' && req.method === 'POST') {
    return takeInteraction(req, res, endpoint);
  }
  if (path === '/healthz' && req.method === 'GET') return send(res, 200, { ok: true });
  if (path === '/readyz' && req.method === 'GET') {
    const health = await examine({ ...checks, running: () => !isStopping() });
    return send(res, health.ok ? 200 : 503, health);
  }
  return send(res, 404, { error: 'There is nothing here.' });
}

async function listen(server: Server, port: number, host?: string): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new DoorError(`PORT ${port} cannot be listened on: is something else using it?`, {
      cause: error,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
