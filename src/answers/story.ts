import type { Story } from '../knowledge/schema.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common } from './common.ts';

export type StoryAnswer = Common & {
  readonly command: 'story';
  readonly kind: 'shown';
  readonly story: Story['story'];
  /** How much the pack holds. */
  readonly counts: {
    readonly questions: number;
    readonly quotes: number;
    readonly parties: number;
    readonly people: number;
    readonly events: number;
    readonly terms: number;
  };
  /** Questions that the bot can answer. */
  readonly examples: readonly string[];
  readonly evidence: readonly [];
};

const MOST_EXAMPLES = 5;

/** The story itself: what it is about, where it comes from, what can be asked. */
export function overview(index: StoryIndex): StoryAnswer {
  const { story, questions, quotes, parties, people, events, terms } = index.story;
  const step = Math.max(1, Math.floor(questions.length / MOST_EXAMPLES));
  return {
    ...common(index),
    command: 'story',
    kind: 'shown',
    story,
    counts: {
      questions: questions.length,
      quotes: quotes.length,
      parties: parties.length,
      people: people.length,
      events: events.length,
      terms: terms.length,
    },
    examples: questions
      .filter((_, i) => i % step === 0)
      .slice(0, MOST_EXAMPLES)
      .map(({ question }) => question),
    evidence: [],
  };
}
