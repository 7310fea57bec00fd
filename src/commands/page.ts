import { render } from '../messages/render.ts';
import { packUser } from '../messages/custom-id.ts';
import { answerAgain } from './again.ts';
import { viewOf } from './context.ts';
import { defineButton } from './define.ts';

/** “Previous” and “Next”: the asker's own message turns; everyone else gets a copy for themselves. */
export const pageButton = defineButton({
  name: 'page',
  access: 'everyone',
  async run(context, { parts, message }) {
    const [command = '', story = '', page = '', asker = '', ...keys] = parts;
    const answer = await answerAgain(context, command, story, keys);
    const turned = render(answer, viewOf(context, Number(page)));
    const own = message.private || asker === '' || asker === packUser(context.origin.member.id);
    return own
      ? { kind: 'update', message: turned }
      : { kind: 'message', message: turned, private: true, answer };
  },
});
