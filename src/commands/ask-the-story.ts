import { ask } from '../answers/ask.ts';
import { show } from './context.ts';
import { defineMenu } from './define.ts';
import { openStory } from './story-choice.ts';
import { userErrors } from './user-error.ts';

/** The message as a question. */
export const askTheStory = defineMenu({
  name: 'ask-the-story',
  access: 'everyone',
  async run(context, text) {
    if (text.trim() === '') throw userErrors.noText();
    const index = await openStory(context, undefined);
    return show(context, ask(index, text, await context.services.understand?.(index, text)));
  },
});
