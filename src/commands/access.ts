/** Who may do what: checked on every request, also on presses and forms. */
import type { Access } from './define.ts';
import type { Origin } from './request.ts';
import type { ServerSettings } from './services.ts';
import { userErrors } from './user-error.ts';

/** @throws UserError where the member may not */
export function checkAccess(access: Access, origin: Origin, settings: ServerSettings): void {
  if (access === 'everyone') return;
  if (origin.server === undefined || !origin.installed) throw userErrors.serversOnly();
  const may = access === 'curators' ? curates(origin, settings) : origin.member.canManageServer;
  if (!may) throw userErrors.moderatorsOnly();
}

/** Whether the member has “Manage Server” or a role that the server lets curate. */
export function curates({ member }: Origin, { curatorRoles }: ServerSettings): boolean {
  return member.canManageServer || member.roles.some((role) => curatorRoles.includes(role));
}

/** Whether replies are private where they are asked: a server may keep public ones to some channels. */
export function isPrivatePlace(origin: Origin, settings: ServerSettings): boolean {
  const { publicChannels } = settings;
  if (origin.server === undefined || publicChannels === undefined) return false;
  return origin.channel === undefined || !publicChannels.includes(origin.channel);
}
