import { whoSaid } from '../answers/who-said.ts';
import { defineStoryCommand } from './define.ts';

export const whoSaidCommand = defineStoryCommand({
  name: 'who-said',
  options: { words: { type: 'text', required: true } },
  answer: (index, { words }) => whoSaid(index, words),
});
