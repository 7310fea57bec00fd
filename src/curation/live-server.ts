/** What one server has set and curated, in memory, brought up to date by notices of the store. */
import { packSchema, type Story } from '../knowledge/schema.ts';
import { indexStory, type StoryIndex } from '../search/story-index.ts';
import type { Target } from '../store/change-log.ts';
import type { Entry } from '../store/entry.ts';
import type { Settings } from '../store/settings-schema.ts';
import type { Store } from '../store/store.ts';
import { layeredStory, type CuratedChange, type LayeredStory } from './layered-story.ts';
import { hidden, isListSection, readItem } from './sections.ts';

export interface LiveServer {
  readonly settings: Settings;
  /** Stories that the server brought, by id. */
  readonly stories: ReadonlyMap<string, Story>;
  /** A story with what the server curated on it; undefined where there is no such story. */
  open(storyId: string): Promise<LayeredStory | undefined>;
  /** The same where it has been opened already. */
  opened(storyId: string): LayeredStory | undefined;
  /** Reads what changed. @throws StoreUnavailable */
  refresh(targets: readonly Target[]): Promise<void>;
}

export type Reading = Pick<Store, 'settings' | 'entries' | 'stories'>;

/**
 * Reads a server.
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
  let revision = 0;
  /** Entries of stories that nobody has opened yet. */
  const waiting = new Map<string, Entry[]>();
  const opened = new Map<string, Promise<LayeredStory | undefined>>();
  const ready = new Map<string, LayeredStory>();

  async function readEntries(): Promise<void> {
    const entries = await store.entries.since(serverId, revision);
    revision = Math.max(revision, ...entries.slice(-1).map((entry) => entry.revision));
    for (const [storyId, own] of byStory(entries)) {
      const open = await opened.get(storyId);
      if (open) await open.apply(own.flatMap(toChange));
      else waiting.set(storyId, [...(waiting.get(storyId) ?? []), ...own]);
    }
  }

  async function openStory(storyId: string): Promise<LayeredStory | undefined> {
    const own = stories.get(storyId);
    const base = own ? indexStory(own) : bundled(storyId);
    if (!base) return undefined;
    const layered = layeredStory(base);
    const entries = waiting.get(storyId) ?? [];
    waiting.delete(storyId);
    await layered.apply(entries.flatMap(toChange));
    return layered;
  }

  await readEntries();
  return {
    get settings() {
      return settings;
    },
    get stories() {
      return stories;
    },
    opened: (storyId) => ready.get(storyId),
    open(storyId) {
      let story = opened.get(storyId);
      if (!story) {
        story = openStory(storyId);
        opened.set(storyId, story);
        const mine = story;
        void mine.then((found) => {
          if (opened.get(storyId) !== mine) return;
          if (found) ready.set(storyId, found);
          else opened.delete(storyId);
        });
      }
      return story;
    },
    async refresh(targets) {
      if (targets.some(({ kind }) => kind === 'settings')) {
        settings = await store.settings.get(serverId);
      }
      const changed = targets.flatMap((target) => (target.kind === 'story' ? target.storyId : []));
      if (changed.length > 0) {
        stories = await readStories(store, serverId);
        for (const storyId of changed) {
          const layered = await opened.get(storyId);
          // What was curated on it waits for the story to be opened anew.
          if (layered) waiting.set(storyId, await entriesOf(store, serverId, storyId));
          opened.delete(storyId);
          ready.delete(storyId);
        }
      }
      if (targets.some(({ kind }) => kind === 'entry')) await readEntries();
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

async function entriesOf(store: Reading, serverId: string, storyId: string): Promise<Entry[]> {
  const all = await store.entries.since(serverId, 0);
  return all.filter((entry) => entry.storyId === storyId);
}

function byStory(entries: readonly Entry[]): Map<string, Entry[]> {
  const stories = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = stories.get(entry.storyId);
    if (own) own.push(entry);
    else stories.set(entry.storyId, [entry]);
  }
  return stories;
}

/** An entry that its section's schema refuses (of a newer version) is left out. */
function toChange(entry: Entry): CuratedChange[] {
  const { section, entryId: id } = entry;
  if (!isListSection(section)) return [];
  switch (entry.kind) {
    case 'cleared':
      return [{ kind: 'silent', section, id }];
    case 'removed':
      return [{ kind: 'says', entry: hidden(section, id) }];
    case 'present': {
      const item = readItem(section, entry.body);
      return item ? [{ kind: 'says', entry: item }] : [];
    }
  }
}
