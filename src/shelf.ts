/** The packs of the knowledge folder as a shelf: every server has all of them. */
import type { Listing, Shelf, ShelvedStory } from './commands/services.ts';
import { ConfigError } from './config.ts';
import type { Story } from './knowledge/schema.ts';
import { nameBook } from './search/names.ts';
import { indexStory, type StoryIndex } from './search/story-index.ts';

/**
 * @param defaultStory the story that answers where a server chose none
 * @throws ConfigError where it is not among the packs
 */
export function packShelf(packs: readonly Story[], defaultStory?: string): Shelf {
  const stories = new Map(packs.map((pack) => [pack.story.id, pack]));
  if (defaultStory !== undefined && !stories.has(defaultStory)) {
    const known = [...stories.keys()].join(', ');
    throw new ConfigError([`DEFAULT_STORY should be one of: ${known}; not “${defaultStory}”.`]);
  }
  const listing = listingOf(
    packs.map(({ story: { id, title } }) => ({ id, title })),
    defaultStory,
  );
  const indexes = new Map<string, StoryIndex>();
  return {
    list: () => listing,
    open(id) {
      const pack = stories.get(id);
      const index = indexes.get(id) ?? (pack && indexStory(pack));
      if (index) indexes.set(id, index);
      return index;
    },
  };
}

/** Stories that are found by id, and by title as members write it. */
export function listingOf(stories: readonly ShelvedStory[], defaultId?: string): Listing {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const titles = nameBook(stories.map(({ id, title }) => [id, [title, id]]));
  return {
    stories,
    ...(defaultId === undefined ? {} : { defaultId }),
    find: (text) => byId.get(text)?.id ?? titles.find(text),
    suggest: (typed, limit) => titles.suggest(typed, limit).flatMap((id) => byId.get(id) ?? []),
  };
}
