/** An entry as the values of its form, and what it may rest on. */
import type { Question } from '../../knowledge/schema.ts';
import { askModel } from '../../search/ask/model.ts';
import { rank } from '../../search/ask/rank.ts';
import type { Curated } from '../../curation/sections.ts';
import { token } from '../../messages/custom-id.ts';
import type { Evidence, Filled } from '../../messages/panels/entry-form.ts';
import type { StoryIndex } from '../../search/story-index.ts';

const lines = (texts: readonly string[]): string => texts.join('\n');

export function fill(index: StoryIndex, entry: Curated): Filled {
  const { item } = entry;
  if (item === undefined) return {};
  const paragraphs = 'paragraphs' in item ? item.paragraphs.join(', ') : '';
  const voice = (id: string | undefined): string =>
    id === undefined ? '' : (index.voices.get(id)?.entry.name ?? id);
  const topic = (id: string): string => index.topics.get(id)?.name ?? id;
  switch (entry.section) {
    case 'questions': {
      const { question = '', answer = '', also = [] } = entry.item ?? {};
      return { question, answer, also: lines(also), paragraphs };
    }
    case 'quotes': {
      const { text = '', speaker, when = '', about = [] } = entry.item ?? {};
      const topics = about.map(topic).join(', ');
      return { words: text, speaker: voice(speaker), when, about: topics, paragraphs };
    }
    case 'positions': {
      const { party, topic: on = '', stance = '' } = entry.item ?? {};
      return { party: voice(party), topic: topic(on), stance, paragraphs };
    }
    case 'people': {
      const { name = '', aliases = [], role = '', party } = entry.item ?? {};
      return { name, aliases: lines(aliases), role, side: voice(party), paragraphs };
    }
    case 'terms': {
      const { name = '', aliases = [], explanation = '' } = entry.item ?? {};
      return { name, aliases: lines(aliases), explanation, paragraphs };
    }
    default:
      return {};
  }
}

/** As many as a menu holds. */
const MOST_EVIDENCE = 25;
const MOST_QUOTES = 10;

/** Known questions nearest to one: by words and meaning, then by words alone. */
export function nearestQuestions(
  index: StoryIndex,
  question: string,
  limit: number,
): readonly Question[] {
  const { candidates } = rank(index.ask, question, askModel);
  const found = candidates.flatMap(({ entry: number }) => {
    const entry = index.ask.entries[number];
    return entry?.kind === 'question' ? [entry.item] : [];
  });
  const all = [...found, ...index.suggestQuestions(question, limit)];
  return [...new Map(all.map((each) => [each.id, each])).values()].slice(0, limit);
}

/** Entries of the story that are nearest to a question: what the answer may rest on. */
export function evidenceNear(index: StoryIndex, question: string): readonly Evidence[] {
  const quotes = index.suggestQuotes(question, MOST_QUOTES).map((quote) => ({
    label: quote.text,
    value: `quotes ${token(quote.id)}`,
    note: `${index.voices.get(quote.speaker)?.entry.name ?? ''} ¶ ${quote.paragraphs.join(', ')}`,
  }));
  const questions = nearestQuestions(index, question, MOST_EVIDENCE)
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ id, question: text, answer, paragraphs }) => ({
      label: text,
      value: `questions ${token(id)}`,
      note: `¶ ${paragraphs.join(', ')} ${answer}`,
    }));
  return [...questions.slice(0, MOST_EVIDENCE - quotes.length), ...quotes];
}
