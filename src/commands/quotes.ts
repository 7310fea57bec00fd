import { quotes } from '../answers/quotes.ts';
import { defineStoryCommand } from './define.ts';

export const quotesCommand = defineStoryCommand({
  name: 'quotes',
  options: {
    speaker: { type: 'text', from: 'voices' },
    about: { type: 'text', from: 'topics' },
  },
  answer: (index, filter) => quotes(index, filter),
});
