/** “Who said it?”: the words, the names to choose from, and afterwards the evidence. */
import type { Said } from '../../answers/who-said.ts';
import type { Source } from '../../knowledge/schema.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { bold, heading, quotation, saidItem, small } from '../answers/fragments.ts';
import { buttons, rule } from '../components.ts';
import { customId, token } from '../custom-id.ts';
import { bcp47 } from '../languages.ts';
import type { Message } from '../message.ts';
import { panel, person, piece } from '../panel.ts';
import { sourceLine } from '../source-line.ts';
import type { View } from '../view.ts';

export interface QuizQuestion {
  readonly roundId: string;
  readonly words: string;
  /** Who may have said it, in the order in which they are shown. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly source: Source;
}

export function quizPanel({ roundId, words, names, source }: QuizQuestion, view: View): Message {
  const { texts, language } = view;
  return panel([
    heading(texts.members.quiz.title),
    quotation(texts, words, 1500),
    buttons(
      names.map(({ id, name }) => ({ id: customId('quiz', roundId, token(id)), label: name })),
    ),
    rule(),
    small(sourceLine(source, bcp47[language])),
  ]);
}

export interface QuizOutcome {
  readonly said: Said;
  readonly correct: boolean;
  readonly score: { readonly correct: number; readonly answered: number };
  readonly storyId: string;
  readonly source: Source;
}

export function quizOutcome(outcome: QuizOutcome, view: View): Message {
  const { said, correct, score, storyId, source } = outcome;
  const { texts, language } = view;
  const { quiz } = texts.members;
  const { name } = said.speaker.entry;
  const { context } = said.quote;
  return panel(
    [
      heading(piece(correct ? quiz.right(name) : quiz.wrong(name), 200)),
      saidItem(texts, said),
      context === undefined ? '' : piece(context, 400),
      piece(quiz.score(score.correct, score.answered)),
      buttons([{ id: customId('quiz-next', token(storyId)), label: quiz.next }]),
      rule(),
      small(sourceLine(source, bcp47[language])),
    ],
    correct ? 'sure' : 'changed',
  );
}

export interface Ranked {
  readonly userId: string;
  readonly correct: number;
  readonly answered: number;
}

export function quizBoard(scores: readonly Ranked[], { members }: Catalogue): Message {
  const { quiz } = members;
  if (scores.length === 0) return panel([heading(quiz.board), quiz.boardEmpty]);
  const lines = scores.map(
    ({ userId, correct, answered }, i) =>
      `${bold(`${i + 1}.`)} ${person(userId)}: ${quiz.boardLine(correct, answered)}`,
  );
  return panel([heading(quiz.board), lines.join('\n')]);
}
