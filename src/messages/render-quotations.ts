/** Several quotations found in one message: each in short, with its verdict. */
import type { WhoSaidAnswer } from '../answers/who-said.ts';
import { heading } from './answers/fragments.ts';
import { verdictItem } from './answers/who-said.ts';
import { layout } from './layout.ts';
import type { Message } from './message.ts';
import type { View } from './view.ts';

/** What fits in one message beside the source: the rest of a message has to be asked for alone. */
const MOST_QUOTATIONS = 8;

export function renderQuotations(
  answers: readonly [WhoSaidAnswer, ...WhoSaidAnswer[]],
  view: View,
): Message {
  const { texts } = view;
  const shown = answers.slice(0, MOST_QUOTATIONS);
  return layout(
    {
      tone: answers.some(({ kind }) => kind === 'changed') ? 'changed' : 'sure',
      lead: [heading(texts.replies.quotationsFound(answers.length))],
      items: shown.map((answer) => verdictItem(answer, texts)),
      source: answers[0].source,
    },
    view,
  );
}
