/** What one server has set and curated, in memory, brought up to date by notices of the store. */
import { packSchema, type Story } from '../knowledge/schema.ts';
import { indexStory, type StoryIndex } from '../search/story-index.ts';
import type { Target } from '../store/change-log.ts';
import type { Settings } from '../store/settings-schema.ts';
import type { Store } from '../store/store.ts';
import { liveEntries } from './live-entries.ts';
import { layeredStory, type LayeredStory } from './layered-story.ts';

export interface LiveServer {
  readonly settings: Settings;
  /** Stories that the server brought, by id. */
  readonly stories: ReadonlyMap<string, Story>;
  /** Resolves once all that was curated has been read. Rejects with StoreUnavailable. */
  readonly loaded: Promise<void>;
  /** A story with all that the server curated on it, where that is ready. */
  ready(storyId: string): LayeredStory | undefined;
  /** The same, once it is; undefined where there is no such story. */
  open(storyId: string): Promise<LayeredStory | undefined>;
  /**
   * A story with what has been read so far: after a start many entries take a while. What the server
   * has replaced or taken away is never shown.
   */
  soFar(storyId: string): Promise<LayeredStory | undefined>;
  /** Reads what changed. @throws StoreUnavailable */
  refresh(targets: readonly Target[]): Promise<void>;
}

export type Reading = Pick<Store, 'settings' | 'entries' | 'stories'>;

/**
 * Reads a server: at once what it has set, and then, in its own time, what it curated.
 * @param bundled a bundled story by id
 * @throws StoreUnavailable
 */
export async function readServer(
  store: Reading,
  serverId: string,
  bundled: (storyId: string) => StoryIndex | undefined,
): Promise<LiveServer> {
  let settings = await store.settings.get(serverId);
  let stories = await readStories(store, serverId);
  const entries = await liveEntries(store.entries, serverId);
  const opened = new Map<string, { layered: LayeredStory; fit: Promise<void>; ready: boolean }>();

  function opening(storyId: string) {
    const known = opened.get(storyId);
    if (known) return known;
    const own = stories.get(storyId);
    const base = own ? indexStory(own) : bundled(storyId);
    if (!base) return undefined;
    const layered = layeredStory(base);
    const made = { layered, fit: entries.follow(storyId, base.story, layered), ready: false };
    opened.set(storyId, made);
    return made;
  }

  return {
    get settings() {
      return settings;
    },
    get stories() {
      return stories;
    },
    loaded: entries.loaded,
    ready(storyId) {
      const known = opened.get(storyId);
      return known?.ready ? known.layered : undefined;
    },
    async open(storyId) {
      const story = opening(storyId);
      if (!story) return undefined;
      const all = await entries.loaded.then(
        () => true,
        () => false,
      );
      await entries.written();
      story.ready = all;
      return story.layered;
    },
    async soFar(storyId) {
      const story = opening(storyId);
      await story?.fit;
      return story?.layered;
    },
    async refresh(targets) {
      if (targets.some(({ kind }) => kind === 'settings')) {
        settings = await store.settings.get(serverId);
      }
      const changed = targets.flatMap((target) => (target.kind === 'story' ? target.storyId : []));
      if (changed.length > 0) {
        stories = await readStories(store, serverId);
        for (const storyId of changed) {
          opened.delete(storyId);
          await entries.unfollow(storyId);
        }
      }
      await entries.refresh(targets);
    },
  };
}

async function readStories(store: Reading, serverId: string): Promise<Map<string, Story>> {
  const found = await store.stories.list(serverId);
  return new Map(
    found.flatMap(({ storyId, pack }) => {
      const { data } = packSchema.safeParse(pack);
      return data ? [[storyId, data] as const] : [];
    }),
  );
}
