import type { Kysely } from 'kysely';

/** Reviews of draft stories, left and taken up again. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('reviews')
    .addColumn('server_id', 'text', (col) => col.notNull())
    .addColumn('review_id', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('revision', 'bigint', (col) => col.notNull())
    .addColumn('changed_at', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('reviews_pk', ['server_id', 'review_id'])
    .execute();
}
