/** all-MiniLM-L6-v2 without any library, for development and tests. */
export interface MiniLm {
  readonly dimensions: number;
  readonly vocabulary: ReadonlyMap<string, number>;
  encode(text: string): number[];
  means(sequences: readonly (readonly number[])[]): Float32Array[];
}
export function loadMiniLm(): MiniLm;
export function sentenceVectors(model: MiniLm, texts: readonly string[]): Float32Array[];
