import { position } from '../answers/position.ts';
import { defineStoryCommand } from './define.ts';

export const positionCommand = defineStoryCommand({
  name: 'position',
  options: {
    party: { type: 'text', required: true, from: 'parties' },
    topic: { type: 'text', from: 'topics' },
  },
  answer: (index, { party, topic }) => position(index, party, topic),
});
