/** What an answer rests on: paragraphs of the article and, for speech, the words and the speaker. */
import type { Quote } from '../knowledge/schema.ts';
import type { StoryIndex } from '../search/story-index.ts';

export interface Evidence {
  readonly paragraphs: readonly number[];
  /** Verbatim words of the speaker. */
  readonly quote?: string;
  /** Name of the person, party or document that speaks. */
  readonly speaker?: string;
}

/** What stands nearby, shown under a heading of its own: never the answer. */
export interface Nearby extends Evidence {
  readonly text: string;
  /** Id of the question that asks for it, where there is one. */
  readonly questionId?: string;
}

/** The display name behind the id of a person, party or document. */
export function voiceName(index: StoryIndex, id: string): string {
  return index.voices.get(id)?.entry.name ?? id;
}

/** A quotation as evidence. */
export function quoteEvidence(index: StoryIndex, quote: Quote): Evidence {
  return {
    paragraphs: quote.paragraphs,
    quote: quote.text,
    speaker: voiceName(index, quote.speaker),
  };
}

/** An entry's own paragraphs, then each quotation and statement that it cites. */
export function evidenceOf(
  index: StoryIndex,
  entry: {
    readonly paragraphs: readonly number[];
    readonly evidence: {
      readonly quotes: readonly string[];
      readonly statements: readonly string[];
    };
  },
): readonly Evidence[] {
  const quotes = entry.evidence.quotes.flatMap((id) => index.quotes.get(id) ?? []);
  const statements = entry.evidence.statements.flatMap((id) => index.statements.get(id) ?? []);
  return [
    // A moderator's own word rests on nothing in the story.
    ...(entry.paragraphs.length === 0 ? [] : [{ paragraphs: entry.paragraphs }]),
    ...quotes.map((quote) => quoteEvidence(index, quote)),
    ...statements.map(({ paragraphs, speaker }) => ({
      paragraphs,
      speaker: voiceName(index, speaker),
    })),
  ];
}
