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

const AMOUNTS: ReadonlySet<string> = new Set('one no none both'.split(' '));

const singular = (word: string): string => word.replace(/s$/, '');

/** What a text has that one kind of question or another asks for. */
export interface AnswerSigns {
  readonly time: boolean;
  readonly span: boolean;
  readonly number: boolean;
  readonly amount: boolean;
  readonly place: boolean;
  readonly reason: boolean;
  readonly name: boolean;
  /** It begins with yes or no. */
  readonly verdict: boolean;
}

/** Reads a text once for all questions. @param name whether any of its words belongs to a name */
export function answerSigns(answer: readonly Token[], name: boolean): AnswerSigns {
  const some = (set: ReadonlySet<string>): boolean =>
    answer.some(({ word }) => set.has(word) || set.has(singular(word)));
  return {
    time: some(TIMES),
    span: some(SPANS),
    number: answer.some(({ word }) => isNumber(word)),
    amount: some(AMOUNTS),
    place: some(PLACES),
    reason: some(REASONS),
    name,
    verdict: /^(?:yes|no|not)$/.test(answer[0]?.word ?? ''),
  };
}

/** Of a text without words. */
export const NO_ANSWER: AnswerSigns = answerSigns([], false);

/** 1 where a text has what the kind asks for, 0 where it lacks it, 0.5 where no text tells. */
export function answerKindFit(kind: QuestionKind, has: AnswerSigns): number {
  const yes = (test: boolean): number => (test ? 1 : 0);
  switch (kind) {
    case 'when':
      return yes(has.time);
    case 'how-many':
      return yes(has.number || has.amount);
    case 'how-long':
      return yes(has.span);
    case 'how-old':
      return yes(has.number);
    case 'who':
      return yes(has.name);
    case 'where':
      return yes(has.name && has.place);
    case 'why':
      return has.reason ? 1 : 0.5;
    case 'yes-no':
      return has.verdict ? 1 : 0.5;
    case 'what':
    case 'how':
    case 'none':
      return 0.5;
  }
}
