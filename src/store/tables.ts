/**
 * The one neutral schema: ids are text made by the application, JSON is text, times are epoch
 * milliseconds. These row schemas give the query builder its types and check what a backup holds.
 * A column that is added later needs a `.default()` here, so that older backups stay readable.
 */
import { z } from 'zod';

const id = z.string();
const whole = z.int();
const json = z.string();

export const rowSchemas = {
  counters: z.strictObject({ name: id, value: whole }),
  servers: z.strictObject({
    id,
    settings: json,
    joined_at: whole,
    left_at: whole.nullable(),
  }),
  entries: z.strictObject({
    server_id: id,
    story_id: id,
    section: id,
    entry_id: id,
    state: z.enum(['present', 'removed', 'cleared']),
    body: json.nullable(),
    origin: z.enum(['story', 'moderator-note']).nullable(),
    revision: whole,
    who: id,
    changed_at: whole,
  }),
  stories: z.strictObject({
    server_id: id,
    story_id: id,
    pack: json,
    article: z.string().nullable(),
    revision: whole,
    who: id,
    changed_at: whole,
  }),
  changes: z.strictObject({
    seq: whole,
    id,
    group_id: id,
    group_index: whole,
    group_size: whole,
    server_id: id,
    kind: z.enum(['settings', 'entry', 'story', 'erased', 'restored']),
    story_id: id,
    section: id,
    entry_id: id,
    who: id,
    changed_at: whole,
    before: json.nullable(),
    after: json.nullable(),
  }),
  drafts: z.strictObject({ id, server_id: id, user_id: id, body: json, created_at: whole }),
  inbox: z.strictObject({
    id,
    server_id: id,
    story_id: id,
    merge_key: z.string(),
    wordings: json,
    times_asked: whole,
    status: z.enum(['open', 'answered', 'attached', 'dismissed']),
    entry_id: id.nullable(),
    oldest_at: whole,
    asked_at: whole,
    expires_at: whole,
  }),
  tell_me: z.strictObject({
    inbox_id: id,
    user_id: id,
    server_id: id,
    channel_id: id.nullable(),
    language: id.nullable(),
    created_at: whole,
  }),
  quiz_rounds: z.strictObject({
    id,
    server_id: id,
    story_id: id,
    cycle: whole,
    item_id: id,
    asked_at: whole,
  }),
  quiz_answers: z.strictObject({ round_id: id, user_id: id, server_id: id, answered_at: whole }),
  quiz_scores: z.strictObject({
    server_id: id,
    user_id: id,
    correct: whole,
    answered: whole,
    changed_at: whole,
  }),
  cooldowns: z.strictObject({ server_id: id, user_id: id, until: whole }),
  reviews: z.strictObject({
    server_id: id,
    review_id: id,
    body: json,
    revision: whole,
    changed_at: whole,
  }),
} as const;

export type TableName = keyof typeof rowSchemas;
export type Tables = { [Name in TableName]: z.infer<(typeof rowSchemas)[Name]> };

/** The columns that identify a row, in the order in which backups walk the table. */
export const primaryKeys: Record<TableName, readonly [string, ...string[]]> = {
  counters: ['name'],
  servers: ['id'],
  entries: ['server_id', 'story_id', 'section', 'entry_id'],
  stories: ['server_id', 'story_id'],
  changes: ['seq'],
  drafts: ['id'],
  inbox: ['id'],
  tell_me: ['inbox_id', 'user_id'],
  quiz_rounds: ['id'],
  quiz_answers: ['round_id', 'user_id'],
  quiz_scores: ['server_id', 'user_id'],
  cooldowns: ['server_id', 'user_id'],
  reviews: ['server_id', 'review_id'],
};

/** Every table, the counters first: whoever locks several locks them in this order. */
export const tableNames: readonly TableName[] = [
  'counters',
  'servers',
  'entries',
  'stories',
  'changes',
  'drafts',
  'inbox',
  'tell_me',
  'quiz_rounds',
  'quiz_answers',
  'quiz_scores',
  'cooldowns',
  'reviews',
];

/** The tables whose rows belong to one server and go with it. */
export const serverTables = [
  'entries',
  'stories',
  'changes',
  'drafts',
  'inbox',
  'tell_me',
  'quiz_rounds',
  'quiz_answers',
  'quiz_scores',
  'cooldowns',
  'reviews',
] as const satisfies readonly TableName[];
