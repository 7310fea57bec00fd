/** Whether a text can be an answer to a kind of question: a time for “when”, a number for “how many”. */
import { isNumber } from './english.ts';
import type { QuestionKind } from './question-kind.ts';
import type { Token } from './tokenize.ts';

const TIMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december today tomorrow yesterday week weekend month year day hour night morning ' +
    'evening afternoon noon midnight spring summer autumn winter ago before after later earlier until since'
  ).split(' '),
);
const SPANS: ReadonlySet<string> = new Set(
  'second minute hour day week month year decade century'.split(' '),
);
const REASONS: ReadonlySet<string> = new Set(
  'because since so therefore reason due order aim meant intended cause'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set('in at near on inside outside'.split(' '));

const singular = (word: string): string => word.replace(/s$/, '');

/**
 * @param names how many of the text's words belong to names
 * @returns 1 where the text has what the kind asks for, 0 where it lacks it, 0.5 where no text tells
 */
export function answerKindFit(kind: QuestionKind, answer: readonly Token[], names: number): number {
  const some = (set: ReadonlySet<string>): boolean =>
    answer.some(({ word }) => set.has(word) || set.has(singular(word)));
  const number = answer.some(({ word }) => isNumber(word));
  const yes = (test: boolean): number => (test ? 1 : 0);
  switch (kind) {
    case 'when':
      return yes(some(TIMES));
    case 'how-many':
      return yes(number || some(new Set(['one', 'no', 'none', 'both'])));
    case 'how-long':
      return yes(some(SPANS));
    case 'how-old':
      return yes(number);
    case 'who':
      return yes(names > 0);
    case 'where':
      return yes(names > 0 && some(PLACES));
    case 'why':
      return some(REASONS) ? 1 : 0.5;
    case 'yes-no':
      return /^(?:yes|no|not)$/.test(answer[0]?.word ?? '') ? 1 : 0.5;
    case 'what':
    case 'how':
    case 'none':
      return 0.5;
  }
}
