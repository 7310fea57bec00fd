/** What a sentence model makes of a question, beside the texts of stories that it has read. */
export interface Understood {
  /** How many texts it had read: replies made with different numbers may differ. */
  readonly version: number;
  /**
   * How far a text means the same, 0…1, on the scale of the word vectors' cosine; undefined where the
   * model hasn't read the text.
   */
  likeness(text: string): number | undefined;
  /**
   * Positions of the nearest texts, best first; none until the model has read all of them.
   * @param texts always the same list for the same texts
   * @param groups positions in `texts` that belong together
   */
  nearest(
    texts: readonly { readonly text: string }[],
    groups: readonly (readonly number[])[],
    limit: number,
  ): readonly number[];
}
