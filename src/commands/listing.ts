import { titleBook } from '../answers/titles.ts';
import type { Listing, ShelvedStory } from './services.ts';

/** Stories that are found by id, and by title as members write it. */
export function listingOf(stories: readonly ShelvedStory[], defaultId?: string): Listing {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const titles = titleBook(stories);
  return {
    stories,
    ...(defaultId === undefined ? {} : { defaultId }),
    find: (text) => byId.get(text)?.id ?? titles.find(text),
    suggest: (typed, limit) => titles.suggest(typed, limit).flatMap((id) => byId.get(id) ?? []),
  };
}
