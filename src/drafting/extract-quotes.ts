import { readPeople, type Reading } from './speakers/people.ts';
import { attributeAll, type Attributed } from './speakers/attribute.ts';
import { narrate } from './text/narration.ts';

/** A quotation of a text and who says it. */
export interface ExtractedQuote {
  /** The words inside the marks, verbatim. */
  text: string;
  /** Full name of a person, or the name of an organisation, document or unnamed role; `null` where the text does not tell. */
  speaker: string | null;
  /** UTF-16 offsets of the words inside the marks. */
  start: number;
  end: number;
  /** 1-based number of the non-blank line. */
  paragraph: number;
  /** The word that brings the quotation (“said”), or `null`. */
  cue: string | null;
  /** 0 to 1. */
  confidence: number;
}

/** All quotations of a plain text in the order of reading. */
export function extractQuotes(text: string): ExtractedQuote[] {
  const reading = readPeople(narrate(text));
  return quotesOf(reading, attributeAll(reading).attributed);
}

/** The quotations of a text that has been read. */
export function quotesOf(reading: Reading, attributed: readonly Attributed[]): ExtractedQuote[] {
  return attributed.map(({ span, who, cue, confidence }) => ({
    text: reading.narration.text.slice(span.start, span.end),
    speaker: who?.name ?? null,
    start: span.start,
    end: span.end,
    paragraph: span.paragraph + 1,
    cue,
    confidence,
  }));
}
