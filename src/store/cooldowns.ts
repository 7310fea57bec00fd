import type { Access } from './access.ts';

export type Cooldown =
  | { readonly kind: 'ready' }
  /** Asked too soon; again at `until`, in epoch milliseconds. */
  | { readonly kind: 'wait'; readonly until: number };

export interface CooldownStore {
  /** Lets a member through and starts their cooldown. Without seconds nothing is stored. */
  take(serverId: string, userId: string, seconds: number): Promise<Cooldown>;
}

export function cooldownStore(access: Access, now: () => number): CooldownStore {
  return {
    take: async (serverId, userId, seconds) => {
      if (seconds <= 0) return { kind: 'ready' };
      const at = now();
      const until = at + seconds * 1_000;
      return access.write(async (tx) => {
        const result = await tx
          .insertInto('cooldowns')
          .values({ server_id: serverId, user_id: userId, until })
          .onConflict((conflict) =>
            conflict
              .columns(['server_id', 'user_id'])
              .doUpdateSet({ until })
              .where('cooldowns.until', '<=', at),
          )
          .executeTakeFirst();
        if (result.numInsertedOrUpdatedRows === 1n) return { kind: 'ready' };
        const row = await tx
          .selectFrom('cooldowns')
          .select('until')
          .where('server_id', '=', serverId)
          .where('user_id', '=', userId)
          .executeTakeFirst();
        return row === undefined ? { kind: 'ready' } : { kind: 'wait', until: row.until };
      });
    },
  };
}
