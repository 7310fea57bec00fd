import { timeline } from '../answers/timeline.ts';
import { defineStoryCommand } from './define.ts';

export const timelineCommand = defineStoryCommand({
  name: 'timeline',
  options: {},
  answer: (index) => timeline(index),
});
