import type { StoryEvent } from '../knowledge/schema.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common } from './common.ts';
import type { Evidence } from './evidence.ts';

export type TimelineAnswer = Common & {
  readonly command: 'timeline';
  readonly evidence: readonly Evidence[];
} & (
    | { readonly kind: 'shown'; readonly events: readonly [StoryEvent, ...StoryEvent[]] }
    | { readonly kind: 'notFound' }
  );

/** What happened, the earliest first. */
export function timeline(index: StoryIndex): TimelineAnswer {
  const shared = { ...common(index), command: 'timeline' } as const;
  const [first, ...rest] = [...index.story.events].sort(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  if (!first) return { ...shared, kind: 'notFound', evidence: [] };
  const events = [first, ...rest] as const;
  return {
    ...shared,
    kind: 'shown',
    events,
    evidence: events.map(({ paragraphs }) => ({ paragraphs })),
  };
}
