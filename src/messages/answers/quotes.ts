import type { QuotesAnswer } from '../../answers/quotes.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import { dotted, heading, name, saidItem, small, suggestionsAside } from './fragments.ts';

export function quotesSheet(answer: QuotesAnswer, texts: Catalogue): Sheet {
  const { replies } = texts;
  const { source, storyId } = answer;
  if (answer.kind === 'notFound') {
    const opening =
      answer.what === 'none' ? replies.noQuotes(answer.asked) : replies.notInStory(answer.asked);
    return {
      tone: 'silent',
      lead: [heading(clip(opening, 300))],
      asides: [suggestionsAside(texts, answer.suggestions)],
      source,
    };
  }
  const { speaker, topic, quotes } = answer;
  const title = speaker ? replies.quotesOf(name(speaker.entry.name)) : replies.quotes;
  const about = topic ? replies.aboutTopic(name(topic.name)) : undefined;
  return {
    tone: 'shown',
    lead: [heading(title), small(dotted(about, replies.countQuotes(quotes.length)))],
    items: quotes.map((said) => saidItem(texts, said)),
    again: { command: 'quotes', story: storyId, keys: [speaker?.entry.id, topic?.id] },
    source,
  };
}
