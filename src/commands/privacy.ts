/** `/privacy`: what is kept of the member, on all servers, and deletes it. */
import { notice } from '../messages/notice.ts';
import { privacyPanel } from '../messages/panels/privacy.ts';
import type { Context } from './context.ts';
import { defineButton, defineSlash } from './define.ts';
import { aside, turn } from './desk.ts';
import { userErrors } from './user-error.ts';

/** It works everywhere, also in direct messages. */
function membersOf({ services: { desk } }: Context) {
  if (!desk) throw userErrors.nothingKept();
  return desk.store.members;
}

export const privacyCommand = defineSlash({
  name: 'privacy',
  access: 'everyone',
  options: {},
  async run(context) {
    const kept = await membersOf(context).stored(context.origin.member.id);
    return aside(privacyPanel(kept, context.texts));
  },
});

export const forgetButton = defineButton({
  name: 'forget',
  access: 'everyone',
  async run(context) {
    const count = await membersOf(context).forget(context.origin.member.id);
    return turn(notice(context.texts.members.privacy.forgotten(count), 'shown'));
  },
});
