/** Who acts, and where: the part that all interactions share. */
import type { InteractionType } from 'discord-api-types/v10';

/** Reading, writing and using apps; a moderator may manage the server (bit 5) as well. */
const MEMBER = String((1n << 10n) | (1n << 11n) | (1n << 31n));
const MODERATOR = String(BigInt(MEMBER) | (1n << 5n));

/** Who acts, and where. */
export interface Persona {
  readonly id?: string;
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly moderator?: boolean;
  /** null in direct messages. */
  readonly server?: string | null;
  readonly channel?: string;
  readonly locale?: string;
  /** The member brought the bot along: the server has not installed it. */
  readonly userInstalled?: boolean;
}

export interface RawInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly message?: { readonly id: string };
  readonly [key: string]: unknown;
}

/** What every interaction has: who, where, and the token for its answers. */
export function baseInteraction(
  applicationId: string,
  id: string,
  type: InteractionType,
  persona: Persona,
): RawInteraction {
  const { server = '600000000000000001', channel = '700000000000000001' } = persona;
  const user = {
    id: persona.id ?? '800000000000000001',
    username: persona.name ?? 'reader',
    global_name: persona.name ?? 'Reader',
    discriminator: '0',
    avatar: null,
  };
  const member = {
    user,
    nick: null,
    avatar: null,
    roles: persona.roles ?? [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: persona.moderator ? MODERATOR : MEMBER,
  };
  return {
    id,
    application_id: applicationId,
    type,
    token: `token-${id}`,
    version: 1,
    locale: persona.locale ?? 'en-US',
    channel_id: channel,
    channel: { id: channel, type: server === null ? 1 : 0 },
    app_permissions: '562949953601536',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    context: server === null ? 1 : 0,
    ...(server === null
      ? { user, authorizing_integration_owners: { 0: '0' } }
      : {
          guild_id: server,
          guild_locale: 'en-US',
          guild: { id: server, locale: 'en-US', features: [] },
          member,
          authorizing_integration_owners: persona.userInstalled ? { 1: user.id } : { 0: server },
        }),
  };
}
