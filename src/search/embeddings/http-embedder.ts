/** A model behind an address that speaks as OpenAI's `/v1/embeddings` does: Ollama, llama.cpp, vLLM. */
import { z } from 'zod';
import { type Embedder, EmbeddingError, unitVector } from './embedder.ts';

const BATCH = 64;
const TIMEOUT_MS = 30_000;

const reply = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
});

export interface EmbeddingAddress {
  /** Up to and with `/v1`, e.g. `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

/**
 * Asks for one vector first, to learn the model's dimensions.
 * @param signal gives up whatever is being asked
 * @throws EmbeddingError UNREACHABLE or ODD_REPLY
 */
export async function httpEmbedder(
  { url, model, key }: EmbeddingAddress,
  signal?: AbortSignal,
): Promise<Embedder> {
  const address = `${url.replace(/\/+$/, '')}/embeddings`;

  async function ask(input: readonly string[]): Promise<Float32Array[]> {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, input }),
      signal: AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(TIMEOUT_MS)]),
    }).catch((cause: unknown) => {
      throw new EmbeddingError('UNREACHABLE', `No embeddings from ${address}.`, cause);
    });
    if (!response.ok)
      throw new EmbeddingError(
        'UNREACHABLE',
        `No embeddings from ${address}: it answered ${response.status}.`,
      );
    const parsed = reply.safeParse(await response.json().catch(() => undefined));
    const vectors = parsed.data?.data.toSorted((a, b) => a.index - b.index) ?? [];
    const size = vectors[0]?.embedding.length;
    if (
      vectors.length !== input.length ||
      vectors.some(({ embedding, index }, i) => index !== i || embedding.length !== size)
    )
      throw new EmbeddingError('ODD_REPLY', `${address} did not answer with one vector a text.`);
    return vectors.map(({ embedding }) => unitVector(embedding));
  }

  const [probe] = await ask(['?']);
  const dimensions = probe?.length ?? 0;
  return {
    name: `${address} ${model}`,
    dimensions,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let i = 0; i < texts.length; i += BATCH)
        vectors.push(...(await ask(texts.slice(i, i + BATCH))));
      if (vectors.some(({ length }) => length !== dimensions))
        throw new EmbeddingError('ODD_REPLY', `${address} changed the length of its vectors.`);
      return vectors;
    },
  };
}
