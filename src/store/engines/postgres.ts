import { Kysely, PostgresDialect, sql } from 'kysely';
import { StoreUnavailable } from '../errors.ts';
import { tableNames, type Tables } from '../tables.ts';
import { MAINTENANCE_TIMEOUT, type Db, type EngineSource, type Timeouts } from './engine.ts';
import { judgePostgres } from './postgres-judge.ts';
import { postgresPool } from './postgres-pool.ts';

/** A process has little to ask at once, and a server allows 100 connections in all by default. */
const CONNECTIONS = 5;

/** A PostgreSQL database. Nothing is loaded or connected before `open`. */
export function postgresSource(url: string, timeouts: Timeouts): EngineSource {
  const where = describe(url);
  return {
    name: 'postgres',
    judge: (error) => judgePostgres(error, where),
    open: async () => {
      if (!isPostgresUrl(url)) {
        throw new StoreUnavailable(
          'wrongUrl',
          'DATABASE_URL must look like postgres://user:password@host:5432/database.',
        );
      }
      const { default: pg } = await import('pg');
      const connect = (max: number, statementTimeout: number): Db => {
        const options = { url, max, connectTimeout: timeouts.connect, statementTimeout };
        const dialect = new PostgresDialect({ pool: postgresPool(pg, options) });
        return new Kysely<Tables>({ dialect });
      };
      const db = connect(CONNECTIONS, timeouts.statement);
      return {
        name: 'postgres',
        reads: db,
        writes: db,
        session: async (work) => {
          const own = connect(2, MAINTENANCE_TIMEOUT);
          try {
            return await work(own);
          } finally {
            await own.destroy();
          }
        },
        lockTables: async (tx) => {
          const tables = sql.join(tableNames.map((name) => sql.table(name)));
          await sql`lock table ${tables} in exclusive mode`.execute(tx);
        },
        close: () => db.destroy(),
      };
    },
  };
}

function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\/\S+$/.test(url) && URL.canParse(url);
}

/** Host, port and database; never the user or the password. */
function describe(url: string): string {
  if (!isPostgresUrl(url)) return 'DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'the local socket'}${port && `:${port}`}${pathname}`;
}
