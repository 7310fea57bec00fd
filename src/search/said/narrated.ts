/** What the story tells itself, in nobody's words. */
import type { Question, Story } from '../../knowledge/schema.ts';
import { inCommon } from '../in-common.ts';
import { contentStems, tokenize } from '../text/tokenize.ts';

/** Of the content of an answer or a remark: where the other has as much of it, the answer tells the remark. */
const RETOLD = 0.5;

/**
 * Questions whose answers are nobody's words: they name no quotation or statement as evidence, and do not tell again
 * what anybody says in the same paragraphs.
 */
export function narratedIn({
  story: { language },
  questions,
  quotes,
  statements,
}: Pick<Story, 'story' | 'questions' | 'quotes' | 'statements'>): readonly Question[] {
  const contentOf = (text: string): ReadonlySet<string> =>
    new Set(contentStems(tokenize(text, language)));
  const remarks = [...quotes, ...statements].map(({ paragraphs, text }) => ({
    paragraphs,
    content: contentOf(text),
  }));
  return questions.filter(({ answer, evidence, paragraphs }) => {
    if (evidence.quotes.length + evidence.statements.length > 0) return false;
    const told = contentOf(answer);
    return !remarks.some(
      (remark) =>
        remark.paragraphs.some((paragraph) => paragraphs.includes(paragraph)) &&
        Math.max(share(remark.content, told), share(told, remark.content)) >= RETOLD,
    );
  });
}

/** How much of the first stands in the second. */
const share = (some: ReadonlySet<string>, all: ReadonlySet<string>): number =>
  some.size === 0 ? 0 : inCommon(some, all) / some.size;
