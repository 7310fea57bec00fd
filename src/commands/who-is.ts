import { whoIs } from '../answers/who-is.ts';
import { defineStoryCommand } from './define.ts';

export const whoIsCommand = defineStoryCommand({
  name: 'who-is',
  options: { name: { type: 'text', required: true, from: 'voices' } },
  answer: (index, { name }) => whoIs(index, name),
});
