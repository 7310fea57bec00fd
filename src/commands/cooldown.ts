/** The pause between two questions of a member, where a server wants one. */
import { StoreUnavailable } from '../store/errors.ts';
import { curates } from './access.ts';
import type { Context } from './context.ts';
import type { Access } from './define.ts';
import { userErrors } from './user-error.ts';

/**
 * Lets the member through and begins their pause. Moderators never wait, nor does anybody while the
 * database is away.
 * @throws UserError with the seconds that are left
 */
export async function coolDown(access: Access, context: Context): Promise<void> {
  const { server, settings, origin, services } = context;
  const seconds = settings.cooldownSeconds ?? 0;
  const { desk } = services;
  if (access !== 'everyone' || seconds === 0 || !desk || server === undefined) return;
  if (curates(origin, settings)) return;
  const until = await desk.store.cooldowns.take(server, origin.member.id, seconds).then(
    (taken) => (taken.kind === 'wait' ? taken.until : 0),
    (error: unknown) => {
      if (error instanceof StoreUnavailable) return 0;
      throw error;
    },
  );
  const left = Math.ceil((until - Date.now()) / 1000);
  if (left > 0) throw userErrors.wait(left);
}
