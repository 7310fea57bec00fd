import type { ExplainAnswer } from '../../answers/explain.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import { basis, capitalised, heading, name, small, suggestionsAside } from './fragments.ts';

export function explainSheet(answer: ExplainAnswer, texts: Catalogue): Sheet {
  const { source } = answer;
  if (answer.kind === 'notFound') {
    return {
      tone: 'silent',
      lead: [heading(clip(texts.replies.notInStory(answer.asked), 300))],
      asides: [
        suggestionsAside(
          texts,
          answer.suggestions.map((term) => term.name),
        ),
      ],
      source,
    };
  }
  const { term } = answer;
  return {
    tone: 'shown',
    lead: [
      heading(capitalised(name(term.name))),
      clip(term.explanation, 1700),
      small(basis(texts, term.paragraphs)),
    ],
    source,
  };
}
