import type { Origin } from '../../commands/request.ts';

/** Whoever sits at the terminal: a member without any right, on the server named or on none. */
export function terminalOrigin(server?: string, locale = 'en-US'): Origin {
  return {
    ...(server === undefined ? {} : { server }),
    member: { id: '0', roles: [], canManageServer: false },
    locale,
    installed: true,
  };
}
