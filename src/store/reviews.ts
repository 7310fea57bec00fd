import type { Access } from './access.ts';
import { parseObject, type JsonObject } from './json.ts';
import type { Tables } from './tables.ts';

/** The review of a draft story, as far as it has got. */
export interface Review {
  readonly reviewId: string;
  readonly body: JsonObject;
  readonly revision: number;
  readonly at: number;
}

export type ReviewSaved =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Saved by somebody else in between; null: it is gone. */
  | { readonly kind: 'conflict'; readonly current: Review | null };

export interface ReviewStore {
  get(serverId: string, reviewId: string): Promise<Review | undefined>;
  /** Last touched first. */
  list(serverId: string): Promise<readonly Review[]>;
  /** `base` is the revision that was seen; 0 for a new one. */
  save(serverId: string, reviewId: string, body: JsonObject, base: number): Promise<ReviewSaved>;
  remove(serverId: string, reviewId: string): Promise<void>;
}

export function reviewStore(access: Access, now: () => number): ReviewStore {
  async function get(serverId: string, reviewId: string): Promise<Review | undefined> {
    const row = await access.read((db) =>
      db
        .selectFrom('reviews')
        .selectAll()
        .where('server_id', '=', serverId)
        .where('review_id', '=', reviewId)
        .executeTakeFirst(),
    );
    return row && toReview(row);
  }

  return {
    get,
    list: async (serverId) => {
      const rows = await access.read((db) =>
        db
          .selectFrom('reviews')
          .selectAll()
          .where('server_id', '=', serverId)
          .orderBy('changed_at', 'desc')
          .orderBy('review_id')
          .execute(),
      );
      return rows.map(toReview);
    },
    save: async (serverId, reviewId, body, base) => {
      const revision = base + 1;
      const value = { body: JSON.stringify(body), revision, changed_at: now() };
      const saved = await access.write(async (tx) => {
        if (base === 0) {
          const row = { server_id: serverId, review_id: reviewId, ...value };
          const query = tx.insertInto('reviews').values(row);
          const result = await query.onConflict((on) => on.doNothing()).executeTakeFirst();
          return result.numInsertedOrUpdatedRows === 1n;
        }
        const result = await tx
          .updateTable('reviews')
          .set(value)
          .where('server_id', '=', serverId)
          .where('review_id', '=', reviewId)
          .where('revision', '=', base)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      });
      if (saved) return { kind: 'saved', revision };
      return { kind: 'conflict', current: (await get(serverId, reviewId)) ?? null };
    },
    remove: async (serverId, reviewId) => {
      await access.write((tx) =>
        tx
          .deleteFrom('reviews')
          .where('server_id', '=', serverId)
          .where('review_id', '=', reviewId)
          .execute(),
      );
    },
  };
}

function toReview(row: Tables['reviews']): Review {
  const { review_id: reviewId, revision, changed_at: at } = row;
  return { reviewId, body: parseObject(row.body), revision, at };
}
