import { compare } from '../answers/compare.ts';
import { defineStoryCommand } from './define.ts';

export const compareCommand = defineStoryCommand({
  name: 'compare',
  options: {
    party: { type: 'text', required: true, from: 'parties' },
    with: { type: 'text', required: true, from: 'parties' },
    topic: { type: 'text', from: 'topics' },
  },
  answer: (index, { party, with: other, topic }) => compare(index, party, other, topic),
});
