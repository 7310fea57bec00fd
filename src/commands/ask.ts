import { ask } from '../answers/ask.ts';
import { defineStoryCommand } from './define.ts';

export const askCommand = defineStoryCommand({
  name: 'ask',
  options: { question: { type: 'text', required: true, from: 'questions' } },
  asks: ({ question }) => question,
  answer: (index, { question }, understood) => ask(index, question, understood),
});
