import type { AskAnswer } from '../../answers/ask.ts';
import { askedAside } from '../asked.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import { bold, cite, evidenceAside, heading, nearbyAside, nearbyMenu, small } from './fragments.ts';
import { silence } from './silence.ts';

export function askSheet(answer: AskAnswer, texts: Catalogue): Sheet {
  const { asked, related, source, storyId } = answer;
  const menu = nearbyMenu(texts, related, storyId);
  if (answer.kind === 'answered') {
    const { entry, evidence } = answer;
    return {
      ...(entry.paragraphs.length === 0
        ? { tone: 'note', lead: [bold(texts.members.note), clip(entry.answer, 2400)] }
        : { tone: 'sure', lead: [clip(entry.answer, 2400), small(cite(texts, entry.paragraphs))] }),
      asides: [evidenceAside(texts, evidence)],
      // What is nearby is offered and not told: beside an answer it would only be in the way.
      menu: { ...menu, heading: texts.replies.nearby },
      asked,
      source,
    };
  }
  const { opening, more } = silence(texts, answer.gap?.reason);
  return {
    tone: 'silent',
    lead: [heading(clip(opening, 300)), ...(more === undefined ? [] : [clip(more, 900)])],
    asides: [askedAside(texts, asked), nearbyAside(texts, related)],
    menu,
    source,
  };
}
