/** all-MiniLM-L6-v2 in plain JavaScript, for development and tests. */
export interface MiniLm {
  readonly dimensions: number;
  readonly vocabulary: ReadonlyMap<string, number>;
  encode(text: string, limit?: number): number[];
  means(sequences: readonly (readonly number[])[]): Float32Array[];
}
export function loadMiniLm(): MiniLm;
export function sentenceVectors(model: MiniLm, texts: readonly string[]): Float32Array[];
