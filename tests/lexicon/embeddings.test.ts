import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedEmbedder, PROBE } from '../../src/search/embeddings/cached-embedder.ts';
import { httpEmbedder } from '../../src/search/embeddings/http-embedder.ts';
import { localEmbedder } from '../../src/search/embeddings/local-embedder.ts';
import { cosine } from '../../src/search/lexicon/lexicon.ts';
import { miniLmEmbedder } from './minilm-embedder.ts';

const minilm = miniLmEmbedder();

describe('MiniLM in plain JavaScript', () => {
  it('gives the cosines that the model is known for', async () => {
    // The three sentences of the model's page, with the likeness that it shows for them.
    const [person, dog, very, day] = await minilm.embed([
      'That is a happy person',
      'That is a happy dog',
      'That is a very happy person',
      'Today is a sunny day',
    ]);
    if (!person || !dog || !very || !day) throw new Error('a vector is missing');
    expect(cosine(person, dog)).toBeCloseTo(0.695, 1);
    expect(cosine(person, very)).toBeCloseTo(0.943, 1);
    expect(cosine(person, day)).toBeCloseTo(0.257, 1);
  });

  it('finds the paraphrase that shares no word', async () => {
    const [asked, right, wrong] = await minilm.embed([
      'Will the insurgents stay away from the negotiations?',
      'Are the rebels going to boycott the talks?',
      'How much did the new bridge cost?',
    ]);
    if (!asked || !right || !wrong) throw new Error('a vector is missing');
    expect(cosine(asked, right)).toBeGreaterThan(cosine(asked, wrong) + 0.4);
  });
});

describe('the cache', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'storyline-vectors-'));
    minilm.seen.length = 0;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (): string => join(folder, readdirSync(folder)[0] ?? '');
  const seen = (): string[] => minilm.seen.filter((text) => text !== PROBE);

  it('asks the model once for each text, over restarts too', async () => {
    const first = await cachedEmbedder(minilm, folder);
    const made = await first.embed(['red line', 'truce', 'red line']);
    expect(seen()).toEqual(['red line', 'truce']);
    const again = await cachedEmbedder(minilm, folder);
    expect(await again.embed(['truce', 'red line'])).toEqual([made[1], made[0]]);
    expect(seen()).toEqual(['red line', 'truce']);
  });

  it('keeps nothing of what only passes', async () => {
    const cache = await cachedEmbedder(minilm, folder);
    await cache.embedPassing(['what a member asked']);
    expect(readdirSync(folder)).toEqual([]);
    await cache.embed(['truce']);
    const size = statSync(file()).size;
    await cache.embedPassing(['truce', 'what a member asked']);
    expect(statSync(file()).size).toBe(size);
    expect(seen()).toEqual(['what a member asked', 'truce', 'what a member asked']);
  });

  it('takes nothing from another model of the same name', async () => {
    await (await cachedEmbedder(minilm, folder)).embed(['truce']);
    const other = {
      ...minilm,
      embed: async (texts: readonly string[]) =>
        (await minilm.embed(texts)).map((vector) => vector.toReversed()),
    };
    const [own] = await other.embed(['truce']);
    for (let opened = 0; opened < 2; opened++)
      expect(await (await cachedEmbedder(other, folder)).embed(['truce'])).toEqual([own]);
    expect(seen()).toEqual(['truce', 'truce', 'truce']);
  });

  it('makes a record anew that a crash cut off', async () => {
    const [before] = await (await cachedEmbedder(minilm, folder)).embed(['truce']);
    appendFileSync(file(), Buffer.alloc(100, 7));
    const cache = await cachedEmbedder(minilm, folder);
    const [after, other] = await cache.embed(['truce', 'ceasefire']);
    expect(after).toEqual(before);
    const [kept] = await (await cachedEmbedder(minilm, folder)).embed(['ceasefire']);
    expect(kept).toEqual(other);
  });
});

describe('a local model', () => {
  it('says what to install where the package is missing', async () => {
    const missing = (): Promise<unknown> => Promise.reject(new Error('Cannot find package'));
    await expect(
      localEmbedder({ kind: 'folder', path: 'models/x' }, missing),
    ).rejects.toMatchObject({
      code: 'NOT_INSTALLED',
      message: expect.stringContaining('npm install @huggingface/transformers') as unknown,
    });
  });

  /** The package's face over the real network. */
  const stand = (env: Record<string, unknown>) => () =>
    Promise.resolve({
      env,
      pipeline: (task: string, model: string) => {
        if (task !== 'feature-extraction' || model !== 'minilm') throw new Error('no such model');
        return async (texts: string[]) => {
          const vectors = await minilm.embed(texts);
          return {
            dims: [texts.length, 384],
            data: Float32Array.from(vectors.flatMap((v) => [...v])),
          };
        };
      },
    });

  it('reads a folder and never the hub', async () => {
    const env: Record<string, unknown> = {};
    const local = await localEmbedder({ kind: 'folder', path: '/srv/models/minilm' }, stand(env));
    expect(env).toEqual({ allowRemoteModels: false, localModelPath: '/srv/models' });
    expect(local.dimensions).toBe(384);
    const [vector] = await local.embed(['truce']);
    const [direct] = await minilm.embed(['truce']);
    expect(vector && direct && cosine(vector, direct)).toBeCloseTo(1, 5);
  });

  it('names a model that is not there', async () => {
    const model = { kind: 'hub', id: 'no/such', cacheFolder: 'data/models' } as const;
    await expect(localEmbedder(model, stand({}))).rejects.toMatchObject({
      code: 'NO_MODEL',
      message: 'There is no usable embedding model named no/such on the hub.',
    });
  });
});

describe('a model behind an address', () => {
  let odd = false;
  const asked: unknown[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { input, model } = JSON.parse(body) as { input: string[]; model: string };
      asked.push([request.url, request.headers.authorization, model]);
      const data = input.map((text, index) => ({ index, embedding: [text.length, 1, 0] }));
      if (odd) data.pop();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: data.reverse() }));
    });
  });
  let url = '';
  beforeEach(async () => {
    odd = false;
    if (server.listening) return;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1/`;
  });
  afterAll(() => server.close());

  it('gives unit vectors in the order of the texts', async () => {
    const embedder = await httpEmbedder({ url, model: 'all-minilm', key: 'secret' });
    expect(embedder.dimensions).toBe(3);
    const vectors = await embedder.embed(['aaa', 'b']);
    expect(vectors.map((v) => (v[0] ?? 0) / (v[1] ?? 0))).toEqual(
      [3, 1].map((n) => expect.closeTo(n, 5) as unknown),
    );
    expect(vectors.map((v) => cosine(v, v))).toEqual(
      [1, 1].map((n) => expect.closeTo(n, 5) as unknown),
    );
    expect(asked.at(-1)).toEqual(['/v1/embeddings', 'Bearer secret', 'all-minilm']);
  });

  it('refuses a reply that lacks a vector', async () => {
    const embedder = await httpEmbedder({ url, model: 'all-minilm' });
    odd = true;
    await expect(embedder.embed(['a', 'b'])).rejects.toMatchObject({ code: 'ODD_REPLY' });
  });

  it('says when nobody answers', async () => {
    await expect(httpEmbedder({ url: 'http://127.0.0.1:1/v1', model: 'm' })).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
  });
});
