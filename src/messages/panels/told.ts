/** “Your question has an answer now”, and the answer below it. */
import type { Catalogue } from '../catalogue/en.ts';
import { text } from '../components.ts';
import { bold } from '../answers/fragments.ts';
import type { Message } from '../message.ts';
import { piece } from '../panel.ts';

/** Short, for the answer needs the room that a message has. */
const MAX_QUESTION = 120;

/** @param answer as it is shown wherever it is asked for */
export function toldPanel(question: string, answer: Message, { members }: Catalogue): Message {
  const head = `${bold(members.answered)}\n> ${piece(question, MAX_QUESTION)}`;
  return { ...answer, components: [text(head), ...answer.components] };
}
