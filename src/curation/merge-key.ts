/** One key for the same question in other words. */
import { ask } from '../answers/ask.ts';
import { termsOf } from '../search/ask/entry-reader.ts';
import { exactKey, readQuestion } from '../search/ask/units.ts';
import type { StoryIndex } from '../search/story-index.ts';

/**
 * Questions that fall into the same known gap are the same; else those with the same content: names
 * by whatever alias, words by their stems in any order, the same kind of question and sense.
 */
export function mergeKey(index: StoryIndex, question: string): string {
  const answer = ask(index, question);
  if (answer.kind === 'unanswered' && answer.gap) return `gap ${answer.gap.id}`;
  const { concepts, negations, kind } = readQuestion(question, index.ask);
  const content = termsOf(concepts);
  if (content.length === 0) return `text ${exactKey(question)}`;
  return [kind, negations % 2 === 0 ? '+' : '-', ...content.sort()].join(' ');
}
