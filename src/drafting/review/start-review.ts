import { SURE, type Draft, type Finding } from '../draft/draft.ts';
import { idsFrom } from '../draft/ids.ts';
import type { ExtractedQuote } from '../extract-quotes.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { Review, ReviewItem } from './review.ts';

const LONGEST = 1500;

/**
 * A review of a draft, with nothing decided yet. Indirect speech and events stay out of it: a draft has
 * only key words of them, and a story is told in a person's own.
 */
export function startReview(text: string, draft: Draft): Review {
  const { story } = draft;
  return {
    version: 1,
    text,
    story: { ...story, quotes: [], statements: [], events: [] },
    items: itemsOf(text, draft),
    steps: [],
    retired: [],
  };
}

/** The quotations of a draft in the order of the text, those without a speaker too. */
export function itemsOf(text: string, { story, findings, unattributed }: Draft): ReviewItem[] {
  const found = new Map(
    findings.flatMap((each) => (each.section === 'quotes' ? [[each.id, each] as const] : [])),
  );
  const ids = idsFrom(new Set(story.quotes.map(({ id }) => id)));
  const lines = paragraphsOf(text);
  const told = story.quotes.flatMap((quote): ReviewItem[] => {
    const finding = found.get(quote.id);
    if (!finding) return [];
    const { start, end, confidence, alternatives } = finding;
    return [{ quote, start, end, ...sentenceOf(text, finding), confidence, alternatives }];
  });
  const untold = unattributed.flatMap((one: ExtractedQuote): ReviewItem[] => {
    const { start, end, paragraph } = one;
    const words = one.text.replace(/[,;:—–-]+$/, '').trim();
    if (words === '' || words.length > LONGEST) return [];
    const quote = {
      id: ids.next(words.split(/\s+/).slice(0, 5).join(' ')),
      text: words,
      speaker: null,
      about: [],
      paraphrases: [],
      misquotes: [],
      paragraphs: [paragraph],
    };
    const line = lines[paragraph - 1];
    const confidence = Math.min(one.confidence, SURE - 0.01);
    return [
      {
        quote,
        start,
        end,
        from: line?.start ?? start,
        to: Math.max(line?.end ?? end, end),
        confidence,
        alternatives: [],
      },
    ];
  });
  return [...told, ...untold].sort((a, b) => a.start - b.start);
}

function sentenceOf(text: string, { sentence, start, end }: Finding): { from: number; to: number } {
  const from = sentence === '' ? -1 : text.lastIndexOf(sentence, start);
  const to = from + sentence.length;
  return from >= 0 && from <= start && to >= end ? { from, to } : { from: start, to: end };
}
