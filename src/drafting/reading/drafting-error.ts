/** What is wrong with an input that no draft can be made of. */
export type DraftingFault = 'empty' | 'too-big' | 'binary' | 'language' | 'no-article' | 'bad-line';

/** The input can’t be drafted from; the message says why, for the person who gave it. */
export class DraftingError extends Error {
  readonly code: DraftingFault;

  constructor(code: DraftingFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DraftingError';
    this.code = code;
  }
}
