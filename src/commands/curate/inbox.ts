/** `/curate inbox`: what members sent is answered, attached to an answer, or dismissed. */
import { answerId, editsFor } from '../../curation/edits.ts';
import { ask } from '../../answers/ask.ts';
import { token } from '../../messages/custom-id.ts';
import {
  attachPanel,
  inboxItemPanel,
  inboxPanel,
  INBOX_PAGE,
} from '../../messages/panels/inbox.ts';
import { entryPanel } from '../../messages/panels/entry.ts';
import { customId } from '../../messages/custom-id.ts';
import { exactKey } from '../../search/ask/units.ts';
import type { StoryIndex } from '../../search/story-index.ts';
import type { InboxItem } from '../../store/inbox-rows.ts';
import type { Context } from '../context.ts';
import { defineButton, defineLeaf } from '../define.ts';
import { aside, atDesk, tell, turn } from '../desk.ts';
import { tellWaiting } from '../feedback/tell-waiting.ts';
import type { Message } from '../../messages/message.ts';
import { userErrors } from '../user-error.ts';
import { checkEntry } from './check-entry.ts';
import { entryOf } from './entries.ts';
import { nearestQuestions } from './fill.ts';
import { keptTexts } from './kept-text.ts';
import { openForm } from './open-form.ts';
import { place } from './place.ts';

async function shownInbox(context: Context, offset: number): Promise<Message> {
  const { desk, server } = atDesk(context);
  const count = await desk.store.inbox.countOpen(server);
  const from = offset < count ? Math.max(offset, 0) : 0;
  const items = await desk.store.inbox.open(server, { limit: INBOX_PAGE, offset: from });
  return inboxPanel({ items, count, offset: from, kept: await keptTexts(context) }, context.texts);
}

export const inboxLeaf = defineLeaf('curate inbox', {
  options: {},
  run: async (context) => aside(await shownInbox(context, 0)),
});

/** Another page, or back to the list; below a public notice the list is shown to the curator alone. */
export const inboxButton = defineButton({
  name: 'inbox',
  access: 'curators',
  async run(context, { parts: [offset = '0'], message }) {
    const shown = await shownInbox(context, Number(offset) || 0);
    return message.private ? turn(shown) : aside(shown);
  },
});

/** @throws UserError where the question is not there any more */
async function itemOf(context: Context, id: string | undefined): Promise<InboxItem> {
  const { desk, server } = atDesk(context);
  const item = id === undefined ? undefined : await desk.store.inbox.get(server, id);
  if (!item) throw userErrors.expired();
  return item;
}

async function storyOfItem({ services, server }: Context, item: InboxItem): Promise<StoryIndex> {
  const index = await services.shelf.open(item.storyId, server);
  if (!index) throw userErrors.expired();
  return index;
}

export const inboxOpenMenu = defineButton({
  name: 'inbox-open',
  access: 'curators',
  async run(context, { values: [id] }) {
    return turn(inboxItemPanel(await itemOf(context, id), context.texts));
  },
});

export const inboxAnswerButton = defineButton({
  name: 'inbox-answer',
  access: 'curators',
  async run(context, { parts: [id] }) {
    const { desk, server } = atDesk(context);
    const item = await itemOf(context, id);
    if (item.status !== 'open') return tell(context.texts.desk.inbox.settled);
    const index = await storyOfItem(context, item);
    const entryId = answerId(item.id);
    const key = { storyId: item.storyId, section: 'questions', entryId };
    const earlier = await desk.store.entries.get(server, key);
    const at = place('questions', item.storyId, entryId, earlier?.revision ?? 0, {
      inbox: item.id,
    });
    const also = [...item.wordings, ...gapWordings(index, item.question)].filter(
      (wording) => exactKey(wording) !== exactKey(item.question),
    );
    return openForm(context, index, at, {
      question: item.question,
      also: [...new Set(also)].join('\n'),
    });
  },
});

/** Of the known gap into which a question falls: all its wordings get the answer. */
function gapWordings(index: StoryIndex, question: string): readonly string[] {
  const answer = ask(index, question);
  if (answer.kind !== 'unanswered' || !answer.gap) return [];
  return [answer.gap.question, ...answer.gap.also];
}

