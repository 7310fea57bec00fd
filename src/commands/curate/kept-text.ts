/** What a moderator typed and could not save: kept, shown in the inbox, and opened again. */
import type { Filled } from '../../messages/panels/entry-form.ts';
import type { KeptText } from '../../messages/panels/inbox.ts';
import type { Draft } from '../../store/drafts.ts';
import { readCustomId } from '../../messages/custom-id.ts';
import type { Context } from '../context.ts';
import { defineButton } from '../define.ts';
import { atDesk, tell } from '../desk.ts';
import { storyOf } from '../feedback/send.ts';
import { openForm } from './open-form.ts';
import { placeId, readPlace, type Place } from './place.ts';

/** Keeps it in the place of what was kept of it before. Returns the id under which to open it. */
export async function keepText(context: Context, at: Place, filled: Filled): Promise<string> {
  const { desk, server, who } = atDesk(context);
  if (at.draft !== undefined) await desk.store.drafts.drop(server, who, at.draft);
  return desk.store.drafts.save(server, who, { filled, place: placeId('reopen', at) });
}

function filledIn({ body }: Draft): Filled {
  const kept = body['filled'];
  return Object.fromEntries(
    Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]),
  );
}

function placeOf({ body }: Draft): Place | undefined {
  const place = body['place'];
  return typeof place === 'string' ? readPlace(readCustomId(place).parts) : undefined;
}

/** The member's own kept texts, newest first. */
export async function keptTexts(context: Context): Promise<readonly KeptText[]> {
  const { desk, server, who } = atDesk(context);
  const { kinds } = context.texts.desk.entry;
  return (await desk.store.drafts.list(server, who)).flatMap((draft) => {
    const at = placeOf(draft);
    if (!at) return [];
    const [first = ''] = Object.values(filledIn(draft)).filter((value) => value.trim() !== '');
    return [{ id: draft.id, label: `${kinds[at.section]}: ${first}` }];
  });
}

async function reopen(context: Context, draftId: string | undefined, at?: Place) {
  const { desk, server, who } = atDesk(context);
  const draft =
    draftId === undefined ? undefined : await desk.store.drafts.get(server, who, draftId);
  const place = at ?? (draft && placeOf(draft));
  if (!draft || !place) return tell(context.texts.desk.entry.draftGone, 'problem');
  const index = await storyOf(context, place.story);
  return openForm(context, index, { ...place, draft: draft.id }, filledIn(draft));
}

/** Below the notice that it could not be saved. */
export const reopenButton = defineButton({
  name: 'reopen',
  access: 'curators',
  run(context, { parts }) {
    const at = readPlace(parts);
    return reopen(context, at?.draft, at);
  },
});

/** In the inbox, for when that notice is gone. */
export const keptMenu = defineButton({
  name: 'kept',
  access: 'curators',
  run: (context, { values: [draftId] }) => reopen(context, draftId),
});
