import type { Kysely, Transaction } from 'kysely';
import type { StoreUnavailable } from '../errors.ts';
import type { Tables } from '../tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** How long the store waits, in milliseconds, before it says that it can't be used. */
export interface Timeouts {
  /** For a connection to a database server. */
  readonly connect: number;
  /** For one statement, and in all for a write that others keep waiting. */
  readonly statement: number;
}

/** Discord wants a first reply within 3 seconds; a store that is away must not use them up. */
export const DEFAULT_TIMEOUTS: Timeouts = { connect: 2_000, statement: 5_000 };

/** For migrations, backups and restores, in milliseconds. */
export const MAINTENANCE_TIMEOUT = 120_000;

/** A database that is open. All that differs between SQLite and PostgreSQL stands behind this. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** For single reads. Never use it inside `writes`' transactions: they have their own handle. */
  readonly reads: Db;
  readonly writes: Db;
  /** Lends a connection of its own, with patience for long work, and closes it afterwards. */
  session<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Keeps everybody else from writing until the transaction ends. */
  lockTables(tx: Tx): Promise<void>;
  close(): Promise<void>;
}

/** What to do about an error of the driver. */
export type Verdict =
  | { readonly kind: 'retry'; readonly error: StoreUnavailable }
  | { readonly kind: 'unavailable'; readonly error: StoreUnavailable }
  | { readonly kind: 'bug' };

/** An engine before it is opened: opening may fail and be tried again. */
export interface EngineSource {
  readonly name: Engine['name'];
  open(): Promise<Engine>;
  judge(error: unknown): Verdict;
}
