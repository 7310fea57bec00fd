import { sql } from 'kysely';
import type { Access } from './access.ts';
import type { Db, Tx } from './engines/engine.ts';
import { firstWording } from './inbox-rows.ts';

/** All that is stored of one person. The first three are what members leave. */
export interface StoredOfMember {
  readonly scores: readonly {
    readonly serverId: string;
    readonly correct: number;
    readonly answered: number;
  }[];
  readonly cooldowns: readonly { readonly serverId: string; readonly until: number }[];
  readonly tellMe: readonly {
    readonly serverId: string;
    readonly inboxId: string;
    readonly question: string;
  }[];
  /** Of moderators: what they typed and could not save. */
  readonly drafts: number;
  /** Of moderators: changes that name them in the history. These stay with the server's data. */
  readonly changes: number;
}

export interface MemberStore {
  /** On all servers, or on one. */
  stored(userId: string, serverId?: string): Promise<StoredOfMember>;
  /** Deletes all of it but the history's names, and returns how many rows that were. */
  forget(userId: string, serverId?: string): Promise<number>;
}

/** Where a member's id stands and can be deleted. */
const MEMBER_TABLES = ['quiz_scores', 'quiz_answers', 'cooldowns', 'tell_me', 'drafts'] as const;

export function memberStore(access: Access): MemberStore {
  return {
    stored: (userId, serverId) => access.read((db) => stored(db, userId, serverId)),
    forget: (userId, serverId) => access.write((tx) => forget(tx, userId, serverId)),
  };
}

async function stored(db: Db, userId: string, serverId?: string): Promise<StoredOfMember> {
  const here = <Row extends { server_id: string }>(rows: Row[]): Row[] =>
    serverId === undefined ? rows : rows.filter((row) => row.server_id === serverId);
  const scores = await db
    .selectFrom('quiz_scores')
    .select(['server_id', 'correct', 'answered'])
    .where('user_id', '=', userId)
    .execute();
  const cooldowns = await db
    .selectFrom('cooldowns')
    .select(['server_id', 'until'])
    .where('user_id', '=', userId)
    .execute();
  const tellMe = await db
    .selectFrom('tell_me')
    .innerJoin('inbox', 'inbox.id', 'tell_me.inbox_id')
    .select(['tell_me.server_id', 'tell_me.inbox_id', 'inbox.wordings'])
    .where('tell_me.user_id', '=', userId)
    .execute();
  const drafts = await countByServer(db, 'drafts', 'user_id', userId);
  const changes = await countByServer(db, 'changes', 'who', userId);
  return {
    scores: here(scores).map(({ server_id, ...score }) => ({ serverId: server_id, ...score })),
    cooldowns: here(cooldowns).map(({ server_id, until }) => ({ serverId: server_id, until })),
    tellMe: here(tellMe).map(({ server_id, inbox_id, wordings }) => {
      return { serverId: server_id, inboxId: inbox_id, question: firstWording(wordings) };
    }),
    drafts: here(drafts).reduce((sum, { count }) => sum + count, 0),
    changes: here(changes).reduce((sum, { count }) => sum + count, 0),
  };
}

const countByServer = (
  db: Db,
  table: 'drafts' | 'changes',
  column: 'user_id' | 'who',
  userId: string,
) =>
  db
    .selectFrom(table)
    .select((eb) => ['server_id', eb.fn.countAll<number>().as('count')])
    .where(sql.ref<string>(column), '=', userId)
    .groupBy('server_id')
    .execute();

async function forget(tx: Tx, userId: string, serverId?: string): Promise<number> {
  let count = 0n;
  for (const table of MEMBER_TABLES) {
    let query = tx.deleteFrom(table).where('user_id', '=', userId);
    if (serverId !== undefined) query = query.where('server_id', '=', serverId);
    count += (await query.executeTakeFirst()).numDeletedRows;
  }
  return Number(count);
}
