import { findQuotations } from '../answers/find-quotations.ts';
import { whoSaid } from '../answers/who-said.ts';
import { renderQuotations } from '../messages/render-quotations.ts';
import { show, viewOf } from './context.ts';
import { defineMenu } from './define.ts';
import { openStory } from './story-choice.ts';
import { userErrors } from './user-error.ts';

/** The quotations in a message, each with who said it; a message without any is taken as words. */
export const whoSaidThis = defineMenu({
  name: 'who-said-this',
  access: 'everyone',
  async run(context, text) {
    if (text.trim() === '') throw userErrors.noText();
    const index = await openStory(context, undefined);
    const [first, ...more] = findQuotations(index, text);
    if (!first) return show(context, whoSaid(index, text));
    if (more.length === 0) return show(context, first);
    const message = renderQuotations([first, ...more], viewOf(context));
    return { kind: 'message', message, private: context.private, answer: first };
  },
});
