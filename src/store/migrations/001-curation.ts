import type { Kysely } from 'kysely';

/** Servers with their settings, what moderators curated, its history, and the change sequence. */
export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('counters')
    .addColumn('name', 'text', (col) => col.primaryKey())
    .addColumn('value', 'bigint', (col) => col.notNull())
    .execute();
  await schema
    .createTable('servers')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('settings', 'text', (col) => col.notNull())
    .addColumn('joined_at', 'bigint', (col) => col.notNull())
    .addColumn('left_at', 'bigint')
    .execute();
  await schema
    .createTable('entries')
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('story_id', 'text', (col) => col.notNull())
    .addColumn('section', 'text', (col) => col.notNull())
    .addColumn('entry_id', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('body', 'text')
    .addColumn('origin', 'text')
    .addColumn('revision', 'bigint', (col) => col.notNull())
    .addColumn('who', 'text', (col) => col.notNull())
    .addColumn('changed_at', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('entries_pk', ['server_id', 'story_id', 'section', 'entry_id'])
    .execute();
  await schema
    .createIndex('entries_by_revision')
    .on('entries')
    .columns(['server_id', 'revision'])
    .execute();
  await schema
    .createTable('stories')
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('story_id', 'text', (col) => col.notNull())
    .addColumn('pack', 'text', (col) => col.notNull())
    .addColumn('article', 'text')
    .addColumn('revision', 'bigint', (col) => col.notNull())
    .addColumn('who', 'text', (col) => col.notNull())
    .addColumn('changed_at', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('stories_pk', ['server_id', 'story_id'])
    .execute();
  await schema
    .createTable('changes')
    .addColumn('seq', 'bigint', (col) => col.primaryKey())
    .addColumn('id', 'text', (col) => col.notNull().unique())
    .addColumn('group_id', 'text', (col) => col.notNull())
    .addColumn('group_index', 'bigint', (col) => col.notNull())
    .addColumn('group_size', 'bigint', (col) => col.notNull())
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('story_id', 'text', (col) => col.notNull())
    .addColumn('section', 'text', (col) => col.notNull())
    .addColumn('entry_id', 'text', (col) => col.notNull())
    .addColumn('who', 'text', (col) => col.notNull())
    .addColumn('changed_at', 'bigint', (col) => col.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
  await schema
    .createIndex('changes_by_server')
    .on('changes')
    .columns(['server_id', 'group_index', 'seq'])
    .execute();
  await schema
    .createIndex('changes_by_entry')
    .on('changes')
    .columns(['server_id', 'story_id', 'section', 'entry_id', 'seq'])
    .execute();
  await schema.createIndex('changes_by_group').on('changes').column('group_id').execute();
  await schema
    .createTable('drafts')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('user_id', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('created_at', 'bigint', (col) => col.notNull())
    .execute();
  await schema
    .createIndex('drafts_by_user')
    .on('drafts')
    .columns(['server_id', 'user_id'])
    .execute();
}
