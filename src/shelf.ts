/** The packs of the knowledge folder as a shelf: every server has all of them. */
import { listingOf } from './commands/listing.ts';
import type { Listing, Shelf } from './commands/services.ts';
import { ConfigError } from './config.ts';
import type { Story } from './knowledge/schema.ts';
import { indexStory, type StoryIndex } from './search/story-index.ts';

/** The bundled stories, the same for everybody. */
export interface PackShelf extends Shelf {
  list(): Listing;
  open(id: string): StoryIndex | undefined;
}

/**
 * @param defaultStory the story that answers where a server chose none
 * @throws ConfigError where it is not among the packs
 */
export function packShelf(packs: readonly Story[], defaultStory?: string): PackShelf {
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
