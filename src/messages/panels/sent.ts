/** What members see on the way of a question to the moderators. */
import type { AskAnswer } from '../../answers/ask.ts';
import { heading, nearbyAside, nearbyMenu } from '../answers/fragments.ts';
import { sendButton } from '../answers/feedback.ts';
import { askedAside } from '../asked.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { buttons } from '../components.ts';
import { customId } from '../custom-id.ts';
import { layout } from '../layout.ts';
import type { Message } from '../message.ts';
import { panel, piece } from '../panel.ts';
import type { View } from '../view.ts';

/** The question has been sent; whoever wants to be told says so here. */
export function sentPanel(inboxId: string, { members }: Catalogue): Message {
  const tell = { id: customId('tell-me', inboxId), label: members.tellMe };
  return panel([piece(members.sent), buttons([tell])]);
}

/** The same answer came again: it is not shown twice, the moderators may know more. */
export function noOtherAnswer({ asked, related, source, storyId }: AskAnswer, view: View): Message {
  const { texts } = view;
  return layout(
    {
      tone: 'silent',
      lead: [heading(texts.members.noOther)],
      asides: [askedAside(texts, asked), nearbyAside(texts, related)],
      menu: nearbyMenu(texts, related, storyId),
      source,
      actions: view.feedback ? [sendButton(storyId, texts.members.send)] : [],
    },
    view,
  );
}
