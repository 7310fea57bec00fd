/** The operator's sentence model, set to read the packs. */
import { join } from 'node:path';
import type { Log } from './commands/services.ts';
import type { EmbeddingsConfig } from './config.ts';
import type { Story } from './knowledge/schema.ts';
import { entriesOf } from './search/ask/entry-reader.ts';
import { openEmbedder, type EmbeddingModel } from './search/embeddings/open-embedder.ts';
import { sentenceReader, type SentenceReader } from './search/embeddings/sentence-reader.ts';

interface Wanted {
  readonly embeddings: EmbeddingsConfig;
  readonly dataDir: string;
  readonly stories: readonly Story[];
  readonly log: Log;
}

/** Where a model from the hub, and the vectors of packs, are kept. */
const vectorsFolder = (dataDir: string): string => join(dataDir, 'embeddings');

export function modelOf(embeddings: EmbeddingsConfig, dataDir: string): EmbeddingModel {
  return embeddings.kind === 'hub'
    ? { ...embeddings, cacheFolder: join(vectorsFolder(dataDir), 'models') }
    : embeddings;
}

/** Begins to read; what goes wrong is logged, and the answers do without. */
export function readSentences({ embeddings, dataDir, stories, log }: Wanted): SentenceReader {
  return sentenceReader({
    open: (signal) => openEmbedder(modelOf(embeddings, dataDir), signal),
    folder: vectorsFolder(dataDir),
    entries: stories.flatMap(entriesOf),
    onTrouble: (err) => {
      const why = err instanceof Error ? err.message : String(err);
      log.warn?.({ err }, `no sentence embeddings, answers do without meanwhile: ${why}`);
    },
  });
}
