/**
 * A model on this machine, run by `@huggingface/transformers`, which is not installed with the bot:
 * `npm install @huggingface/transformers`. The model is a folder, or a name on the hub; from the hub
 * it is fetched only because the operator named it, and kept in `cacheFolder`.
 */
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { type Embedder, EmbeddingError, unitVector } from './embedder.ts';

const PACKAGE: string = '@huggingface/transformers';
/** Texts in one run: more would need memory for nothing, as a processor has few cores. */
const BATCH = 32;

export type LocalModel =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'hub'; readonly id: string; readonly cacheFolder: string };

const tensor = z.object({
  data: z.custom<ArrayLike<number>>((data) => ArrayBuffer.isView(data) || Array.isArray(data)),
  dims: z.tuple([z.int(), z.int().positive()]),
});

type Extract = (
  texts: string[],
  options: { pooling: 'mean'; normalize: boolean },
) => Promise<unknown>;
type Pipeline = (
  task: 'feature-extraction',
  model: string,
  options: { dtype: 'q8' },
) => Promise<Extract>;

const transformers = z.object({
  pipeline: z.custom<Pipeline>((value) => typeof value === 'function'),
  env: z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null),
});

const importPackage = (): Promise<unknown> => import(PACKAGE);

/**
 * Loads the model; the first call of `embed` is as fast as the later ones.
 * @param load what gives the package; tests give their own
 * @throws EmbeddingError NOT_INSTALLED or NO_MODEL
 */
export async function localEmbedder(model: LocalModel, load = importPackage): Promise<Embedder> {
  const { pipeline, env } = await load()
    .then((module) => transformers.parse(module))
    .catch((cause: unknown) => {
      throw new EmbeddingError(
        'NOT_INSTALLED',
        `A local embedding model needs the package ${PACKAGE}, which is not installed: run “npm install ${PACKAGE}”, or leave the model unset.`,
        cause,
      );
    });
  const path = model.kind === 'folder' ? resolve(model.path) : '';
  const name = model.kind === 'folder' ? basename(path) : model.id;
  if (model.kind === 'folder')
    Object.assign(env, { allowRemoteModels: false, localModelPath: dirname(path) });
  else Object.assign(env, { allowRemoteModels: true, cacheDir: model.cacheFolder });

  const run = async (extract: Extract, texts: readonly string[]): Promise<Float32Array[]> => {
    const { data, dims } = tensor.parse(
      await extract([...texts], { pooling: 'mean', normalize: true }),
    );
    const values = Float32Array.from(data);
    return texts.map((_, i) => unitVector(values.subarray(i * dims[1], (i + 1) * dims[1])));
  };

  try {
    const extract = await pipeline('feature-extraction', name, { dtype: 'q8' });
    const [probe] = await run(extract, ['?']);
    return {
      name: `local ${name} q8`,
      dimensions: probe?.length ?? 0,
      async embed(texts) {
        const vectors: Float32Array[] = [];
        for (let i = 0; i < texts.length; i += BATCH)
          vectors.push(...(await run(extract, texts.slice(i, i + BATCH))));
        return vectors;
      },
    };
  } catch (cause) {
    const where = model.kind === 'folder' ? `in the folder ${path}` : `named ${name} on the hub`;
    throw new EmbeddingError('NO_MODEL', `There is no usable embedding model ${where}.`, cause);
  }
}
