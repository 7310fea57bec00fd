import type { TimelineAnswer } from '../../answers/timeline.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import { bold, capitalised, cite, heading, name } from './fragments.ts';

export function timelineSheet(answer: TimelineAnswer, texts: Catalogue): Sheet {
  const { source, storyId } = answer;
  if (answer.kind === 'notFound') {
    return { tone: 'silent', lead: [texts.replies.noEvents], source };
  }
  return {
    tone: 'shown',
    lead: [heading(texts.replies.timeline)],
    items: answer.events.map(
      ({ when, what, paragraphs }) =>
        `${bold(capitalised(name(when)))}\n${clip(what, 1300)} ${cite(texts, paragraphs)}`,
    ),
    again: { command: 'timeline', story: storyId, keys: [] },
    source,
  };
}
