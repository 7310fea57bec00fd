/** “Send to the moderators”: only on this click is a question kept, and without who asked it. */
import { mergeKey } from '../../curation/merge-key.ts';
import { readAsked } from '../../messages/asked.ts';
import { keyOf } from '../../messages/custom-id.ts';
import { sentPanel } from '../../messages/panels/sent.ts';
import type { Context } from '../context.ts';
import { curateNotice } from '../curate/notice.ts';
import { defineButton } from '../define.ts';
import { aside, atDesk, tell } from '../desk.ts';
import { userErrors } from '../user-error.ts';

/** The question is read back from the reply, which shows it under its own label. */
export const sendButton = defineButton({
  name: 'send',
  access: 'everyone',
  async run(context, { parts: [story = ''], message }) {
    const { desk, server } = atDesk(context);
    const { members } = context.texts;
    if (context.settings.questionsToModerators !== true) return tell(members.notTaken);
    const question = readAsked(message.texts);
    if (question === undefined) return tell(members.noQuestion, 'problem');
    const index = await storyOf(context, story);
    const { kind, item } = await desk.store.inbox.add(server, {
      storyId: index.story.story.id,
      question,
      mergeKey: mergeKey(index, question),
    });
    if (kind === 'dismissed') return tell(members.sentDismissed);
    if (kind === 'new') void curateNotice(context, item);
    return aside(sentPanel(item.id, context.texts));
  },
});

/** The story that a button's token stands for. @throws UserError where it is not there any more */
export async function storyOf({ services: { shelf }, server }: Context, token: string) {
  const { stories } = await shelf.list(server);
  const id = keyOf(
    token,
    stories.map((story) => story.id),
  );
  const index = id === undefined ? undefined : await shelf.open(id, server);
  if (!index) throw userErrors.expired();
  return index;
}

/** “Tell me when it is answered”: the only time that a member's id is kept with a question. */
export const tellMeButton = defineButton({
  name: 'tell-me',
  access: 'everyone',
  async run(context, { parts: [inboxId = ''] }) {
    const { desk, server, who } = atDesk(context);
    const noted = await desk.store.tellMe.ask(server, inboxId, {
      userId: who,
      channelId: context.origin.channel ?? null,
      language: context.language,
    });
    if (noted.kind === 'notFound') throw userErrors.expired();
    return tell(context.texts.members.willTell);
  },
});
