/** A handful of curated questions and gaps, prepared as the story's own are. */
import type { Gap, Question, Story } from '../knowledge/schema.ts';
import { fold } from '../search/normalize.ts';
import { askIndex, type AskIndex } from '../search/ask/units.ts';
import type { WordSense } from '../search/lexicon-types.ts';

/** What can be asked for, under a key of its own. */
export type Askable =
  | { readonly kind: 'question'; readonly item: Question }
  | { readonly kind: 'gap'; readonly item: Gap };

export const keyOfAskable = ({ kind, item }: Askable): string => askableKey(kind, item.id);
export const askableKey = (kind: Askable['kind'], id: string): string => `${kind}/${id}`;

/** Rebuilding one takes some milliseconds at this size: a change is live at once. */
export const SEGMENT_SIZE = 256;

export interface Segment {
  readonly items: Map<string, Askable>;
  index: AskIndex;
  /** Numbers in the whole, by the segment's own numbers. */
  units: readonly number[];
  entries: readonly number[];
}

/** @param story whose names are known in the questions */
export function indexItems(story: Story, items: Iterable<Askable>, senses: WordSense): AskIndex {
  const questions: Question[] = [];
  const gaps: Gap[] = [];
  for (const askable of items) {
    if (askable.kind === 'question') questions.push(askable.item);
    else gaps.push(askable.item);
  }
  return askIndex({ ...story, questions, gaps }, senses);
}

/** The words of a segment, for mending members' typos. */
export function* wordsOf({ units }: AskIndex): Generator<string> {
  for (const { concepts } of units) for (const { word } of concepts) yield word;
}

/** In how many entries each term stands. */
export function spreadOf({ entryTerms }: AskIndex): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const terms of entryTerms) {
    for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return spread;
}

/** All wordings of a question in one folded text, each word after a space: for suggestions. */
export function searchText({ question, also }: Question): string {
  return ` ${fold([question, ...also].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}
