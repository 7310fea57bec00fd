/** What a moderator typed is checked and saved; if it can't be, it is kept to be opened again. */
import { StoreUnavailable } from '../../store/errors.ts';
import { editsFor } from '../../curation/edits.ts';
import type { Curated } from '../../curation/sections.ts';
import { customId } from '../../messages/custom-id.ts';
import { entryPanel, filledLines } from '../../messages/panels/entry.ts';
import type { Filled } from '../../messages/panels/entry-form.ts';
import type { StoryIndex } from '../../search/story-index.ts';
import type { Context } from '../context.ts';
import { tellWaiting } from '../feedback/tell-waiting.ts';
import { aside, atDesk, tell } from '../desk.ts';
import type { Response } from '../response.ts';
import { checkEntry } from './check-entry.ts';
import { entryOf, idOfToken } from './entries.ts';
import { piece } from '../../messages/panel.ts';
import { fill } from './fill.ts';
import { keepText } from './kept-text.ts';
import { place, placeId, type Place } from './place.ts';
import { readForm } from './read-form.ts';

/** @param filled the form as it was sent */
export async function saveEntry(
  context: Context,
  index: StoryIndex,
  at: Place,
  filled: Filled,
): Promise<Response> {
  try {
    return await save(context, index, at, filled);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    atDesk(context).desk.log.error({ err: error, request: 'submit entry' }, 'no database');
    return handedBack(context, filled);
  }
}

async function save(
  context: Context,
  index: StoryIndex,
  at: Place,
  filled: Filled,
): Promise<Response> {
  const { desk, server, who } = atDesk(context);
  const texts = context.texts.desk;
  const { section, base } = at;
  const storyId = index.story.story.id;
  const id = idOfToken(index, section, at.entry);
  const before = entryOf(index, section, id);
  const read = readForm(index, section, id, filled, before, texts);
  const article = await desk.store.stories.article(server, storyId);
  const faults =
    read.kind === 'faulty' ? read.faults : checkEntry(index, read.entry, article, texts);
  if (read.kind === 'faulty' || faults.length > 0) return refuse(context, at, filled, faults);

  const saved = await desk.store.entries.change(server, who, editsFor(index, read.entry, base));
  switch (saved.kind) {
    case 'conflict':
      return conflict(context, index, at, id, filled, saved.newer[0]?.current?.revision ?? 0);
    case 'unchanged':
      return tell(texts.entry.unchanged);
    case 'saved': {
      if (at.draft !== undefined) await desk.store.drafts.drop(server, who, at.draft);
      if (at.inbox !== undefined) await settled(context, at.inbox, id);
      return aside(savedPanel(context, index, read.entry, saved.changeId));
    }
  }
}

async function settled(context: Context, inboxId: string, entryId: string): Promise<void> {
  const { desk, server } = atDesk(context);
  await desk.store.inbox.settle(server, inboxId, { status: 'answered', entryId });
  void tellWaiting({ services: context.services, desk }, server).catch((err: unknown) =>
    desk.log.error({ err }, 'waiting members could not be told'),
  );
}

function savedPanel(context: Context, index: StoryIndex, entry: Curated, changeId: string) {
  const texts = context.texts.desk;
  const note = entry.item && 'paragraphs' in entry.item && entry.item.paragraphs.length === 0;
  return entryPanel({
    title: texts.entry.saved(texts.entry.kinds[entry.section]),
    lines: filledLines(fill(index, entry), texts),
    ...(note ? { note: texts.entry.note } : {}),
    tone: 'sure',
    actions: [{ id: customId('undo', changeId), label: texts.entry.undo }],
  });
}

/** Nothing can be kept where there is no database: what was typed is shown, to be copied. */
function handedBack({ texts }: Context, filled: Filled): Response {
  return aside(
    entryPanel({
      title: texts.desk.entry.notSaved,
      lines: filledLines(filled, texts.desk, 1_500),
      note: texts.errors.storeDown,
      tone: 'problem',
    }),
  );
}

async function refuse(
  context: Context,
  at: Place,
  filled: Filled,
  faults: readonly string[],
): Promise<Response> {
  const { entry } = context.texts.desk;
  const draft = await keepText(context, at, filled);
  return aside(
    entryPanel({
      title: entry.faulty,
      lines: faults
        .slice(0, 8)
        .map((fault) => `- ${piece(fault, 300)}`)
        .join('\n'),
      tone: 'problem',
      actions: [{ id: placeId('reopen', { ...at, draft }), label: entry.reopen }],
    }),
  );
}

/** Somebody was first: theirs is shown beside what was typed, which is kept. */
async function conflict(
  context: Context,
  index: StoryIndex,
  at: Place,
  id: string,
  filled: Filled,
  revision: number,
): Promise<Response> {
  const texts = context.texts.desk;
  const { inbox } = at;
  const again = place(at.section, index.story.story.id, id, revision, {
    ...(at.draft === undefined ? {} : { draft: at.draft }),
    ...(inbox === undefined ? {} : { inbox }),
  });
  const draft = await keepText(context, again, filled);
  const now = (await openAgain(context, index.story.story.id)) ?? index;
  const theirs = entryOf(now, at.section, id);
  const shown = theirs ? filledLines(fill(now, theirs), texts, 200) : texts.entry.notFound;
  return aside(
    entryPanel({
      title: texts.entry.conflict,
      lines: `${texts.entry.theirs}\n${shown}\n\n${texts.entry.yours}\n${filledLines(filled, texts, 200)}`,
      tone: 'changed',
      actions: [{ id: placeId('reopen', { ...again, draft }), label: texts.entry.reopen }],
    }),
  );
}

const openAgain = ({ services, server }: Context, storyId: string) =>
  services.shelf.open(storyId, server);
