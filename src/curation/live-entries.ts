/**
 * What a server curated, read once and then followed. Its stories can answer before all of it has been
 * read: at first nothing is shown of what the server replaced or took away, then its own questions come
 * in a page at a time, and at the end names, quotations and the rest.
 */
import type { Story } from '../knowledge/schema.ts';
import type { Target } from '../store/change-log.ts';
import type { EntryStore, Outlined } from '../store/entries.ts';
import type { Entry } from '../store/entry.ts';
import type { CuratedChange, LayeredStory } from './layered-story.ts';
import { hidden, isListSection, readItem } from './sections.ts';

export interface LiveEntries {
  /** Resolves once everything has been read. Rejects with StoreUnavailable. */
  readonly loaded: Promise<void>;
  /**
   * Writes into a story what was curated on it, now and in future. Resolves once the story shows
   * nothing that is not to be shown any more.
   * @param bundled the story as it is without that
   */
  follow(storyId: string, bundled: Story, layered: LayeredStory): Promise<void>;
  /** No more; what was curated waits until the story is followed again. @throws StoreUnavailable */
  unfollow(storyId: string): Promise<void>;
  /** Resolves once what has been read is written. Never rejects. */
  written(): Promise<void>;
  /** Reads what changed. @throws StoreUnavailable */
  refresh(targets: readonly Target[]): Promise<void>;
}

type Reading = Pick<EntryStore, 'get' | 'since' | 'pages' | 'outline'>;

/** Begins to read. @throws StoreUnavailable */
export async function liveEntries(store: Reading, serverId: string): Promise<LiveEntries> {
  const outline = await store.outline(serverId);
  const followed = new Map<string, LayeredStory>();
  /** Changes to stories that nobody follows yet. */
  const waiting = new Map<string, CuratedChange[]>();
  /** What is written when all has been read: each time much would be made anew. */
  const late = new Map<string, CuratedChange[]>();
  let revision = 0;
  let complete = false;
  let writing = Promise.resolve();

  /** One write after the other, in the order in which they were read. */
  function enqueue(write: () => Promise<void>): Promise<void> {
    const mine = writing.then(write);
    writing = mine.catch(() => undefined);
    return mine;
  }

  async function write(entries: readonly Entry[]): Promise<void> {
    for (const [storyId, own] of byStory(entries)) {
      const changes = own.flatMap(toChange);
      const layered = followed.get(storyId);
      if (!layered) append(waiting, storyId, changes);
      else if (complete) await enqueue(() => layered.apply(changes));
      else {
        append(late, storyId, changes.filter(isLate));
        await enqueue(() =>
          layered.apply(
            changes.filter((change) => !isLate(change)),
            false,
          ),
        );
      }
    }
  }

  async function readSince(): Promise<void> {
    for await (const page of store.pages(serverId, revision)) {
      await write(page);
      revision = page.at(-1)?.revision ?? revision;
    }
  }

  async function load(): Promise<void> {
    await readSince();
    complete = true;
    await Promise.all(
      [...followed].map(([storyId, layered]) =>
        enqueue(() => layered.apply(late.get(storyId) ?? [])),
      ),
    );
    late.clear();
  }

  const loaded = load();
  // Whoever waits for it is told.
  loaded.catch(() => undefined);

  return {
    loaded,
    follow(storyId, bundled, layered) {
      followed.set(storyId, layered);
      const known = waiting.get(storyId) ?? [];
      waiting.delete(storyId);
      if (complete) return enqueue(() => layered.apply(known));
      append(late, storyId, known.filter(isLate));
      const gone = outline.flatMap((place) => toHidden(place, storyId, bundled));
      const first = [...gone, ...known.filter((change) => !isLate(change))];
      return enqueue(() => layered.apply(first, false));
    },
    async unfollow(storyId) {
      if (!followed.delete(storyId)) return;
      await loaded;
      const entries = await store.since(serverId, 0);
      const own = entries.filter((entry) => entry.storyId === storyId);
      if (!followed.has(storyId)) waiting.set(storyId, own.flatMap(toChange));
    },
    written: () => writing,
    async refresh(targets) {
      const places = targets.filter((target) => target.kind === 'entry');
      if (places.length === 0) return;
      if (complete) return readSince();
      // What is being read will bring them, too, but later than somebody waits.
      for (const { storyId, section, entryId } of places) {
        const entry = await store.get(serverId, { storyId, section, entryId });
        if (entry) await write([entry]);
      }
    },
  };
}

function append(to: Map<string, CuratedChange[]>, id: string, changes: CuratedChange[]): void {
  const known = to.get(id);
  if (known) for (const change of changes) known.push(change);
  else to.set(id, changes);
}

function byStory(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const stories = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = stories.get(entry.storyId);
    if (own) own.push(entry);
    else stories.set(entry.storyId, [entry]);
  }
  return stories;
}

function isLate(change: CuratedChange): boolean {
  const section = change.kind === 'says' ? change.entry.section : change.section;
  return section !== 'questions' && section !== 'gaps';
}

/** That a bundled entry is not shown as it is: something else stands there, or nothing. */
function toHidden(place: Outlined, storyId: string, bundled: Story): CuratedChange[] {
  const { section, entryId } = place;
  if (place.storyId !== storyId || !isListSection(section)) return [];
  const known = bundled[section].some(({ id }) => id === entryId);
  return known ? [{ kind: 'says', entry: hidden(section, entryId) }] : [];
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
