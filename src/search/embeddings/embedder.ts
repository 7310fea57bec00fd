/** Sentence embeddings: an optional part. Without one the answers rest on words and their meanings. */

export interface Embedder {
  /** Names the model and what makes its vectors: vectors of different names can't be compared. */
  readonly name: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * A unit vector for each text, in order.
   * @throws EmbeddingError where the model can't be reached or answers oddly
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

export type EmbeddingErrorCode = 'NOT_INSTALLED' | 'NO_MODEL' | 'UNREACHABLE' | 'ODD_REPLY';

/** The operator's embedding model is not to be had; the message says what to do. */
export class EmbeddingError extends Error {
  readonly code: EmbeddingErrorCode;
  constructor(code: EmbeddingErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'EmbeddingError';
    this.code = code;
  }
}

/** Scaled to length 1; a zero vector stays as it is. */
export function unitVector(values: ArrayLike<number>): Float32Array {
  const vector = Float32Array.from(values);
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum > 0 ? vector.map((value) => value / Math.sqrt(sum)) : vector;
}
