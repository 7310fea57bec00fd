/** Reviews as the store keeps them: each decision is on the disk before it is shown. */
import { z } from 'zod';
import { reviewSchema, type Review } from '../../drafting/review/review.ts';
import type { AtDesk } from '../desk.ts';

/** A review and the number of the version that was read. */
export interface KeptReview {
  readonly id: string;
  readonly review: Review;
}

const jsonSchema = z.record(z.string(), z.json());
const asJson = (review: Review) => jsonSchema.parse(JSON.parse(JSON.stringify(review)));

/** Two who press at the same moment: the later one decides on what the other left. */
const MOST_TRIES = 5;

export async function readReview({ desk, server }: AtDesk, id: string): Promise<Review | null> {
  const kept = await desk.store.reviews.get(server, id);
  return reviewSchema.safeParse(kept?.body).data ?? null;
}

export async function keepReview(at: AtDesk, id: string, review: Review): Promise<void> {
  await at.desk.store.reviews.save(at.server, id, asJson(review), 0);
}

/** Changes a review. @returns null where it is not there any more */
export async function changeReview(
  { desk, server }: AtDesk,
  id: string,
  change: (now: Review) => Review,
): Promise<Review | null> {
  for (let n = 0; n < MOST_TRIES; n++) {
    const kept = await desk.store.reviews.get(server, id);
    const now = reviewSchema.safeParse(kept?.body).data;
    if (!kept || !now) return null;
    const next = change(now);
    if (next === now) return now;
    const saved = await desk.store.reviews.save(server, id, asJson(next), kept.revision);
    if (saved.kind === 'saved') return next;
  }
  throw new Error('a review is changed by others all the time');
}

/** The open reviews of a server, the last one first. */
export async function listReviews({ desk, server }: AtDesk): Promise<readonly KeptReview[]> {
  const kept = await desk.store.reviews.list(server);
  return kept.flatMap(({ reviewId: id, body }) => {
    const { data: review } = reviewSchema.safeParse(body);
    return review ? [{ id, review }] : [];
  });
}
