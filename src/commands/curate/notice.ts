/** Curators are told of new questions, in the channel that the server has set for them. */
import { inboxNotice } from '../../messages/panels/inbox.ts';
import type { InboxItem } from '../../store/inbox-rows.ts';
import { catalogue } from '../../messages/languages.ts';
import type { Context } from '../context.ts';
import { atDesk } from '../desk.ts';

/** A flood of questions must not flood the channel: those that come during the pause share a notice after it. */
const PAUSE_MS = 15_000;

/** Servers that were told lately, with the last question that has come since. */
const resting = new Map<string, { context: Context; item: InboxItem } | undefined>();

/** Never rejects: the question is kept, whether or not anybody can be told. */
export async function curateNotice(context: Context, item: InboxItem): Promise<void> {
  const { server } = atDesk(context);
  if (resting.has(server)) {
    resting.set(server, { context, item });
    return;
  }
  resting.set(server, undefined);
  setTimeout(() => {
    const next = resting.get(server);
    resting.delete(server);
    if (next) void curateNotice(next.context, next.item);
  }, PAUSE_MS).unref();
  await send(context, item);
}

async function send(context: Context, item: InboxItem): Promise<void> {
  const { desk, server } = atDesk(context);
  try {
    // It may have been changed, and the question answered, since the question came.
    const { noticeChannel, language = 'en' } = await context.services.settings.of(server);
    const now = await desk.store.inbox.get(server, item.id);
    if (noticeChannel === undefined || now?.status !== 'open') return;
    const count = await desk.store.inbox.countOpen(server);
    await desk.messenger.send(noticeChannel, inboxNotice(now, count, catalogue(language)));
  } catch (err) {
    desk.log.error({ err, server }, 'curators could not be told of a question');
  }
}
