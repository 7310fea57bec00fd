/** What moderators' commands begin with. */
import { notice } from '../messages/notice.ts';
import { StoreUnavailable } from '../store/errors.ts';
import type { Tone } from '../messages/tone.ts';
import type { Message } from '../messages/message.ts';
import type { Context } from './context.ts';
import type { ReplyResponse, UpdateResponse } from './response.ts';
import type { Desk } from './services.ts';
import { userErrors } from './user-error.ts';

/** The desk, the server and who acts. */
export interface AtDesk {
  readonly desk: Desk;
  readonly server: string;
  /** The member's id, for the history. */
  readonly who: string;
}

/** @throws UserError outside servers that have installed the bot, and where nothing is remembered */
export function atDesk({ services: { desk }, server, origin }: Context): AtDesk {
  if (!desk) throw userErrors.nothingKept();
  if (server === undefined) throw userErrors.serversOnly();
  return { desk, server, who: origin.member.id };
}

/** A message to the member alone. */
export function aside(message: Message): ReplyResponse {
  return { kind: 'message', message, private: true };
}

/** One plain sentence to the member alone. */
export function tell(sentence: string, tone: Tone = 'shown'): ReplyResponse {
  return aside(notice(sentence, tone));
}

/** The work of a reply that was begun already: that the database is away is said in its place. */
export async function unlessDown(
  { texts, services: { desk } }: Context,
  work: () => Promise<Message>,
): Promise<Message> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    desk?.log.error({ err: error }, 'no database');
    return notice(texts.errors.storeDown, 'problem');
  }
}

/** The message below which the member pressed, anew. */
export function turn(message: Message): UpdateResponse {
  return { kind: 'update', message };
}
