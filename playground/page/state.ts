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
      const server = part.server ?? now.server;
      const channel = part.channel ?? (part.server ? server.channels[0] : undefined) ?? now.channel;
      now = { ...now, ...part, server, channel };
      history.replaceState(null, '', `?${written(now)}`);
      for (const listener of listeners) listener(now, before);
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

function read({ members, servers }: World, query: URLSearchParams): Place {
  const member =
    members.find(({ part }) => part === query.get('as')) ?? members.find(({ part }) => part);
  const server = servers.find(({ id }) => id === query.get('server')) ?? servers[0];
  const channel =
    server?.channels.find(({ id }) => id === query.get('channel')) ?? server?.channels[0];
  if (!member || !server || !channel) throw new Error('The world is empty.');
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
