/** Which story a request is about. */
import { cut } from '../messages/cut.ts';
import { nameBook } from '../search/names.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Context } from './context.ts';
import type { Choice } from './response.ts';
import type { ShelvedStory } from './services.ts';
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
  const { stories, defaultId } = await shelf.list(server);
  const titles = stories.slice(0, MOST_TITLES).map(({ id }) => id);
  const only = stories.length === 1 ? stories[0]?.id : undefined;
  const wanted = asked?.trim();
  const id = wanted ? find(stories, wanted) : (defaultId ?? only);
  const index = id === undefined ? undefined : await shelf.open(id, server);
  if (index) return index;
  if (stories.length === 0) throw userErrors.noStory();
  throw wanted ? userErrors.unknownStory(wanted, titles) : userErrors.chooseStory(titles);
}

/** The story with the id, else the one whose title is meant. */
function find(stories: readonly ShelvedStory[], wanted: string): string | undefined {
  return stories.find(({ id }) => id === wanted)?.id ?? book(stories).find(wanted);
}

const book = (stories: readonly ShelvedStory[]) =>
  nameBook(stories.map(({ id, title }) => [id, [title, id]]));

/** Stories whose titles are nearest to what was typed so far. */
export async function suggestStories(context: Context, typed: string): Promise<readonly Choice[]> {
  const { stories } = await context.services.shelf.list(context.server);
  const titles = new Map(stories.map(({ id, title }) => [id, title]));
  return book(stories)
    .suggest(typed, MOST_CHOICES)
    .map((id) => ({ name: cut(titles.get(id) ?? id, MAX_CHOICE), value: id }));
}
