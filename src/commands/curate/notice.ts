/** Curators are told of a new question, in the channel that the server has set for it. */
import { inboxNotice } from '../../messages/panels/inbox.ts';
import type { InboxItem } from '../../store/inbox-rows.ts';
import { catalogue } from '../../messages/languages.ts';
import type { Context } from '../context.ts';
import { atDesk } from '../desk.ts';

/** A flood of questions must not flood the channel; each notice says how many are waiting. */
const PAUSE_MS = 15_000;
const lastNotice = new Map<string, number>();

/** Never rejects: the question is kept, whether or not anybody can be told. */
export async function curateNotice(context: Context, item: InboxItem): Promise<void> {
  const { desk, server } = atDesk(context);
  const { noticeChannel, language = 'en' } = context.settings;
  if (noticeChannel === undefined) return;
  const now = Date.now();
  if (now - (lastNotice.get(server) ?? -Infinity) < PAUSE_MS) return;
  lastNotice.set(server, now);
  try {
    const count = await desk.store.inbox.countOpen(server);
    await desk.messenger.send(noticeChannel, inboxNotice(item, count, catalogue(language)));
  } catch (err) {
    desk.log.error({ err, server }, 'curators could not be told of a question');
  }
}
