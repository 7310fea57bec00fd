/** The names that options take: suggested while the member types, and found again from a button. */
import type { StoryIndex } from '../search/story-index.ts';
import { keyOf, token } from '../messages/custom-id.ts';
import { cut } from '../messages/cut.ts';
import type { Choice } from './response.ts';

export type Vocabulary = 'questions' | 'voices' | 'parties' | 'topics' | 'terms';

export const MOST_CHOICES = 25;
const MAX_CHOICE = 100;

/** Id and the text by which commands know the entry. */
interface Named {
  readonly id: string;
  readonly text: string;
}

const named = (
  ids: readonly string[],
  nameOf: (id: string) => string | undefined,
): readonly Named[] =>
  ids.flatMap((id) => {
    const text = nameOf(id);
    return text === undefined ? [] : [{ id, text }];
  });

function nearest(index: StoryIndex, vocabulary: Vocabulary, typed: string): readonly Named[] {
  switch (vocabulary) {
    case 'questions':
      return index
        .suggestQuestions(typed, MOST_CHOICES)
        .map(({ id, question }) => ({ id, text: question }));
    case 'voices':
      return named(
        index.voiceNames.suggest(typed, MOST_CHOICES),
        (id) => index.voices.get(id)?.entry.name,
      );
    case 'parties':
      return named(
        index.partyNames.suggest(typed, MOST_CHOICES),
        (id) => index.parties.get(id)?.name,
      );
    case 'topics':
      return named(
        index.topicNames.suggest(typed, MOST_CHOICES),
        (id) => index.topics.get(id)?.name,
      );
    case 'terms': {
      const terms = new Map(index.story.terms.map((term) => [term.id, term.name]));
      return named(index.termNames.suggest(typed, MOST_CHOICES), (id) => terms.get(id));
    }
  }
}

/** Choices as Discord takes them: a text that is too long is shown cut and sent as a token. */
export function suggest(
  index: StoryIndex,
  vocabulary: Vocabulary,
  typed: string,
): readonly Choice[] {
  return nearest(index, vocabulary, typed).map(({ id, text }) => ({
    name: cut(text, MAX_CHOICE) || '–',
    value: text.length <= MAX_CHOICE ? text : longToken(id),
  }));
}

/** Tokens of this shape can't be taken for something that a member typed. */
const longToken = (id: string): string => `~${token(id)}`;

/** The text that a chosen value stands for; what a member typed stays as it is. */
export function chosen(index: StoryIndex, vocabulary: Vocabulary, value: string): string {
  return value.startsWith('~') ? (textOf(index, vocabulary, value.slice(1)) ?? value) : value;
}

/** The text of the entry that a button's token stands for. */
export function textOf(
  index: StoryIndex,
  vocabulary: Vocabulary,
  wanted: string,
): string | undefined {
  const texts = entries(index, vocabulary);
  const id = keyOf(wanted, texts.keys());
  return id === undefined ? keyOf(wanted, texts.values()) : texts.get(id);
}

function entries(index: StoryIndex, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const { story } = index;
  switch (vocabulary) {
    case 'questions':
      return new Map(story.questions.map(({ id, question }) => [id, question]));
    case 'voices':
    case 'parties':
      return new Map([...index.voices].map(([id, { entry }]) => [id, entry.name]));
    case 'topics':
      return new Map(story.topics.map(({ id, name }) => [id, name]));
    case 'terms':
      return new Map(story.terms.map(({ id, name }) => [id, name]));
  }
}
