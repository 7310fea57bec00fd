/** Gets a client connected, however long the network takes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Events, type Client } from 'discord.js';
import type { Log } from '../../log.ts';
import { DoorError } from '../door.ts';
import { explainFailure } from './failure.ts';

/** A network that is down comes back: tried after one second first, then more and more patiently. */
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

export interface Connecting {
  readonly token: string;
  readonly log: Log;
  /** A client that failed to log in cannot be used again. */
  readonly makeClient: () => Client;
  /** Gives up. */
  readonly signal?: AbortSignal;
}

/**
 * Logs in, again and again while the network fails.
 * @throws DoorError where trying again cannot help; the signal's reason where it gives up
 */
export async function connect({ token, log, makeClient, signal }: Connecting): Promise<Client> {
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LAST_RETRY_MS)) {
    const client = makeClient();
    watch(client, log);
    try {
      await orAborted(client.login(token), signal);
      return client;
    } catch (error) {
      void client.destroy();
      signal?.throwIfAborted();
      const { message, final } = explainFailure(error);
      if (final) throw new DoorError(message, { cause: error });
      log.warn({ err: error, againInMs: wait }, `${message} Trying again.`);
      await sleep(wait, undefined, { signal });
    }
  }
}

function watch(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection failed'));
  client.on(Events.Warn, (text) => log.warn(text));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'the connection to Discord broke; connecting again'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'connecting again'));
  client.on(Events.ShardResume, (shard, missed) => log.info({ shard, missed }, 'connected again'));
}

async function orAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  signal.throwIfAborted();
  const stop = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(new Error('Stopped before the connection stood.'));
    signal.addEventListener('abort', onAbort, { signal: stop.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stop.abort();
  }
}
