import { StoreUnavailable, codeOf, messageOf, type StoreTrouble } from '../errors.ts';
import type { Verdict } from './engine.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and Node's socket errors. */
const TROUBLES: Readonly<Record<string, StoreTrouble>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENOENT: 'unreachable', // no such Unix socket
  ETIMEDOUT: 'unreachable',
  '57P01': 'unreachable', // the server is shut down by its administrator
  '57P02': 'unreachable',
  '57P03': 'unreachable', // it is still starting
  '42P01': 'unreachable', // our tables are gone: the database was made anew
  '25P03': 'slow', // a transaction stood idle for too long
  '57014': 'slow', // statement timeout
  '55P03': 'slow', // lock timeout
  '28P01': 'refused',
  '28000': 'refused',
  '3D000': 'refused',
  '42501': 'refused',
  '53300': 'refused', // too many connections
  '53100': 'diskFull',
  '25006': 'readOnly',
  XX001: 'damaged',
  XX002: 'damaged',
  ERR_MODULE_NOT_FOUND: 'notInstalled',
};

/** Errors without a code are told apart by what `pg` and its pool say. */
const BY_MESSAGE: readonly (readonly [pattern: RegExp, trouble: StoreTrouble])[] = [
  [/^Connection terminated due to connection timeout/, 'unreachable'],
  [/^timeout exceeded when trying to connect/, 'slow'],
  [/^Query read timeout/, 'slow'],
  [/^(timeout expired|Connection terminated)/, 'unreachable'],
  [/^Client has encountered a connection error/, 'unreachable'],
  [/(SSL|SASL|password must be)/, 'refused'],
];

/** Two transactions stood in each other's way: the same work can simply be done again. */
const COLLISIONS = new Set(['40001', '40P01']);

function sentence(trouble: StoreTrouble, where: string, error: unknown): string {
  switch (trouble) {
    case 'refused':
      return `The database at ${where} refuses the bot (${messageOf(error)}): check the user, the password and the database's name in DATABASE_URL.`;
    case 'slow':
      return `The database at ${where} does not answer in time: check its load and the network.`;
    case 'diskFull':
      return `The disk of the database at ${where} is full, so nothing can be saved: free some space.`;
    case 'readOnly':
      return `The database at ${where} can only be read: DATABASE_URL must name the primary server.`;
    case 'damaged':
      return `The database at ${where} is damaged: restore a backup.`;
    case 'notInstalled':
      return 'The PostgreSQL client is not installed: run `npm ci`.';
    default:
      return `The database at ${where} can't be reached: check that it runs and that DATABASE_URL is right.`;
  }
}

/** Judges an error of `pg`. `where` names host, port and database without the password. */
export function judgePostgres(error: unknown, where: string): Verdict {
  const code = codeOf(error);
  const message = messageOf(error);
  if (COLLISIONS.has(code)) {
    const busy = new StoreUnavailable('slow', sentence('slow', where, error), { cause: error });
    return { kind: 'retry', error: busy };
  }
  const trouble = TROUBLES[code] ?? BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1];
  if (trouble !== undefined) {
    const text = sentence(trouble, where, error);
    return { kind: 'unavailable', error: new StoreUnavailable(trouble, text, { cause: error }) };
  }
  // Several addresses were tried (`localhost` as IPv6 and IPv4): the first failure tells enough.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return judgePostgres(error.errors[0], where);
  }
  return { kind: 'bug' };
}
