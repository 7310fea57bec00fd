/**
 * Members ask the same things again and again, the more so as suggestions put the same words into
 * their mouths: what was answered lately is kept as it was rendered. What is kept belongs to a
 * state of a story's index, so that a curated change is seen by the very next question, and two
 * servers share it only where they share the story as it was bundled.
 *
 * A reply is kept from the second time that it is asked for: what nobody asks again must not push out what
 * many ask (T. Johnson & D. Shasha, “2Q: A Low Overhead High Performance Buffer Management Replacement
 * Algorithm”, 1994).
 */
import { LRUCache } from 'lru-cache';
import type { Answer } from '../answers/answer.ts';
import type { Message } from '../messages/message.ts';
import { render } from '../messages/render.ts';
import type { View } from '../messages/view.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { RawOptions } from './options.ts';

/** Replies kept, and the characters that they and their questions hold: under ten megabytes. */
const MOST_REPLIES = 1_000;
const MOST_CHARACTERS = 2_000_000;
/** Questions asked once that are remembered, without their replies. */
const MOST_ASKED_ONCE = 4_000;
/** Longer is a pasted text, which nobody pastes again. */
const LONGEST_ASKED = 400;

export interface Answered {
  readonly answer: Answer;
  readonly message: Message;
}

/** What is asked of whom, to the letter. */
export interface Asked {
  readonly index: StoryIndex;
  readonly command: string;
  readonly options: RawOptions;
  readonly view: View;
  /** `version` of what a sentence model makes of it; the answer may change as the model reads on. */
  readonly read?: number | undefined;
}

/** The answer and its message: from memory, or made by `answer` and kept. */
export type Recall = (asked: Asked, answer: () => Answer) => Answered;

/** Makes an empty memory. */
export function createRecall(): Recall {
  const kept = new LRUCache<string, Answered>({ max: MOST_REPLIES, maxSize: MOST_CHARACTERS });
  const askedOnce = new LRUCache<string, true>({ max: MOST_ASKED_ONCE });
  const numbers = new WeakMap<StoryIndex, number>();
  let last = 0;

  function numberOf(index: StoryIndex): number {
    const known = numbers.get(index) ?? (last += 1);
    numbers.set(index, known);
    return known;
  }

  return ({ index, command, options, view, read }, answer) => {
    const asked = JSON.stringify(options);
    const key = `${numberOf(index)} ${read ?? '-'} ${command} ${view.language} ${view.feedback ?? false} ${asked}`;
    const known = kept.get(key);
    if (known) return known;
    const made = answer();
    const fresh = { answer: made, message: render(made, view) };
    if (asked.length > LONGEST_ASKED || fresh.message.personal === true) return fresh;
    if (askedOnce.has(key)) {
      askedOnce.delete(key);
      kept.set(key, fresh, { size: key.length + JSON.stringify(fresh.message).length });
    } else askedOnce.set(key, true);
    return fresh;
  };
}
