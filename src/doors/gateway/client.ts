/** discord.js, trimmed to a connection: this bot keeps nothing of what Discord tells of servers. */
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import { restOptions } from '../rest.ts';

/** What discord.js must see itself, to know when it is connected and which servers there are. */
const NEEDED = new Set<string>([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildDelete,
]);

/** Everything that a server comes with and that is never read here. */
const UNREAD = [
  'channels',
  'threads',
  'members',
  'roles',
  'emojis',
  'stickers',
  'presences',
  'voice_states',
  'stage_instances',
  'guild_scheduled_events',
  'soundboard_sounds',
];

interface Packet {
  t: string | null;
  d: unknown;
}

/**
 * A client with the `Guilds` intent alone and next to no cache.
 * @param onInteraction gets each interaction as Discord sent it
 */
export function createClient(apiUrl: string, onInteraction: (raw: unknown) => void): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    rest: restOptions(apiUrl),
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: 0,
      GuildMemberManager: 0,
    }),
    sweepers: {},
  });
  // The raw packet passes here before discord.js builds and caches its objects from it: what is
  // taken out now costs neither time nor memory, at ten servers or at ten thousand.
  client.on(Events.Raw, (packet: Packet) => {
    if (packet.t === GatewayDispatchEvents.InteractionCreate) onInteraction(packet.d);
    if (packet.t === GatewayDispatchEvents.GuildCreate) trim(packet.d);
    else if (packet.t !== null && !NEEDED.has(packet.t)) packet.t = 'HANDLED';
  });
  return client;
}

function trim(guild: unknown): void {
  if (typeof guild !== 'object' || guild === null) return;
  for (const key of UNREAD) if (key in guild) Object.assign(guild, { [key]: [] });
}
