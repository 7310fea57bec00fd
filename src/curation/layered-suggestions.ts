/** Known questions while a member types: the server's own and the story's in one list. */
import type { Question } from '../knowledge/schema.ts';
import { suggestFrom } from '../search/suggest.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { LayeredAsk } from './layered-ask.ts';

/** Of what goes with the typed words alike, the server's own come first, but leave room for the story's. */
const OWN_SHARE = 0.5;
/** Suggestions that a server may have replaced: asked for beyond the limit. */
const MOST_REPLACED = 25;

export function layeredSuggestions(
  base: StoryIndex,
  ask: LayeredAsk,
): StoryIndex['suggestQuestions'] {
  const { postings, vocabulary, units, entries, language } = ask.index;
  const itemOf = (number: number): Question | undefined => {
    const unit = units[number];
    const entry = entries[unit?.entry ?? -1];
    return unit?.source === 'wording' && entry?.kind === 'question' ? entry.item : undefined;
  };
  return (typed, limit) => {
    const room = Math.ceil(limit * OWN_SHARE);
    const found =
      typed.trim() === ''
        ? firstOwn(ask, room)
        : suggestFrom({ items: [], postings, vocabulary, itemOf }, typed, limit, language);
    const mine = found.filter(({ id }) => ask.isOwn('question', id)).slice(0, room);
    const theirs = base
      .suggestQuestions(typed, limit + MOST_REPLACED)
      .filter(({ id }) => !ask.isHidden('question', id));
    const known = new Map([...mine, ...found, ...theirs].map((item) => [item.id, item]));
    return [...known.values()].slice(0, limit);
  };
}

function firstOwn(ask: LayeredAsk, limit: number): readonly Question[] {
  const first: Question[] = [];
  for (const entry of ask.own()) {
    if (first.length === limit) break;
    if (entry.kind === 'question') first.push(entry.item);
  }
  return first;
}
