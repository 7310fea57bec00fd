/** `/stories`: which stories a server has, and which answers unless another is named. */
import { bold, heading, small } from '../messages/answers/fragments.ts';
import { panel, piece } from '../messages/panel.ts';
import { customId } from '../messages/custom-id.ts';
import { entryPanel } from '../messages/panels/entry.ts';
import { cut } from '../messages/cut.ts';
import { listingOf } from './listing.ts';
import type { Context } from './context.ts';
import { defineGroup, defineLeaf } from './define.ts';
import { aside, atDesk, tell } from './desk.ts';
import type { OptionSpecs } from './options.ts';
import type { KnownStory } from './services.ts';
import { addLeaf } from './stories-add/add.ts';

const MAX_CHOICE = 100;
const MOST_CHOICES = 25;
const MOST_LISTED = 30;

const storyOption = {
  story: {
    type: 'text',
    required: true,
    async complete(context, typed) {
      const { desk, server } = atDesk(context);
      return listingOf(await desk.stories(server))
        .suggest(typed, MOST_CHOICES)
        .map(({ id, title }) => ({ name: cut(title, MAX_CHOICE) || id, value: id }));
    },
  },
} as const satisfies OptionSpecs;

/** The story that was meant, among all that the server could use. */
async function meant(context: Context, typed: string) {
  const { desk, server } = atDesk(context);
  const stories = await desk.stories(server);
  const id = listingOf(stories).find(typed);
  return { stories, story: stories.find((each) => each.id === id) };
}

const list = defineLeaf('stories list', {
  options: {},
  async run(context) {
    const { desk, server } = atDesk(context);
    const { stories: texts } = context.texts.desk;
    const { defaultId } = await context.services.shelf.list(server);
    const lines = (await desk.stories(server)).slice(0, MOST_LISTED).map((story) => {
      const signs = [
        story.inUse ? texts.inUse : texts.notInUse,
        ...(story.own ? [texts.own] : []),
        ...(story.id === defaultId ? [texts.isDefault] : []),
      ];
      return `- ${bold(piece(story.title, 120))} (${story.id}): ${signs.join(', ')}`;
    });
    return aside(panel([heading(texts.title), lines.join('\n'), small(texts.help)]));
  },
});

const use = defineLeaf('stories use', {
  options: storyOption,
  async run(context, { story: typed }) {
    const { desk, server, who } = atDesk(context);
    const { stories: texts } = context.texts.desk;
    const { story } = await meant(context, typed);
    if (!story) return tell(texts.none, 'problem');
    await desk.store.settings.change(server, who, (now) => ({
      ...now,
      stories: now.stories.length === 0 ? [] : [...new Set([...now.stories, story.id])],
      defaultStory: story.id,
    }));
    return tell(texts.used(story.title), 'sure');
  },
});

const remove = defineLeaf('stories remove', {
  options: storyOption,
  async run(context, { story: typed }) {
    const { stories: texts } = context.texts.desk;
    const { story, stories } = await meant(context, typed);
    if (!story) return tell(texts.none, 'problem');
    const left = stories.filter((each) => each.inUse && each.id !== story.id);
    if (left.length === 0) return tell(texts.lastOne, 'problem');
    return story.own ? removeOwn(context, story) : putAway(context, story, left);
  },
});

/** What the server brought is taken away altogether; what was curated on it stays, for an undo. */
async function removeOwn(context: Context, { id, title }: KnownStory) {
  const { desk, server, who } = atDesk(context);
  const { stories: texts, entry } = context.texts.desk;
  const own = await desk.store.stories.get(server, id);
  const removed = await desk.store.stories.remove(server, who, id, own?.revision ?? 0);
  if (removed.kind !== 'saved') return tell(texts.conflict, 'problem');
  return aside(
    entryPanel({
      title: texts.removed(title),
      lines: '',
      actions: [{ id: customId('undo', removed.changeId), label: entry.undo }],
    }),
  );
}

async function putAway(context: Context, { id, title }: KnownStory, left: readonly KnownStory[]) {
  const { desk, server, who } = atDesk(context);
  await desk.store.settings.change(server, who, (now) => ({
    ...now,
    stories: left.map((each) => each.id),
    defaultStory: now.defaultStory === id ? null : now.defaultStory,
  }));
  return tell(context.texts.desk.stories.removed(title), 'sure');
}

export const storiesCommand = defineGroup({
  name: 'stories',
  access: 'moderators',
  subs: { list, add: addLeaf, use, remove },
});
