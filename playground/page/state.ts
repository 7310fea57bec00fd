/** Who one is on the page, where, and how it looks: kept in the address, so that it can be shared. */
import type { Channel, Member, Server, World } from './wire.ts';

export const languages = {
  'en-US': 'English',
  fr: 'Français',
  de: 'Deutsch',
  'es-ES': 'Español',
  'pt-BR': 'Português (Brasil)',
} as const;

export interface Place {
  readonly member: Member;
  readonly server: Server;
  readonly channel: Channel;
  readonly locale: string;
  readonly theme: 'dark' | 'light';
  readonly width: 'desktop' | 'phone';
}

export interface State {
  readonly now: Place;
  change(part: Partial<Place>): void;
  onChange(listener: (place: Place, before: Place) => void): void;
}

/** Reads the address; what it does not say is the first of its kind. */
export function createState(world: World): State {
  let now = read(world, new URLSearchParams(location.search));
  const listeners: ((place: Place, before: Place) => void)[] = [];
  return {
    get now() {
      return now;
    },
    change(part) {
      const before = now;
      const { server = now.server, member = now.member } = part;
      const first = part.server ? server.channels[0] : undefined;
      const kept = now.channel.direct ? directChannel(world, member) : now.channel;
      now = { ...now, ...part, server, channel: part.channel ?? first ?? kept };
      history.replaceState(null, '', `?${written(now)}`);
      for (const listener of listeners) listener(now, before);
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** A member's messages with the bot alone: the channel has the member's own id. */
export const directChannel = ({ application }: World, { id }: Member): Channel => ({
  id,
  name: application.name,
  topic: 'Direct messages',
  direct: true,
});

function read(world: World, query: URLSearchParams): Place {
  const { members, servers } = world;
  const member =
    members.find(({ part }) => part === query.get('as')) ?? members.find(({ part }) => part);
  const server = servers.find(({ id }) => id === query.get('server')) ?? servers[0];
  if (!member || !server) throw new Error('The world is empty.');
  const direct = directChannel(world, member);
  const all = [...server.channels, direct];
  const channel = all.find(({ id }) => id === query.get('channel')) ?? all[0] ?? direct;
  const asked = query.get('locale') ?? '';
  const prefersLight = matchMedia('(prefers-color-scheme: light)').matches;
  const theme = query.get('theme') ?? (prefersLight ? 'light' : 'dark');
  return {
    member,
    server,
    channel,
    locale: asked in languages ? asked : 'en-US',
    theme: theme === 'light' ? 'light' : 'dark',
    width: query.get('width') === 'phone' ? 'phone' : 'desktop',
  };
}

const written = ({ member, server, channel, locale, theme, width }: Place): string =>
  new URLSearchParams({
    as: member.part ?? 'member',
    server: server.id,
    channel: channel.id,
    locale,
    theme,
    ...(width === 'phone' && { width }),
  }).toString();
