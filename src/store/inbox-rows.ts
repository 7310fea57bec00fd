import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from './engines/engine.ts';
import { newId } from './ids.ts';
import { plainText } from './json.ts';
import type { Tables } from './tables.ts';

export type InboxStatus = Tables['inbox']['status'];

/** A question that the story did not answer, with all who asked it merged into one row. */
export interface InboxItem {
  readonly id: string;
  readonly storyId: string;
  /** The oldest wording that is kept. */
  readonly question: string;
  /** Other wordings of it, without repetition. */
  readonly wordings: readonly string[];
  readonly timesAsked: number;
  readonly status: InboxStatus;
  /** The entry that answers it, once answered or attached. */
  readonly entryId: string | null;
  readonly lastAskedAt: number;
  readonly expiresAt: number;
}

export type InboxAdded =
  | { readonly kind: 'new'; readonly item: InboxItem }
  | { readonly kind: 'merged'; readonly item: InboxItem }
  /** Moderators have dismissed this question before; it is counted and not shown again. */
  | { readonly kind: 'dismissed'; readonly item: InboxItem };

export interface NewQuestion {
  readonly storyId: string;
  readonly question: string;
  /** Questions with the same key on the same story are one row. */
  readonly mergeKey: string;
}

/** What a member typed is kept no longer, in milliseconds. */
const INBOX_LIFETIME = 30 * 24 * 60 * 60 * 1_000;

const MAX_WORDINGS = 10;
const MAX_QUESTION = 6_000;
const MAX_KEY = 200;

const wordingsSchema = z.array(z.object({ text: z.string(), at: z.int() })).readonly();
type Wordings = z.infer<typeof wordingsSchema>;
type Row = Tables['inbox'];

/** Adds a question, or merges it with the row that has its key. */
export async function addQuestion(
  tx: Tx,
  serverId: string,
  asked: NewQuestion,
  at: number,
): Promise<InboxAdded> {
  const question = plainText(asked.question.slice(0, MAX_QUESTION));
  const id = newId();
  const row = await tx
    .insertInto('inbox')
    .values({
      id,
      server_id: serverId,
      story_id: asked.storyId,
      merge_key: shorten(asked.mergeKey),
      wordings: JSON.stringify([{ text: question, at }]),
      times_asked: 1,
      status: 'open',
      entry_id: null,
      oldest_at: at,
      asked_at: at,
      expires_at: at + INBOX_LIFETIME,
    })
    // Also takes the row's lock, so that two members at once are both counted.
    .onConflict((conflict) =>
      conflict
        .columns(['server_id', 'story_id', 'merge_key'])
        .doUpdateSet((eb) => ({ times_asked: eb('inbox.times_asked', '+', 1), asked_at: at })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  if (row.id === id) return { kind: 'new', item: toItem(row, at) };
  const merged = await askAgain(tx, row, question, at);
  const item = toItem(merged, at);
  return { kind: merged.status === 'dismissed' ? 'dismissed' : 'merged', item };
}

/** An expired row starts anew; an answer that did not reach the asker is no answer. */
function askAgain(tx: Tx, row: Row, question: string, at: number): Promise<Row> {
  const live = liveWordings(row, at);
  const others = live.filter(({ text }) => text !== question);
  const wordings =
    others.length === live.length
      ? [...live, { text: question, at }]
      : live.map((wording) => (wording.text === question ? { ...wording, at } : wording));
  // The first stays: moderators know the question by it.
  if (wordings.length > MAX_WORDINGS) wordings.splice(1, 1);
  const expired = row.expires_at <= at;
  const dismissed = row.status === 'dismissed' && !expired;
  return tx
    .updateTable('inbox')
    .set({
      ...wordingColumns(wordings),
      ...(dismissed ? {} : { status: 'open', entry_id: null }),
      ...(expired ? { times_asked: 1 } : {}),
      expires_at: at + INBOX_LIFETIME,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Deletes expired questions, and expired wordings of those that are still asked. */
export async function expireQuestions(tx: Tx, at: number): Promise<number> {
  const gone = await tx.deleteFrom('inbox').where('expires_at', '<=', at).executeTakeFirst();
  const old = await tx
    .selectFrom('inbox')
    .selectAll()
    .where('oldest_at', '<=', at - INBOX_LIFETIME)
    .execute();
  for (const row of old) {
    const columns = wordingColumns(liveWordings(row, at));
    await tx.updateTable('inbox').set(columns).where('id', '=', row.id).execute();
  }
  return Number(gone.numDeletedRows);
}

/** By what the question is known. */
export function firstWording(wordings: string): string {
  return wordingsSchema.parse(JSON.parse(wordings))[0]?.text ?? '';
}

function liveWordings(row: Row, at: number): Wordings {
  const all = wordingsSchema.parse(JSON.parse(row.wordings));
  return all.filter((wording) => wording.at + INBOX_LIFETIME > at);
}

function wordingColumns(wordings: Wordings): Pick<Row, 'wordings' | 'oldest_at'> {
  const oldest = Math.min(...wordings.map(({ at }) => at));
  return { wordings: JSON.stringify(wordings), oldest_at: oldest };
}

/** An index takes no more than 2,704 bytes of text on PostgreSQL. */
function shorten(key: string): string {
  const text = plainText(key);
  return text.length <= MAX_KEY ? text : createHash('sha256').update(text).digest('hex');
}

/** What moderators see of a row at this time. */
export function toItem(row: Row, at: number): InboxItem {
  const [question = '', ...wordings] = liveWordings(row, at).map(({ text }) => text);
  return {
    id: row.id,
    storyId: row.story_id,
    question,
    wordings,
    timesAsked: row.times_asked,
    status: row.status,
    entryId: row.entry_id,
    lastAskedAt: row.asked_at,
    expiresAt: row.expires_at,
  };
}
