import type { Kysely } from 'kysely';

/** What members bring: questions for the moderators, "tell me" requests, the quiz, cooldowns. */
export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('inbox')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('story_id', 'text', (col) => col.notNull())
    .addColumn('merge_key', 'text', (col) => col.notNull())
    .addColumn('wordings', 'text', (col) => col.notNull())
    .addColumn('times_asked', 'bigint', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('oldest_at', 'bigint', (col) => col.notNull())
    .addColumn('asked_at', 'bigint', (col) => col.notNull())
    .addColumn('expires_at', 'bigint', (col) => col.notNull())
    .addUniqueConstraint('inbox_merged', ['server_id', 'story_id', 'merge_key'])
    .execute();
  await schema
    .createIndex('inbox_by_status')
    .on('inbox')
    .columns(['server_id', 'status', 'times_asked'])
    .execute();
  await schema
    .createTable('tell_me')
    .addColumn('inbox_id', 'text', (col) => col.notNull())
    .addColumn('user_id', 'text', (col) => col.notNull())
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('channel_id', 'text')
    .addColumn('language', 'text')
    .addColumn('created_at', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('tell_me_pk', ['inbox_id', 'user_id'])
    .execute();
  await schema
    .createTable('quiz_rounds')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('story_id', 'text', (col) => col.notNull())
    .addColumn('cycle', 'bigint', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('asked_at', 'bigint', (col) => col.notNull())
    .addUniqueConstraint('quiz_rounds_once', ['server_id', 'story_id', 'cycle', 'item_id'])
    .execute();
  await schema
    .createTable('quiz_answers')
    .addColumn('round_id', 'text', (col) => col.notNull())
    .addColumn('user_id', 'text', (col) => col.notNull())
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('answered_at', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('quiz_answers_pk', ['round_id', 'user_id'])
    .execute();
  await schema
    .createTable('quiz_scores')
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('user_id', 'text', (col) => col.notNull())
    .addColumn('correct', 'bigint', (col) => col.notNull())
    .addColumn('answered', 'bigint', (col) => col.notNull())
    .addColumn('changed_at', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('quiz_scores_pk', ['server_id', 'user_id'])
    .execute();
  await schema
    .createTable('cooldowns')
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('user_id', 'text', (col) => col.notNull())
    .addColumn('until', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('cooldowns_pk', ['server_id', 'user_id'])
    .execute();
}
