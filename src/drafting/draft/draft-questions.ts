import type { Person, Quote, Question, Term } from '../../knowledge/schema.ts';
import { idsFrom } from './ids.ts';
import type { Notes } from './items.ts';

const MOST = 12;
/** Longest quotation shown in an answer. */
const SHOWN = 300;

interface Parts {
  people: readonly Person[];
  quotes: readonly Quote[];
  terms: readonly Term[];
  sentenceOf: (paragraph: number) => number;
}

/** Questions that members may ask of what was found. */
export function draftQuestions(
  { people, quotes, terms, sentenceOf }: Parts,
  notes: Notes,
): Question[] {
  const ids = idsFrom();
  const questions: Question[] = [];
  const put = (question: string, answer: string, paragraphs: number[], evidence: string[]) => {
    if (questions.length >= MOST) return;
    const id = ids.next(question);
    questions.push({
      id,
      question,
      also: [],
      answer,
      evidence: { quotes: evidence, statements: [] },
      paragraphs,
    });
    notes.add({
      section: 'questions',
      id,
      sentence: sentenceOf(paragraphs[0] ?? 1),
      confidence: 0.6,
      review: 'keep, reword or drop this question',
    });
  };
  for (const { id, name } of people) {
    const own = quotes.filter((q) => q.speaker === id && q.text.length <= SHOWN);
    const first = own[0];
    if (first)
      put(
        `What did ${name} say?`,
        `${name} said, among other things: “${first.text}”`,
        first.paragraphs,
        [first.id],
      );
  }
  for (const { name, explanation, paragraphs } of terms)
    put(`What is ${name}?`, explanation, paragraphs, []);
  return questions;
}
