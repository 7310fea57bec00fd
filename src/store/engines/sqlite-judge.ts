import { StoreUnavailable, codeOf, messageOf, type StoreTrouble } from '../errors.ts';
import type { Verdict } from './engine.ts';

/** Beginnings of codes of SQLite and of Node's file system, and what they come to. */
const TROUBLES: readonly (readonly [prefix: string, trouble: StoreTrouble])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EFBIG', 'diskFull'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_CANTOPEN', 'readOnly'],
  ['SQLITE_PERM', 'readOnly'],
  ['SQLITE_AUTH', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['ENOTDIR', 'readOnly'],
  ['EEXIST', 'readOnly'],
  ['ENOENT', 'readOnly'],
  ['EISDIR', 'readOnly'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  // A write past a size limit or onto a full network disk arrives as an input/output error.
  ['SQLITE_IOERR_WRITE', 'diskFull'],
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['SQLITE_IOERR', 'damaged'],
  ['ERR_DLOPEN_FAILED', 'notInstalled'],
  ['ERR_MODULE_NOT_FOUND', 'notInstalled'],
  ['MODULE_NOT_FOUND', 'notInstalled'],
];

function sentence(trouble: StoreTrouble, dataDir: string): string {
  switch (trouble) {
    case 'diskFull':
      return `The disk that holds DATA_DIR (${dataDir}) is full or can't take more, so nothing can be saved: free some space.`;
    case 'readOnly':
      return `The database in DATA_DIR (${dataDir}) can't be written: make the folder and its files writable for the bot's user, or set DATA_DIR to another folder.`;
    case 'notInstalled':
      return 'The embedded database is not installed for this machine: run `npm ci`, or set DATABASE_URL to use PostgreSQL.';
    case 'slow':
      return 'The database is kept busy by another process: try again in a moment.';
    default:
      return `The database in DATA_DIR (${dataDir}) is damaged or the disk fails: move storyline.db away and restore a backup.`;
  }
}

/** Judges an error of better-sqlite3 or of the file system. */
export function judgeSqlite(error: unknown, dataDir: string): Verdict {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const cause = { cause: error };
    return { kind: 'retry', error: new StoreUnavailable('slow', sentence('slow', dataDir), cause) };
  }
  const missingBinding = messageOf(error).startsWith('Could not locate the bindings file');
  const trouble = missingBinding
    ? 'notInstalled'
    : TROUBLES.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (trouble === undefined) return { kind: 'bug' };
  const unavailable = new StoreUnavailable(trouble, sentence(trouble, dataDir), { cause: error });
  return { kind: 'unavailable', error: unavailable };
}
