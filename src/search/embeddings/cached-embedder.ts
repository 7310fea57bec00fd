/**
 * Keeps every vector by its text's SHA-256, in one file for each model: a pack is embedded once,
 * whatever is edited later. A record is the hash, then the vector as 32-bit floats; records are only
 * ever appended, so what a crash cuts off is the last one, and it is made again. The first record is that of a
 * probe: where the model says something else of it now, another has come under the same name, and nothing of
 * the file counts.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { dot } from '../dot.ts';
import type { Embedder } from './embedder.ts';

const HASH_BYTES = 32;
const FLOAT_BYTES = 4;
/** @public */
export const PROBE = 'What does the story tell?';
/** Cosine of one model's vectors for one text, whatever machine it runs on. */
const SAME_MODEL = 0.99;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The bytes of the file; none where there is no file yet. */
async function readAll(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  }
}

function vectorAt(bytes: Buffer, at: number, dimensions: number): Float32Array {
  return Float32Array.from({ length: dimensions }, (_, i) =>
    bytes.readFloatLE(at + i * FLOAT_BYTES),
  );
}

function recordOf(key: string, vector: Float32Array): Buffer {
  const record = Buffer.alloc(HASH_BYTES + vector.length * FLOAT_BYTES);
  record.write(key, 'hex');
  vector.forEach((value, i) => record.writeFloatLE(value, HASH_BYTES + i * FLOAT_BYTES));
  return record;
}

/** An embedder that keeps what it made. */
export interface CachedEmbedder extends Embedder {
  /** As `embed`, but keeps nothing: for what members ask, which is theirs. */
  embedPassing(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

/**
 * The embedder with a memory in `folder`, which is made where it is missing.
 * @throws EmbeddingError where the model doesn't say what the probe is
 */
export async function cachedEmbedder(embedder: Embedder, folder: string): Promise<CachedEmbedder> {
  const { dimensions, name } = embedder;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${sha256(name).toString('hex').slice(0, 16)}.vectors`);
  const size = HASH_BYTES + dimensions * FLOAT_BYTES;
  const none = new Float32Array(dimensions);
  const known = new Map<string, Float32Array>();
  const bytes = await readAll(path);
  const whole = bytes.length - (bytes.length % size);
  if (whole < bytes.length) await truncate(path, whole);
  for (let at = 0; at < whole; at += size)
    known.set(
      bytes.toString('hex', at, at + HASH_BYTES),
      vectorAt(bytes, at + HASH_BYTES, dimensions),
    );
  const probeKey = sha256(PROBE).toString('hex');
  const probe = (await embedder.embed([PROBE]))[0] ?? none;
  const kept = known.get(probeKey);
  if (known.size > 0 && (!kept || dot(kept, probe) < SAME_MODEL)) {
    known.clear();
    await truncate(path, 0);
  }

  async function through(
    texts: readonly string[],
    keep: boolean,
  ): Promise<readonly Float32Array[]> {
    const keys = texts.map((text) => sha256(text).toString('hex'));
    const fresh = new Map<string, string>();
    texts.forEach((text, i) => {
      const key = keys[i] ?? '';
      if (!known.has(key)) fresh.set(key, text);
    });
    const made = await embedder.embed([...fresh.values()]);
    const vectors = new Map([...fresh.keys()].map((key, i) => [key, made[i] ?? none]));
    if (keep && vectors.size > 0) {
      const first = known.size === 0 ? [[probeKey, probe] as const] : [];
      const records = [...first, ...vectors];
      await appendFile(path, Buffer.concat(records.map(([key, v]) => recordOf(key, v))));
      for (const [key, vector] of records) known.set(key, vector);
    }
    return keys.map((key) => known.get(key) ?? vectors.get(key) ?? none);
  }

  return {
    name,
    dimensions,
    embed: (texts) => through(texts, true),
    embedPassing: (texts) => through(texts, false),
  };
}