const MOST_ATTACHABLE = 25;

export const inboxAttachButton = defineButton({
  name: 'inbox-attach',
  access: 'curators',
  async run(context, { parts: [id], message }) {
    const item = await itemOf(context, id);
    const index = await storyOfItem(context, item);
    const options = nearestQuestions(index, item.question, MOST_ATTACHABLE).map(
      ({ id: entry, question, answer }) => ({ label: question, value: token(entry), note: answer }),
    );
    const shown = attachPanel(item, options, context.texts);
    return message.private ? turn(shown) : aside(shown);
  },
});

export const inboxAttachedMenu = defineButton({
  name: 'inbox-attached',
  access: 'curators',
  async run(context, { parts: [id], values: [chosen] }) {
    const { desk, server, who } = atDesk(context);
    const { inbox, entry: say } = context.texts.desk;
    const item = await itemOf(context, id);
    if (item.status !== 'open') return turn(entryPanel({ title: inbox.settled, lines: '' }));
    const index = await storyOfItem(context, item);
    const question = index.story.questions.find(({ id: entry }) => token(entry) === chosen);
    const found = question && entryOf(index, 'questions', question.id);
    if (!found || found.section !== 'questions' || !found.item) throw userErrors.expired();
    const key = { storyId: item.storyId, section: 'questions', entryId: found.id };
    const own = await desk.store.entries.get(server, key);
    const known = new Set([found.item.question, ...found.item.also].map(exactKey));
    const fresh = [item.question, ...item.wordings].filter((text) => !known.has(exactKey(text)));
    const wider = { ...found, item: { ...found.item, also: [...found.item.also, ...fresh] } };
    const [fault] = checkEntry(index, wider, undefined, context.texts.desk);
    if (fault !== undefined) return tell(fault, 'problem');
    const saved = await desk.store.entries.change(
      server,
      who,
      editsFor(index, wider, own?.revision ?? 0),
    );
    if (saved.kind === 'conflict') return tell(context.texts.desk.history.conflict, 'problem');
    await desk.store.inbox.settle(server, item.id, { status: 'attached', entryId: found.id });
    void tellWaiting({ services: context.services, desk }, server).catch((err: unknown) =>
      desk.log.error({ err }, 'waiting members could not be told'),
    );
    const changeId = saved.kind === 'saved' ? saved.changeId : undefined;
    return turn(
      entryPanel({
        title: inbox.attached(found.item.question),
        lines: '',
        tone: 'sure',
        actions:
          changeId === undefined ? [] : [{ id: customId('undo', changeId), label: say.undo }],
      }),
    );
  },
});

export const inboxDismissButton = defineButton({
  name: 'inbox-dismiss',
  access: 'curators',
  async run(context, { parts: [id = ''], message }) {
    const { desk, server } = atDesk(context);
    const { inbox } = context.texts.desk;
    const settled = await desk.store.inbox.settle(server, id, { status: 'dismissed' });
    switch (settled.kind) {
      case 'notFound':
        return tell(inbox.gone, 'problem');
      case 'conflict':
        return tell(inbox.settled);
      case 'settled': {
        const said = aside(
          entryPanel({
            title: inbox.dismissed,
            lines: '',
            actions: [{ id: customId('inbox-reopen', id), label: inbox.takeBack }],
          }),
        );
        if (!message.private) return said;
        return { ...turn(await shownInbox(context, 0)), then: said };
      }
    }
  },
});

/** A question that was dismissed by mistake is open again. */
export const inboxReopenButton = defineButton({
  name: 'inbox-reopen',
  access: 'curators',
  async run(context, { parts: [id = ''] }) {
    const { desk, server } = atDesk(context);
    const { inbox } = context.texts.desk;
    const settled = await desk.store.inbox.settle(server, id, { status: 'open' });
    if (settled.kind === 'notFound') return tell(inbox.gone, 'problem');
    return turn(inboxItemPanel(settled.item, context.texts));
  },
});
