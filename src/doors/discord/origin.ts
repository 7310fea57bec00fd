/** Where an interaction comes from, and what its member may do there. */
import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Origin } from '../../commands/request.ts';
import type { Interaction } from './schema.ts';

/** Administrators may do everything, whether or not Discord spells each permission out. */
const MANAGING = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/**
 * Reads where and by whom an interaction was made.
 * @returns null where it names nobody
 */
export function originOf(interaction: Interaction): Origin | null {
  const { member, guild_id: server, channel_id: channel, locale } = interaction;
  const user = member?.user ?? interaction.user;
  if (!user) return null;
  const name = member?.nick ?? user.global_name ?? user.username;
  return {
    ...(server && { server }),
    ...(channel && { channel }),
    member: {
      id: user.id,
      ...(name && { name }),
      roles: member?.roles ?? [],
      canManageServer: (BigInt(member?.permissions ?? 0) & MANAGING) !== 0n,
    },
    locale,
    installed: isInstalled(interaction),
  };
}

/** The owner of a server installation is the server; it is “0” in the bot's direct messages. */
function isInstalled({ guild_id, authorizing_integration_owners: owners }: Interaction): boolean {
  if (!guild_id) return false;
  const server = owners?.[ApplicationIntegrationType.GuildInstall];
  return server !== undefined && server !== '0';
}
