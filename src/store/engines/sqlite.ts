import type Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Db, Engine, EngineSource } from './engine.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { prepareFiles } from './sqlite-files.ts';
import { judgeSqlite } from './sqlite-judge.ts';

/**
 * SQLite waits without letting the bot do anything else, so each wait is short; the store tries
 * again, without blocking, until its own patience ends.
 */
const BUSY_TIMEOUT = 100;

type Open = (role: 'read' | 'write') => { raw: Database.Database; db: Db };

/** The embedded database in a folder. Nothing is loaded or made before `open`. */
export function sqliteSource(dataDir: string): EngineSource {
  return {
    name: 'sqlite',
    judge: (error) => judgeSqlite(error, dataDir),
    open: async () => {
      const { default: Sqlite } = await import('better-sqlite3');
      const path = await prepareFiles(dataDir);
      return openEngine((role) => {
        const raw = new Sqlite(path, { timeout: BUSY_TIMEOUT });
        try {
          configure(raw, role);
        } catch (error) {
          raw.close();
          throw error;
        }
        return { raw, db: new Kysely<Tables>({ dialect: sqliteDialect(raw) }) };
      });
    },
  };
}

/** With `synchronous=NORMAL` a power cut loses commits that were acknowledged. */
function configure(raw: Database.Database, role: 'read' | 'write'): void {
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  if (role === 'read') raw.pragma('query_only = ON');
}

function openAfter<T>(first: Database.Database, open: () => T): T {
  try {
    return open();
  } catch (error) {
    first.close();
    throw error;
  }
}

function openEngine(open: Open): Engine {
  const writer = open('write');
  // A connection of their own keeps reads going while a write waits for another process.
  const reader = openAfter(writer.raw, () => open('read'));
  return {
    name: 'sqlite',
    reads: reader.db,
    writes: writer.db,
    session: async (work) => {
      const { db } = open('write');
      try {
        return await work(db);
      } finally {
        await db.destroy();
      }
    },
    // `begin immediate` holds the only write lock there is.
    lockTables: () => Promise.resolve(),
    close: async () => {
      await Promise.all([reader.db.destroy(), writer.db.destroy()]);
      // Kysely closes only what it has used.
      reader.raw.close();
      writer.raw.close();
    },
  };
}
