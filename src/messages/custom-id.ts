/**
 * Custom ids carry the whole state of a button, so that it still works after a restart.
 * Discord allows 100 characters: long keys are replaced by a hash of them.
 */
import { createHash } from 'node:crypto';

const MAX_CUSTOM_ID = 100;
const SEPARATOR = ':';
const LONGEST_KEY = 14;
/** 72 bits: no two entries of a story, however large, will ever share one. */
const HASH_LENGTH = 12;

/** A short stable stand-in for an entry's id or its text: itself where it is short. */
export function token(key: string): string {
  if (key.length <= LONGEST_KEY && /^[a-z0-9-]*$/.test(key)) return key;
  return `~${createHash('sha256').update(key).digest('base64url').slice(0, HASH_LENGTH)}`;
}

/** The key among the candidates that the token stands for. */
export function keyOf(wanted: string, candidates: Iterable<string>): string | undefined {
  for (const key of candidates) if (token(key) === wanted) return key;
  return undefined;
}

/**
 * @throws RangeError where the parts can't fit; parts made by `token` and `packUser` always do
 * @public
 */
export function customId(name: string, ...parts: readonly string[]): string {
  const id = [name, ...parts].join(SEPARATOR);
  if (id.length > MAX_CUSTOM_ID) throw new RangeError(`a custom id is too long: ${id}`);
  return id;
}

export interface CustomId {
  readonly name: string;
  readonly parts: readonly string[];
}

export function readCustomId(id: string): CustomId {
  const [name = '', ...parts] = id.split(SEPARATOR);
  return { name, parts };
}

/** A user's id (a 64-bit number) in at most 13 characters. */
export function packUser(id: string): string {
  return /^\d{1,20}$/.test(id) ? BigInt(id).toString(36) : '';
}

/** What it takes to ask again: the command, the story, and the entries that its options mean. */
export interface Again {
  readonly command: string;
  readonly story: string;
  /** Ids (for questions: their text), in the order in which the command declares its options. */
  readonly keys: readonly (string | undefined)[];
}

const tokens = (keys: Again['keys']): readonly string[] =>
  keys.map((key) => (key === undefined ? '' : token(key)));

/** A button that shows another page of the same answer. */
export function pageId({ command, story, keys }: Again, page: number, asker: string): string {
  return customId('page', command, token(story), String(page), packUser(asker), ...tokens(keys));
}

/** A select menu whose values are tokens of a command's first option. */
export function openId(command: string, story: string): string {
  return customId('open', command, token(story));
}
