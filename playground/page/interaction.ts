/** Interactions as Discord makes them. */
import type { Place } from './state.ts';
import type { Command, CommandOption, Upload, World } from './wire.ts';
import type { ShownMessage } from './message.ts';

/** Reading, writing and using apps. */
const MEMBER_PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 31n);
const MANAGE_SERVER = 1n << 5n;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: 2 | 3 | 4 | 5;
  readonly [key: string]: unknown;
}

/** What the member may do, as Discord computes it for the channel. */
export const permissionsOf = ({ member }: Place): bigint =>
  member.manages ? MEMBER_PERMISSIONS | MANAGE_SERVER : MEMBER_PERMISSIONS;

const DISCORD_EPOCH = 1_420_070_400_000;
let counter = 0;

/** An id as Discord gives them: the time, then a number. */
export const snowflake = (): string =>
  String((BigInt(Date.now() - DISCORD_EPOCH) << 22n) | BigInt(counter++ % 4096));

function base(type: Interaction['type'], place: Place, world: World): Interaction {
  const { channel, locale } = place;
  const id = snowflake();
  return {
    id,
    application_id: world.application.id,
    type,
    token: `play-${id}-${crypto.randomUUID()}`,
    version: 1,
    locale,
    channel_id: channel.id,
    app_permissions: '562949953601536',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...(channel.direct ? inDirect(place) : onServer(place)),
  };
}

const SERVER_CONTEXT = 0;
const DIRECT_CONTEXT = 1;

/** Where the interaction is made, as Discord numbers it. */
export const contextOf = ({ channel }: Place): number =>
  channel.direct ? DIRECT_CONTEXT : SERVER_CONTEXT;

const inDirect = ({ member, channel }: Place) => ({
  user: userOf(member),
  channel: { id: channel.id, type: 1 },
  context: DIRECT_CONTEXT,
  authorizing_integration_owners: { 0: '0' },
});

function onServer(place: Place) {
  const { member, server, channel } = place;
  const here = server.roles.map((role) => role.id);
  return {
    guild_locale: 'en-US',
    guild_id: server.id,
    guild: { id: server.id, locale: 'en-US', features: [] },
    channel: { id: channel.id, type: 0, name: channel.name },
    context: SERVER_CONTEXT,
    authorizing_integration_owners: { 0: server.id },
    member: {
      user: userOf(member),
      nick: null,
      avatar: null,
      roles: member.roles.filter((role) => here.includes(role)),
      joined_at: '2024-01-01T00:00:00.000000+00:00',
      deaf: false,
      mute: false,
      flags: 0,
      permissions: String(permissionsOf(place)),
    },
  };
}

const userOf = ({ id, username, name }: World['members'][number]) => ({
  id,
  username,
  global_name: name,
  discriminator: '0',
  avatar: null,
});

/** What was filled into one option. */
export interface Filled {
  readonly option: CommandOption;
  readonly value: string | number | boolean | Upload;
}

/** A slash command sent, or still being typed (`focused` names the option). */
export function slashInteraction(
  place: Place,
  world: World,
  command: Command,
  path: readonly CommandOption[],
  filled: readonly Filled[],
  focused?: string,
): Interaction {
  const attachments: Record<string, unknown> = {};
  let options: unknown[] = filled.map(({ option: { name, type }, value }) => {
    if (typeof value === 'object') attachments[value.id] = attachmentOf(value);
    return {
      name,
      type,
      value: typeof value === 'object' ? value.id : value,
      ...(name === focused && { focused: true }),
    };
  });
  for (const { name, type } of path.toReversed()) options = [{ name, type, options }];
  return {
    ...base(focused === undefined ? 2 : 4, place, world),
    data: {
      id: command.id,
      name: command.name,
      type: 1,
      options,
      ...(Object.keys(attachments).length > 0 && { resolved: { attachments } }),
    },
  };
}

export const attachmentOf = ({ id, name, size, url }: Upload) => ({
  id,
  filename: name,
  size,
  url,
  proxy_url: url,
  content_type: 'text/plain; charset=utf-8',
});

/** A command chosen in a message's menu. */
export const menuInteraction = (
  place: Place,
  world: World,
  command: Command,
  target: ShownMessage,
): Interaction => ({
  ...base(2, place, world),
  data: {
    id: command.id,
    name: command.name,
    type: 3,
    target_id: target.id,
    resolved: { messages: { [target.id]: rawMessage(target, world) } },
  },
});

/** A button pressed, or values chosen. */
export const pressInteraction = (
  place: Place,
  world: World,
  message: ShownMessage,
  data: Readonly<Record<string, unknown>>,
): Interaction => ({
  ...base(3, place, world),
  message: rawMessage(message, world),
  data,
});

/** A form sent. */
export const submitInteraction = (
  place: Place,
  world: World,
  data: Readonly<Record<string, unknown>>,
  message?: ShownMessage,
): Interaction => ({
  ...base(5, place, world),
  ...(message && { message: rawMessage(message, world) }),
  data,
});

function rawMessage(message: ShownMessage, { application, members }: World) {
  const { id, channel, member, body } = message;
  const author = members.find((each) => each.id === member);
  return {
    id,
    type: 0,
    channel_id: channel,
    author: author
      ? userOf(author)
      : { id: application.id, username: application.name, discriminator: '0', bot: true },
    content: body.content ?? '',
    timestamp: message.at.toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    pinned: false,
    flags: body.flags ?? 0,
  };
}
