/** The packs of the knowledge folder as a shelf: every server has all of them. */
import type { Listing, Shelf } from './commands/services.ts';
import type { Story } from './knowledge/schema.ts';
import { indexStory, type StoryIndex } from './search/story-index.ts';

/**
 * @param defaultStory the story that answers where a server chose none
 * @throws RangeError where it is not among the packs
 */
export function packShelf(packs: readonly Story[], defaultStory?: string): Shelf {
  const stories = new Map(packs.map((pack) => [pack.story.id, pack]));
  if (defaultStory !== undefined && !stories.has(defaultStory)) {
    throw new RangeError(
      `DEFAULT_STORY should be one of ${[...stories.keys()].join(', ')}, not “${defaultStory}”.`,
    );
  }
  const listing: Listing = {
    stories: packs.map(({ story: { id, title } }) => ({ id, title })),
    ...(defaultStory === undefined ? {} : { defaultId: defaultStory }),
  };
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
