/** One story as one server has it: searchable, and changed in place as moderators curate. */
import type { Story } from '../knowledge/schema.ts';
import { namesIn } from '../search/ask/entry-reader.ts';
import { indexStory, type StoryIndex } from '../search/story-index.ts';
import { layeredAsk, type AskChange, type LayeredAsk } from './layered-ask.ts';
import { layeredSuggestions } from './layered-suggestions.ts';
import { mergeSection, mergeStory } from './merge-story.ts';
import { listSections, type Curated, type ListSection } from './sections.ts';

/** A change to an entry: what the server says now, or that it has no say any more. */
export type CuratedChange =
  | { readonly kind: 'says'; readonly entry: Curated }
  | { readonly kind: 'silent'; readonly section: ListSection; readonly id: string };

export interface LayeredStory {
  /** As it is now: another object after each change, for what is remembered of answers belongs to one. */
  readonly index: StoryIndex;
  /** @param last false where more follow at once */
  apply(changes: readonly CuratedChange[], last?: boolean): Promise<void>;
}

/** @param bundled the story's index, shared with other servers */
export function layeredStory(bundled: StoryIndex): LayeredStory {
  const own = new Map<ListSection, Map<string, Curated>>(
    listSections.map((section) => [section, new Map()]),
  );
  const all = (sections: readonly ListSection[]): Curated[] =>
    sections.flatMap((section) => [...(own.get(section)?.values() ?? [])]);
  const asked = createAsked(bundled.story, own);
  let base = bundled;
  let ask: LayeredAsk | undefined;
  let index = bundled;

  /**
   * Quotations, positions, names and the rest: few, and indexed anew in some milliseconds. What `who-said` learns of
   * them it learns when it is next asked.
   */
  async function rebuild(layers: LayeredAsk): Promise<void> {
    const merged = mergeStory(bundled.story, all(listSections.filter((s) => !isAsked(s))));
    base = indexStory(merged, bundled.ask.senses, bundled.ask);
    await layers.rename(namesIn(merged));
  }

  return {
    get index() {
      return index;
    },
    async apply(changes, last = true) {
      if (changes.length === 0 && !last) return;
      for (const change of changes) {
        if (change.kind === 'says')
          own.get(change.entry.section)?.set(change.entry.id, change.entry);
        else own.get(change.section)?.delete(change.id);
      }
      asked.forget();
      if (!ask && changes.length === 0) return;
      ask ??= layeredAsk(bundled);
      await ask.apply(changes.flatMap(toAsk), last);
      if (changes.some((change) => !isAsked(sectionOf(change)))) await rebuild(ask);
      index = compose(base, ask, asked);
    },
  };
}

const ASKED: readonly ListSection[] = ['questions', 'gaps'];
const isAsked = (section: ListSection): boolean => ASKED.includes(section);
const sectionOf = (change: CuratedChange): ListSection =>
  change.kind === 'says' ? change.entry.section : change.section;

function toAsk(change: CuratedChange): AskChange[] {
  if (change.kind === 'silent') {
    if (!isAsked(change.section)) return [];
    const kind = change.section === 'questions' ? 'question' : 'gap';
    return [{ state: 'bundled', kind, id: change.id }];
  }
  const { entry } = change;
  switch (entry.section) {
    case 'questions':
      return entry.item === undefined
        ? [{ state: 'hidden', kind: 'question', id: entry.id }]
        : [{ state: 'own', entry: { kind: 'question', item: entry.item } }];
    case 'gaps':
      return entry.item === undefined
        ? [{ state: 'hidden', kind: 'gap', id: entry.id }]
        : [{ state: 'own', entry: { kind: 'gap', item: entry.item } }];
    default:
      return [];
  }
}

/** The lists of questions and gaps, which may be long and which few commands want. */
interface Asked {
  readonly questions: Story['questions'];
  readonly gaps: Story['gaps'];
  /** They have changed. */
  forget(): void;
}

function createAsked(
  bundled: Story,
  own: ReadonlyMap<ListSection, ReadonlyMap<string, Curated>>,
): Asked {
  let questions: Story['questions'] | undefined;
  let gaps: Story['gaps'] | undefined;
  const curated = (section: ListSection): Iterable<Curated> => own.get(section)?.values() ?? [];
  return {
    get questions() {
      return (questions ??= mergeSection('questions', bundled.questions, curated('questions')));
    },
    get gaps() {
      return (gaps ??= mergeSection('gaps', bundled.gaps, curated('gaps')));
    },
    forget() {
      questions = undefined;
      gaps = undefined;
    },
  };
}

/** The index with the server's own questions in it. */
function compose(base: StoryIndex, ask: LayeredAsk, asked: Asked): StoryIndex {
  const story: Story = {
    ...base.story,
    get questions() {
      return asked.questions;
    },
    get gaps() {
      return asked.gaps;
    },
  };
  return {
    ...base,
    ask: ask.index,
    story,
    suggestQuestions: layeredSuggestions(base, ask),
  };
}
