import type { Access } from './access.ts';
import type { Db, Tx } from './engines/engine.ts';
import { newId } from './ids.ts';

/** A question of the quiz that was put to a server. */
export interface QuizRound {
  readonly id: string;
  readonly storyId: string;
  readonly itemId: string;
}

export interface Score {
  readonly userId: string;
  readonly correct: number;
  readonly answered: number;
}

export type QuizAnswered =
  | { readonly kind: 'scored'; readonly score: Score }
  /** Each member has one try a round. */
  | { readonly kind: 'already' }
  /** The round is not on this server, or too old. */
  | { readonly kind: 'over' };

export interface QuizStore {
  /**
   * Draws the first of `items` (shuffle them) that was not asked on this server yet; when all
   * were, a new cycle begins, not with the last one asked. Undefined without items.
   */
  draw(serverId: string, storyId: string, items: readonly string[]): Promise<QuizRound | undefined>;
  round(serverId: string, roundId: string): Promise<QuizRound | undefined>;
  answer(
    serverId: string,
    roundId: string,
    userId: string,
    correct: boolean,
  ): Promise<QuizAnswered>;
  /** The best first. */
  board(serverId: string, limit?: number): Promise<readonly Score[]>;
}

/** Two cycles are kept, so that a round's buttons outlive the end of its cycle. */
const CYCLES_KEPT = 2;

export function quizStore(access: Access, now: () => number): QuizStore {
  return {
    draw: (serverId, storyId, items) =>
      access.write((tx) => draw(tx, serverId, storyId, items, now())),
    round: async (serverId, roundId) => {
      const row = await access.read((db) => readRound(db, serverId, roundId));
      return row && { id: row.id, storyId: row.story_id, itemId: row.item_id };
    },
    answer: (serverId, roundId, userId, correct) =>
      access.write(async (tx) => {
        if ((await readRound(tx, serverId, roundId)) === undefined) return { kind: 'over' };
        const member = { server_id: serverId, user_id: userId };
        const answer = await tx
          .insertInto('quiz_answers')
          .values({ round_id: roundId, ...member, answered_at: now() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (answer.numInsertedOrUpdatedRows !== 1n) return { kind: 'already' };
        const points = correct ? 1 : 0;
        const row = await tx
          .insertInto('quiz_scores')
          .values({ ...member, correct: points, answered: 1, changed_at: now() })
          .onConflict((conflict) =>
            conflict.columns(['server_id', 'user_id']).doUpdateSet((eb) => ({
              correct: eb('quiz_scores.correct', '+', points),
              answered: eb('quiz_scores.answered', '+', 1),
              changed_at: now(),
            })),
          )
          .returning(['correct', 'answered'])
          .executeTakeFirstOrThrow();
        return { kind: 'scored', score: { userId, ...row } };
      }),
    board: async (serverId, limit = 10) => {
      const rows = await access.read((db) =>
        db
          .selectFrom('quiz_scores')
          .select(['user_id', 'correct', 'answered'])
          .where('server_id', '=', serverId)
          .orderBy('correct', 'desc')
          .orderBy('answered')
          .orderBy('changed_at')
          .limit(limit)
          .execute(),
      );
      return rows.map(({ user_id: userId, correct, answered }) => ({ userId, correct, answered }));
    },
  };
}

async function draw(
  tx: Tx,
  serverId: string,
  storyId: string,
  items: readonly string[],
  at: number,
): Promise<QuizRound | undefined> {
  const asked = await tx
    .selectFrom('quiz_rounds')
    .select(['item_id', 'cycle'])
    .where('server_id', '=', serverId)
    .where('story_id', '=', storyId)
    .orderBy('cycle', 'desc')
    .orderBy('asked_at', 'desc')
    .execute();
  const cycle = asked[0]?.cycle ?? 1;
  const done = new Set(asked.filter((row) => row.cycle === cycle).map((row) => row.item_id));
  const fresh = items.filter((item) => !done.has(item));
  const last = asked[0]?.item_id;
  const again = [
    ...items.filter((item) => item !== last),
    ...items.filter((item) => item === last),
  ];
  const tries = [
    ...fresh.map((item) => [item, cycle] as const),
    ...again.map((item) => [item, cycle + 1] as const),
  ];
  for (const [itemId, round] of tries) {
    const id = newId();
    const place = { server_id: serverId, story_id: storyId, cycle: round, item_id: itemId };
    const result = await tx
      .insertInto('quiz_rounds')
      .values({ id, ...place, asked_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // Not inserted: another process has just drawn it.
    if (result.numInsertedOrUpdatedRows !== 1n) continue;
    if (round > cycle) await dropCycles(tx, serverId, storyId, round - CYCLES_KEPT);
    return { id, storyId, itemId };
  }
  return undefined;
}

async function dropCycles(tx: Tx, serverId: string, storyId: string, last: number): Promise<void> {
  const rounds = tx
    .selectFrom('quiz_rounds')
    .select('id')
    .where('server_id', '=', serverId)
    .where('story_id', '=', storyId)
    .where('cycle', '<=', last);
  await tx.deleteFrom('quiz_answers').where('round_id', 'in', rounds).execute();
  await tx.deleteFrom('quiz_rounds').where('id', 'in', rounds).execute();
}

const readRound = (db: Db, serverId: string, roundId: string) =>
  db
    .selectFrom('quiz_rounds')
    .selectAll()
    .where('id', '=', roundId)
    .where('server_id', '=', serverId)
    .executeTakeFirst();
