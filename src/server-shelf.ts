/** Each server's own shelf, above the bundled one. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { KnownStory, Listing, Shelf } from './commands/services.ts';
import type { LiveServer } from './curation/live-server.ts';
import type { LiveServers } from './curation/live-servers.ts';
import type { Settings } from './store/settings-schema.ts';
import { listingOf } from './commands/listing.ts';
import type { PackShelf } from './shelf.ts';

interface Has {
  readonly settings: Settings;
  readonly stories: ReadonlyMap<string, { readonly story: { readonly title: string } }>;
}

/** A reply should come without “is thinking”. */
const PATIENCE_MS = 1_000;
const later = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });

/** Every story that a server could use: its own, then the bundled ones that they don't replace. */
export function knownStories(bundled: Listing, { settings, stories }: Has): readonly KnownStory[] {
  const chosen = new Set(settings.stories);
  const inUse = (id: string): boolean => chosen.size === 0 || chosen.has(id);
  const own = [...stories].map(([id, { story }]) => ({
    id,
    title: story.title,
    own: true,
    inUse: inUse(id),
  }));
  const others = bundled.stories.filter(({ id }) => !stories.has(id));
  return [...own, ...others.map((story) => ({ ...story, own: false, inUse: inUse(story.id) }))];
}

/** What each server's moderators made of the shelf; the bundled stories while that can't be known. */
export function serverShelf(bundled: PackShelf, servers: LiveServers): Shelf {
  /** A listing is made once for each state of a server. */
  const listings = new WeakMap<Settings, { readonly of: Has['stories']; readonly made: Listing }>();

  function listing(server: LiveServer): Listing {
    const { settings, stories } = server;
    const known = listings.get(settings);
    if (known?.of === stories) return known.made;
    const used = knownStories(bundled.list(), server).filter(({ inUse }) => inUse);
    const wanted = [settings.defaultStory, bundled.list().defaultId];
    const defaultId = wanted.find((story) => used.some(({ id }) => id === story)) ?? undefined;
    const made = listingOf(
      used.map(({ id, title }) => ({ id, title })),
      defaultId,
    );
    listings.set(settings, { of: stories, made });
    return made;
  }

  return {
    async list(id) {
      const server = id === undefined ? undefined : await servers.of(id);
      return server ? listing(server) : bundled.list();
    },
    async open(id, serverId) {
      const server = serverId === undefined ? undefined : await servers.of(serverId);
      if (!server) return bundled.open(id);
      const ready = server.ready(id);
      if (ready) return ready.index;
      const story = await Promise.race([
        server.open(id),
        // Many entries take a while to read after a start: then as far as they are known.
        later(PATIENCE_MS).then(() => server.soFar(id)),
      ]);
      return story?.index;
    },
  };
}
