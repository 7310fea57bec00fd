/** Every answer as a Discord message. */
import type { Answer } from '../answers/answer.ts';
import { askSheet } from './answers/ask.ts';
import { compareSheet } from './answers/compare.ts';
import { explainSheet } from './answers/explain.ts';
import { positionSheet } from './answers/position.ts';
import { quotesSheet } from './answers/quotes.ts';
import { storySheet } from './answers/story.ts';
import { feedbackButtons } from './answers/feedback.ts';
import { timelineSheet } from './answers/timeline.ts';
import { whoIsSheet } from './answers/who-is.ts';
import { whoSaidSheet } from './answers/who-said.ts';
import type { Catalogue } from './catalogue/en.ts';
import { layout } from './layout.ts';
import type { Message } from './message.ts';
import type { Sheet } from './sheet.ts';
import type { View } from './view.ts';

/** The message that shows an answer, within Discord's limits whatever the answer holds. */
export function render(answer: Answer, view: View): Message {
  const sheet = sheetOf(answer, view.texts);
  const actions = view.feedback ? feedbackButtons(answer, view.texts) : [];
  return layout(actions.length === 0 ? sheet : { ...sheet, actions }, view);
}

function sheetOf(answer: Answer, texts: Catalogue): Sheet {
  switch (answer.command) {
    case 'ask':
      return askSheet(answer, texts);
    case 'who-said':
      return whoSaidSheet(answer, texts);
    case 'position':
      return positionSheet(answer, texts);
    case 'compare':
      return compareSheet(answer, texts);
    case 'quotes':
      return quotesSheet(answer, texts);
    case 'timeline':
      return timelineSheet(answer, texts);
    case 'who-is':
      return whoIsSheet(answer, texts);
    case 'explain':
      return explainSheet(answer, texts);
    case 'story':
      return storySheet(answer, texts);
  }
}
