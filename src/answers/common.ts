import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';

/** What every answer from this story carries. */
export function common(index: StoryIndex): Common {
  return { source: index.story.story.source, storyId: index.story.story.id };
}

/** Suggestions shown with “not found”: enough to choose from, few enough to read. */
export const MOST_SUGGESTIONS = 5;
