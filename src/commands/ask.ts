import { ask } from '../answers/ask.ts';
import { defineStoryCommand } from './define.ts';

export const askCommand = defineStoryCommand({
  name: 'ask',
  options: { question: { type: 'text', required: true, from: 'questions' } },
  answer: (index, { question }) => ask(index, question),
});
