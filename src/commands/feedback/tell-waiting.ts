/** Members who wanted to be told of an answer are told, once it is there. */
import { ask } from '../../answers/ask.ts';
import { catalogue, isLanguage } from '../../messages/languages.ts';
import { render } from '../../messages/render.ts';
import { toldPanel } from '../../messages/panels/told.ts';
import type { Waiting } from '../../store/tell-me.ts';
import type { Desk, Services } from '../services.ts';

interface Telling {
  readonly services: Services;
  readonly desk: Desk;
}

/** @param server one server's members, or (after a start) everybody's */
export async function tellWaiting(by: Telling, server?: string): Promise<void> {
  for (const waiting of await by.desk.store.tellMe.waiting(server)) {
    // Forgotten first: better nobody is told than anybody twice.
    await by.desk.store.tellMe.told(waiting.serverId, waiting.inboxId, waiting.userId);
    await tellOne(by, waiting);
  }
}

async function tellOne({ services, desk }: Telling, waiting: Waiting): Promise<void> {
  const { serverId, storyId, entryId, userId } = waiting;
  const index = await services.shelf.open(storyId, serverId);
  const entry = index?.story.questions.find(({ id }) => id === entryId);
  if (!index || !entry) return;
  const tag = waiting.language ?? 'en';
  const language = isLanguage(tag) ? tag : 'en';
  const texts = catalogue(language);
  const answer = ask(index, entry.question);
  // The question stands above it, so that what else there is has no room.
  const bare = { ...answer, related: [] };
  const shown = render(bare, { language, texts });
  try {
    await desk.messenger.direct(userId, toldPanel(waiting.question, shown, texts));
  } catch (err) {
    desk.log.error({ err }, 'a member could not be told of an answer');
  }
}
