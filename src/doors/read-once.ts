import type { Router } from '../commands/router.ts';

/** The first question to a story has it read and indexed: done here, so that nobody waits for it. */
export async function readOnce(router: Router): Promise<void> {
  const member = { id: '0', roles: [], canManageServer: false };
  const origin = { member, locale: 'en-US', installed: false };
  await router.handle({ type: 'slash', command: 'ask', options: { question: 'who?' }, origin });
  await router.handle({ type: 'slash', command: 'who-said', options: { words: 'who' }, origin });
}
