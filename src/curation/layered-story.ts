/** One story as one server has it: searchable, and changed in place as moderators curate. */
import type { Question, Story } from '../knowledge/schema.ts';
import { fold } from '../search/normalize.ts';
import { indexStory, type StoryIndex } from '../search/story-index.ts';
import { layeredAsk, type AskChange, type LayeredAsk } from './layered-ask.ts';
import { mergeStory } from './merge-story.ts';
import { listSections, type Curated, type ListSection } from './sections.ts';

/** A change to an entry: what the server says now, or that it has no say any more. */
export type CuratedChange =
  | { readonly kind: 'says'; readonly entry: Curated }
  | { readonly kind: 'silent'; readonly section: ListSection; readonly id: string };

export interface LayeredStory {
  /** As it is now: the same object for as long as nothing but questions changes. */
  readonly index: StoryIndex;
  apply(changes: readonly CuratedChange[]): Promise<void>;
  /** What the server says, in no order. */
  curated(): readonly Curated[];
  /** What the server says about one entry. */
  said(section: ListSection, id: string): Curated | undefined;
}

/** Suggestions from the server's own questions come first, but leave room for the story's. */
const OWN_SHARE = 0.5;

/** @param bundled the story's index, shared with other servers */
export function layeredStory(bundled: StoryIndex): LayeredStory {
  const own = new Map<ListSection, Map<string, Curated>>(
    listSections.map((section) => [section, new Map()]),
  );
  const all = (sections: readonly ListSection[]): Curated[] =>
    sections.flatMap((section) => [...(own.get(section)?.values() ?? [])]);

  let base = bundled;
  let ask: LayeredAsk | undefined;
  let index = bundled;

  /** Names, quotations and the rest: seldom changed, and few; indexed anew as a whole. */
  async function rebuild(): Promise<void> {
    const merged = mergeStory(bundled.story, all(listSections.filter((s) => !isAsked(s))));
    const next = indexStory(merged, bundled.ask.senses);
    const layers = layeredAsk(next);
    await layers.apply(all(ASKED).flatMap(asChange));
    base = next;
    ask = layers;
    index = compose(base, ask, () => all(ASKED));
  }

  return {
    get index() {
      return index;
    },
    curated: () => all(listSections),
    said: (section, id) => own.get(section)?.get(id),
    async apply(changes) {
      for (const change of changes) {
        if (change.kind === 'says')
          own.get(change.entry.section)?.set(change.entry.id, change.entry);
        else own.get(change.section)?.delete(change.id);
      }
      if (changes.some((change) => !isAsked(sectionOf(change)))) return rebuild();
      if (changes.length === 0) return;
      ask ??= layeredAsk(base);
      await ask.apply(changes.flatMap(toAsk));
      index = compose(base, ask, () => all(ASKED));
    },
  };
}

const ASKED: readonly ListSection[] = ['questions', 'gaps'];
const isAsked = (section: ListSection): boolean => ASKED.includes(section);
const sectionOf = (change: CuratedChange): ListSection =>
  change.kind === 'says' ? change.entry.section : change.section;

function asChange(entry: Curated): AskChange[] {
  if (entry.section === 'questions') {
    const { item, id } = entry;
    return item === undefined
      ? [{ state: 'hidden', kind: 'question', id }]
      : [{ state: 'own', askable: { kind: 'question', item } }];
  }
  if (entry.section !== 'gaps') return [];
  const { item, id } = entry;
  return item === undefined
    ? [{ state: 'hidden', kind: 'gap', id }]
    : [{ state: 'own', askable: { kind: 'gap', item } }];
}

function toAsk(change: CuratedChange): AskChange[] {
  if (change.kind === 'says') return asChange(change.entry);
  const kind = change.section === 'questions' ? 'question' : 'gap';
  return [{ state: 'bundled', kind, id: change.id }];
}

/** The index with the server's own questions in it. */
function compose(base: StoryIndex, ask: LayeredAsk, asked: () => readonly Curated[]): StoryIndex {
  let story: Story | undefined;
  return {
    ...base,
    ask: ask.index,
    // Few commands want the list as a whole, and it may be long.
    get story() {
      return (story ??= mergeStory(base.story, asked()));
    },
    suggestQuestions(text, limit) {
      const mine = ownSuggestions(ask, text, limit);
      const theirs = base
        .suggestQuestions(text, limit + MOST_REPLACED)
        .filter(({ id }) => !ask.isHidden(`question/${id}`));
      const room = Math.max(Math.ceil(limit * OWN_SHARE), limit - theirs.length);
      return [...mine.slice(0, room), ...theirs].slice(0, limit);
    },
  };
}

/** Suggestions that a server may have replaced: asked for beyond the limit. */
const MOST_REPLACED = 25;

/** The server's questions that hold the most of the words typed so far. */
function ownSuggestions(ask: LayeredAsk, typed: string, limit: number): readonly Question[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const found: { question: Question; score: number }[] = [];
  for (const { question, text } of ask.suggestions()) {
    const score = words.filter((word) => text.includes(` ${word}`)).length;
    if (score > 0 || words.length === 0) found.push({ question, score });
    if (words.length === 0 && found.length === limit) break;
  }
  const enough = Math.max(1, words.length / 2);
  return found
    .filter(({ score }) => words.length === 0 || score >= enough)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ question }) => question);
}
