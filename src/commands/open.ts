import { answerAgain } from './again.ts';
import { show } from './context.ts';
import { defineButton } from './define.ts';

/** A menu of things to ask: the choice is answered by a message of its own. */
export const openMenu = defineButton({
  name: 'open',
  access: 'everyone',
  async run(context, { parts, values, message }) {
    const [command = '', story = ''] = parts;
    const answer = await answerAgain(context, command, story, values.slice(0, 1));
    return show(context, answer, context.private || message.private);
  },
});
