import { explain } from '../answers/explain.ts';
import { defineStoryCommand } from './define.ts';

export const explainCommand = defineStoryCommand({
  name: 'explain',
  options: { term: { type: 'text', required: true, from: 'terms' } },
  answer: (index, { term }) => explain(index, term),
});
