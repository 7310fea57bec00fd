/** Entries of a story, found by what a moderator typed or by a token, and shown in short. */
import type { Curated, ListSection } from '../../curation/sections.ts';
import { token } from '../../messages/custom-id.ts';
import { editable, type Editable } from '../../messages/panels/entry-form.ts';
import type { StoryIndex } from '../../search/story-index.ts';
import { fold } from '../../search/normalize.ts';

/** The entry as the story (with what the server says) has it now. */
export function entryOf(index: StoryIndex, section: ListSection, id: string): Curated | undefined {
  const { story } = index;
  const within = <T extends { readonly id: string }>(items: readonly T[]): T | undefined =>
    items.find((item) => item.id === id);
  switch (section) {
    case 'questions': {
      const item = within(story.questions);
      return item && { section, id, item };
    }
    case 'quotes': {
      const item = within(story.quotes);
      return item && { section, id, item };
    }
    case 'positions': {
      const item = within(story.positions);
      return item && { section, id, item };
    }
    case 'people': {
      const item = within(story.people);
      return item && { section, id, item };
    }
    case 'terms': {
      const item = within(story.terms);
      return item && { section, id, item };
    }
    default:
      return undefined;
  }
}

/** What an entry is known by. */
export function titleOf(index: StoryIndex, { section, item, id }: Curated): string {
  if (item === undefined) return id;
  if ('question' in item) return item.question;
  if (section === 'quotes') return item.text;
  if (section === 'positions') {
    const party = index.parties.get(item.party)?.name ?? item.party;
    return `${party} · ${index.topics.get(item.topic)?.name ?? item.topic}`;
  }
  return 'name' in item ? item.name : 'text' in item ? item.text : item.what;
}

export const isEditable = (name: string | undefined): name is Editable =>
  editable.some((section) => section === name);

/** The id that a token stands for: itself where it was short enough. */
export function idOfToken(index: StoryIndex, section: Editable, wanted: string): string {
  if (!wanted.startsWith('~')) return wanted;
  return index.story[section].find(({ id }) => token(id) === wanted)?.id ?? wanted;
}

export const entryValue = (section: Editable, id: string): string => `${section} ${token(id)}`;

/** Entries that hold the most of the words typed so far. */
export function findEntries(index: StoryIndex, typed: string, limit: number): readonly Curated[] {
  const found: Curated[] = [
    ...index.suggestQuestions(typed, limit).map((item): Curated => {
      return { section: 'questions', id: item.id, item };
    }),
    ...index.suggestQuotes(typed, limit).map((item): Curated => {
      return { section: 'quotes', id: item.id, item };
    }),
    ...index.voiceNames.suggest(typed, limit).flatMap((id) => entryOf(index, 'people', id) ?? []),
    ...index.termNames.suggest(typed, limit).flatMap((id) => entryOf(index, 'terms', id) ?? []),
    ...index.story.positions.map(({ id, ...item }): Curated => {
      return { section: 'positions', id, item: { id, ...item } };
    }),
  ];
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const score = (entry: Curated): number => {
    const text = ` ${fold(titleOf(index, entry))}`;
    return words.filter((word) => text.includes(word)).length;
  };
  return found
    .map((entry) => ({ entry, score: score(entry) }))
    .filter(({ entry, score: own }) => own > 0 || entry.section !== 'positions')
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** What a moderator chose or typed as the option `entry`. */
export function chosenEntry(index: StoryIndex, typed: string): Curated | undefined {
  const [section, wanted] = typed.split(' ');
  if (isEditable(section) && wanted !== undefined) {
    const found = entryOf(index, section, idOfToken(index, section, wanted));
    if (found) return found;
  }
  return findEntries(index, typed, 1)[0];
}
