import type { Topic } from '../knowledge/schema.ts';
import type { Voice } from '../search/voice.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common, MOST_SUGGESTIONS } from './common.ts';
import type { Evidence } from './evidence.ts';
import { findParty, stancesOf, type Stance } from './position.ts';

/** One topic, two parties. */
export interface CompareRow {
  readonly topic: Topic;
  readonly left?: Stance;
  readonly right?: Stance;
}

export type CompareAnswer = Common & {
  readonly command: 'compare';
  readonly evidence: readonly Evidence[];
} & (
    | {
        readonly kind: 'shown';
        readonly left: Voice;
        readonly right: Voice;
        readonly topic?: Topic;
        /** Topics on which both have a stance come first. */
        readonly rows: readonly CompareRow[];
      }
    | {
        readonly kind: 'notFound';
        /** What the member wrote and the story doesn't know: a party or a topic. */
        readonly what: 'party' | 'topic';
        readonly asked: string;
        readonly suggestions: readonly Voice[];
      }
  );

/** Two parties side by side, on one topic or on all on which either has a stance. */
export function compare(
  index: StoryIndex,
  party: string,
  other: string,
  topic?: string,
): CompareAnswer {
  const shared = { ...common(index), command: 'compare' } as const;
  const unknown = (what: 'party' | 'topic', asked: string): CompareAnswer => ({
    ...shared,
    kind: 'notFound',
    what,
    asked,
    evidence: [],
    suggestions:
      what === 'topic'
        ? []
        : index.partyNames
            .suggest(asked, MOST_SUGGESTIONS)
            .flatMap((id) => index.voices.get(id) ?? []),
  });
  const left = findParty(index, party);
  if (!left) return unknown('party', party);
  const right = findParty(index, other);
  if (!right) return unknown('party', other);
  const topicId = topic === undefined ? undefined : index.topicNames.find(topic);
  const only = topicId === undefined ? undefined : index.topics.get(topicId);
  if (topic !== undefined && !only) return unknown('topic', topic);

  const lefts = stancesOf(index, left.entry.id);
  const rights = stancesOf(index, right.entry.id);
  const rows = (only ? [only] : index.story.topics).flatMap((about): readonly CompareRow[] => {
    const a = lefts.find((stance) => stance.topic.id === about.id);
    const b = rights.find((stance) => stance.topic.id === about.id);
    return only || a || b
      ? [{ topic: about, ...(a ? { left: a } : {}), ...(b ? { right: b } : {}) }]
      : [];
  });
  const both = rows.filter((row) => row.left && row.right);
  const one = rows.filter((row) => !row.left || !row.right);
  return {
    ...shared,
    kind: 'shown',
    left,
    right,
    ...(only ? { topic: only } : {}),
    rows: [...both, ...one],
    evidence: rows.flatMap((row) => [
      ...(row.left?.evidence ?? []),
      ...(row.right?.evidence ?? []),
    ]),
  };
}
