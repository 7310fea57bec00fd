import type { Access } from './access.ts';
import { firstWording } from './inbox-rows.ts';

/** Where and in which language a member wants to be told. */
export interface TellMe {
  readonly userId: string;
  readonly channelId: string | null;
  readonly language: string | null;
}

/** A member who waits for an answer that is there now. */
export interface Waiting extends TellMe {
  readonly serverId: string;
  readonly inboxId: string;
  readonly storyId: string;
  readonly question: string;
  readonly entryId: string | null;
}

export interface TellMeStore {
  /** Keeps the member's id until they are told; `notFound` when the question has gone. */
  ask(
    serverId: string,
    inboxId: string,
    request: TellMe,
  ): Promise<{ readonly kind: 'noted' } | { readonly kind: 'notFound' }>;
  /** Members to be told of an answer, on this server or, after a restart, on all. */
  waiting(serverId?: string): Promise<readonly Waiting[]>;
  /** They were told, or can't be: forgets the request. */
  told(serverId: string, inboxId: string, userId: string): Promise<void>;
}

export function tellMeStore(access: Access, now: () => number): TellMeStore {
  return {
    ask: (serverId, inboxId, { userId, channelId, language }) =>
      access.write(async (tx) => {
        const question = await tx
          .selectFrom('inbox')
          .select('id')
          .where('id', '=', inboxId)
          .where('server_id', '=', serverId)
          .executeTakeFirst();
        if (question === undefined) return { kind: 'notFound' };
        const value = { channel_id: channelId, language, created_at: now() };
        await tx
          .insertInto('tell_me')
          .values({ inbox_id: inboxId, user_id: userId, server_id: serverId, ...value })
          .onConflict((conflict) => conflict.columns(['inbox_id', 'user_id']).doUpdateSet(value))
          .execute();
        return { kind: 'noted' };
      }),
    waiting: async (serverId) => {
      const rows = await access.read((db) => {
        const query = db
          .selectFrom('tell_me')
          .innerJoin('inbox', 'inbox.id', 'tell_me.inbox_id')
          .selectAll('tell_me')
          .select(['inbox.story_id', 'inbox.wordings', 'inbox.entry_id'])
          .where('inbox.status', 'in', ['answered', 'attached'])
          .orderBy('tell_me.created_at');
        if (serverId === undefined) return query.execute();
        return query.where('tell_me.server_id', '=', serverId).execute();
      });
      return rows.map((row) => ({
        serverId: row.server_id,
        inboxId: row.inbox_id,
        userId: row.user_id,
        channelId: row.channel_id,
        language: row.language,
        storyId: row.story_id,
        question: firstWording(row.wordings),
        entryId: row.entry_id,
      }));
    },
    told: async (serverId, inboxId, userId) => {
      await access.write((tx) =>
        tx
          .deleteFrom('tell_me')
          .where('inbox_id', '=', inboxId)
          .where('user_id', '=', userId)
          .where('server_id', '=', serverId)
          .execute(),
      );
    },
  };
}
