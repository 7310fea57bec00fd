/** Below an answer: “Not what I asked”; below a silence: “Send to the moderators”. */
import type { Answer } from '../../answers/answer.ts';
import type { Catalogue } from '../catalogue/en.ts';
import type { ButtonLook } from '../components.ts';
import { customId, token } from '../custom-id.ts';

export function feedbackButtons(answer: Answer, { members }: Catalogue): readonly ButtonLook[] {
  if (answer.command !== 'ask') return [];
  const story = token(answer.storyId);
  if (answer.kind === 'answered') {
    const entry = token(answer.entry.id);
    return [{ id: customId('not-it', story, entry), label: members.notIt }];
  }
  return answer.asked.trim() === '' ? [] : [sendButton(answer.storyId, members.send)];
}

export const sendButton = (storyId: string, label: string): ButtonLook => ({
  id: customId('send', token(storyId)),
  label,
});
