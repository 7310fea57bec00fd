import type { ClientBase, Pool, PoolClient, PoolConfig } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { messageOf } from '../errors.ts';

type Pg = typeof import('pg');

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  readonly connectTimeout: number;
  readonly statementTimeout: number;
}

const INT8 = 20;

/** How much longer than the server the client waits before it takes the connection for dead. */
const NETWORK_GRACE = 1_000;

/** A pool for Kysely that counts in numbers, gives up in time and drops dead connections. */
export function postgresPool(pg: Pg['default'], options: PoolOptions): PostgresPool {
  const { url, max, connectTimeout, statementTimeout } = options;
  const types = new pg.TypeOverrides();
  // All our 64-bit numbers are times, counts and sequences, far below 2^53.
  types.setTypeParser(INT8, Number);
  const config: PoolConfig = {
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: statementTimeout + NETWORK_GRACE,
    keepAlive: true,
    application_name: 'storyline',
    allowExitOnIdle: true,
    onConnect: (client) => prepare(client, statementTimeout),
  };
  const pool = new pg.Pool(config);
  // Without listeners a connection that breaks while idle would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return { connect: async () => lend(await pool.connect()), end: () => end(pool) };
}

function ignore(): void {
  // The next query on the connection reports it.
}

/** Set by a statement, since connection poolers refuse these as start-up parameters. */
async function prepare(client: ClientBase, statementTimeout: number): Promise<void> {
  const idle = statementTimeout * 2;
  await client.query(
    `set statement_timeout = ${statementTimeout}; set idle_in_transaction_session_timeout = ${idle}`,
  );
}

/** A connection whose answer never came would keep all later queries waiting behind it. */
function lend(client: PoolClient): PostgresPoolClient {
  let dead = false;
  function query(...args: readonly unknown[]): unknown {
    const running: unknown = Reflect.apply(client.query, client, args);
    if (running instanceof Promise) {
      running.catch((error: unknown) => {
        dead ||= messageOf(error).startsWith('Query read timeout');
      });
    }
    return running;
  }
  return new Proxy(client, {
    get(target, name) {
      if (name === 'query') return query;
      if (name === 'release') return () => target.release(dead);
      const value: unknown = Reflect.get(target, name, target);
      return value;
    },
  });
}

async function end(pool: Pool): Promise<void> {
  await pool.end();
}
