/** What an answer rests on: paragraphs of the article and, for speech, the words and the speaker. */
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
  /** Words for a button or a link that asks for it. */
  readonly question?: string;
}
