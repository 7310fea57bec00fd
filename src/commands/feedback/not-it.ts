/** “Not what I asked”: the question in other words, and from there to the moderators. */
import { ask } from '../../answers/ask.ts';
import { customId, token } from '../../messages/custom-id.ts';
import { form, textField } from '../../messages/fields.ts';
import { noOtherAnswer } from '../../messages/panels/sent.ts';
import { show, viewOf } from '../context.ts';
import { defineButton, defineForm } from '../define.ts';
import { aside, atDesk } from '../desk.ts';
import { storyOf } from './send.ts';

const MAX_QUESTION = 1000;

export const notItButton = defineButton({
  name: 'not-it',
  access: 'everyone',
  run({ texts: { members } }, { parts: [story = '', entry = ''] }) {
    const asked = form(customId('ask-again', story, entry), members.askAgain, [
      textField({
        id: 'question',
        label: members.askAgainField,
        max: MAX_QUESTION,
        long: true,
        required: true,
      }),
    ]);
    return { kind: 'form', form: asked };
  },
});

export const askAgainForm = defineForm({
  name: 'ask-again',
  access: 'everyone',
  async run(context, { parts: [story = '', entry = ''], fields }) {
    atDesk(context);
    const index = await storyOf(context, story);
    const question = fields['question']?.[0] ?? '';
    const answer = ask(index, question, await context.services.understand?.(index, question));
    const same = answer.kind === 'answered' && token(answer.entry.id) === entry;
    if (!same) return show(context, answer, true);
    return aside(noOtherAnswer(answer, viewOf(context)));
  },
});
