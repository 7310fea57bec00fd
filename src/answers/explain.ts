import type { Term } from '../knowledge/schema.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common, MOST_SUGGESTIONS } from './common.ts';
import type { Evidence } from './evidence.ts';

export type ExplainAnswer = Common & {
  readonly command: 'explain';
  readonly evidence: readonly Evidence[];
} & (
    | { readonly kind: 'shown'; readonly term: Term }
    | { readonly kind: 'notFound'; readonly asked: string; readonly suggestions: readonly Term[] }
  );

/** A term of the story, in the words of the pack. */
export function explain(index: StoryIndex, term: string): ExplainAnswer {
  const shared = { ...common(index), command: 'explain' } as const;
  const byId = (id: string): Term | undefined => index.story.terms.find((entry) => entry.id === id);
  const id = index.termNames.find(term);
  const found = id === undefined ? undefined : byId(id);
  if (found)
    return { ...shared, kind: 'shown', term: found, evidence: [{ paragraphs: found.paragraphs }] };
  const suggestions = index.termNames
    .suggest(term, MOST_SUGGESTIONS)
    .flatMap((near) => byId(near) ?? []);
  return { ...shared, kind: 'notFound', asked: term, suggestions, evidence: [] };
}
