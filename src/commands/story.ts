import { overview } from '../answers/story.ts';
import { defineStoryCommand } from './define.ts';

export const storyCommand = defineStoryCommand({
  name: 'story',
  options: {},
  answer: (index) => overview(index),
});
