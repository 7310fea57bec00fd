import { Migrator, type Kysely, type Migration } from 'kysely';
import { StoreUnavailable, messageOf } from './errors.ts';
import * as curation from './migrations/001-curation.ts';
import * as members from './migrations/002-members.ts';
import * as reviews from './migrations/003-reviews.ts';

/** In order; a migration that was released is never changed, and later ones only add. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-curation': curation,
  '002-members': members,
  '003-reviews': reviews,
};

/** The name of the schema that this version of the bot writes. */
export const SCHEMA = '003-reviews';

/**
 * Brings the schema up to date, or up to `target`. Several processes may do so at once: each
 * waits for the lock, then finds the work done.
 */
export async function migrate<T>(db: Kysely<T>, target: string = SCHEMA): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateTo(target);
  if (error === undefined) return;
  if (messageOf(error).startsWith('corrupted migrations')) {
    throw new StoreUnavailable(
      'tooNew',
      'The database was made by a newer version of Storyline: update this one, or restore a backup.',
      { cause: error },
    );
  }
  throw error instanceof Error ? error : new TypeError(messageOf(error));
}
