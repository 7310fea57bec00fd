/** The operator's sentence model, whichever it is. */
import type { Embedder } from './embedder.ts';
import { httpEmbedder, type EmbeddingAddress } from './http-embedder.ts';
import { localEmbedder, type LocalModel } from './local-embedder.ts';

export type EmbeddingModel = LocalModel | ({ readonly kind: 'address' } & EmbeddingAddress);

/**
 * @param signal gives up what an address is being asked
 * @throws EmbeddingError saying what to do
 */
export function openEmbedder(model: EmbeddingModel, signal?: AbortSignal): Promise<Embedder> {
  return model.kind === 'address' ? httpEmbedder(model, signal) : localEmbedder(model);
}
