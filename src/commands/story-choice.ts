/** Which story a request is about. */
import { cut } from '../messages/cut.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Context } from './context.ts';
import type { Choice } from './response.ts';
import { userErrors } from './user-error.ts';
import { MOST_CHOICES } from './vocabulary.ts';

/** Titles named in an error: enough to choose from. */
const MOST_TITLES = 10;
const MAX_CHOICE = 100;

/**
 * The story named, else the server's default, else the only one.
 * @throws UserError listing the stories where none can be chosen
 */
export async function openStory(
  { services: { shelf }, server }: Context,
  asked: string | undefined,
): Promise<StoryIndex> {
  const listing = await shelf.list(server);
  const { stories, defaultId } = listing;
  const titles = stories.slice(0, MOST_TITLES).map(({ id }) => id);
  const only = stories.length === 1 ? stories[0]?.id : undefined;
  const wanted = asked?.trim();
  const id = wanted ? listing.find(wanted) : (defaultId ?? only);
  const index = id === undefined ? undefined : await shelf.open(id, server);
  if (index) return index;
  if (stories.length === 0) throw userErrors.noStory();
  throw wanted ? userErrors.unknownStory(wanted, titles) : userErrors.chooseStory(titles);
}

/** Stories whose titles are nearest to what was typed so far. */
export async function suggestStories(context: Context, typed: string): Promise<readonly Choice[]> {
  const listing = await context.services.shelf.list(context.server);
  return listing
    .suggest(typed, MOST_CHOICES)
    .map(({ id, title }) => ({ name: cut(title, MAX_CHOICE) || id, value: id }));
}
