/** Why the store could not do its work. Each code has one cause that an operator can act on. */
export type StoreTrouble =
  | 'unreachable' // nobody answers at that address, or the connection broke
  | 'refused' // the database is there and turns us away: password, name, too many connections
  | 'wrongUrl' // DATABASE_URL is not one
  | 'readOnly' // the folder, the file or the database can't be written
  | 'diskFull'
  | 'slow' // no answer in time
  | 'damaged' // not a database, or a broken one
  | 'tooNew' // a newer version of the bot has changed the schema
  | 'notInstalled' // the engine's package is missing or was built for another machine
  | 'closed';

/**
 * The store can't be used at present. `message` is a sentence for the operator, without
 * passwords; members are shown a text of the catalogue instead. What was to be written counts as
 * not written: a connection that breaks during a commit leaves it open.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code: StoreTrouble;

  constructor(code: StoreTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The `code` that Node, SQLite and PostgreSQL put on their errors, else ''. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
