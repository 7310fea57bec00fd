import type { Config } from '../../config.ts';
import { EmbeddingError } from '../../search/embeddings/embedder.ts';
import { openEmbedder } from '../../search/embeddings/open-embedder.ts';
import { modelOf } from '../../sentences.ts';
import type { Finding } from './finding.ts';

/** Whether the sentence model works, where one is set: answers do without it, so that it is never bad. */
export async function checkEmbeddings({
  embeddings,
  dataDir,
}: Pick<Config, 'embeddings' | 'dataDir'>): Promise<readonly Finding[]> {
  if (!embeddings) return [];
  try {
    const embedder = await openEmbedder(modelOf(embeddings, dataDir));
    const begun = performance.now();
    await embedder.embed(['What does the story tell?']);
    const ms = Math.round(performance.now() - begun);
    const what = `Embeddings: ${embedder.name}, ${embedder.dimensions} numbers, ${ms} ms a question.`;
    return [{ state: 'good', what }];
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    const advice = 'Mend EMBEDDINGS, or unset it; until then /ask answers without.';
    return [{ state: 'warning', what: `Embeddings: ${error.message}`, advice }];
  }
}
