/**
 * Sentence embeddings at work: the stories are read by the operator's model in the background, and a
 * question when it is asked. Whatever goes wrong, and until all is read, answers rest on words alone.
 */
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { textsOf, type Entry } from '../ask/entry-reader.ts';
import { asAsked, exactKey } from '../ask/units.ts';
import type { StoryIndex } from '../story-index.ts';
import { cachedEmbedder, type CachedEmbedder } from './cached-embedder.ts';
import type { Embedder } from './embedder.ts';
import { scaleOf, type Scale } from './scale.ts';
import { textVectors } from './text-vectors.ts';
import type { Understood } from './understood.ts';

export interface SentenceReader {
  /** Resolves once the packs are read, or can't be. */
  readonly ready: Promise<void>;
  /**
   * What the model makes of a question to a story; undefined where it doesn't say in time, and where the
   * story knows the question word for word. Texts of the story that the model hasn't read are read in the
   * background. Never rejects.
   */
  understand(index: StoryIndex, question: string): Promise<Understood | undefined>;
  close(): void;
}

export interface SentenceReaderOptions {
  /** @param signal tells that the embedder is not wanted any more */
  readonly open: (signal: AbortSignal) => Promise<Embedder>;
  /** Where the vectors of the packs are kept. */
  readonly folder: string;
  /** The entries of the packs. */
  readonly entries: readonly Entry[];
  /** Told once for each outage. */
  readonly onTrouble: (error: unknown) => void;
  /** A question waits no longer for the model: Discord wants a reply in three seconds. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 1_000;
/** Nobody is made to wait again for a model that has just failed or was too slow. */
const PAUSE_MS = 30_000;
/** Texts that are read at a time: a question waits for no more. */
const BATCH = 16;
/** Questions whose vectors are remembered. */
const REMEMBERED = 1_000;
/** Longer is no question. */
const LONGEST = 1_000;
/** Entries that are looked through without a pause. */
const ENTRIES = 200;

interface Reading {
  readonly model: CachedEmbedder;
  readonly scale: Scale;
}

/** Begins to read at once. */
export function sentenceReader(options: SentenceReaderOptions): SentenceReader {
  const { open, folder, entries, onTrouble, patienceMs = PATIENCE_MS } = options;
  const texts = textVectors();
  const asked = new LRUCache<string, Float32Array>({ max: REMEMBERED });
  const seen = new WeakSet<StoryIndex>();
  let opened: CachedEmbedder | undefined;
  let reading: Reading | undefined;
  let working: Promise<void> | undefined;
  let inTrouble = false;
  let pausedUntil = 0;
  const closing = new AbortController();
  const isWanted = (): boolean => !closing.signal.aborted;

  function fail(error: unknown): void {
    pausedUntil = Date.now() + PAUSE_MS;
    if (!inTrouble && isWanted()) onTrouble(error);
    inTrouble = true;
  }

  async function read(list: readonly Entry[], embed: Embedder['embed']): Promise<void> {
    for (let from = 0; from < list.length && isWanted(); from += ENTRIES) {
      const some = list.slice(from, from + ENTRIES).flatMap(textsOf);
      const missing = texts.lacking(some.map(({ text }) => text));
      for (let at = 0; at < missing.length && isWanted(); at += BATCH) {
        const batch = missing.slice(at, at + BATCH);
        texts.put(batch, await embed(batch));
      }
      await breathe();
    }
  }

  /** The packs first: what they hold tells the model's scale. */
  async function start(): Promise<void> {
    opened ??= await cachedEmbedder(await open(closing.signal), folder);
    const model = opened;
    await read(entries, model.embed);
    if (!isWanted()) return;
    const pairs = entries.flatMap(({ item: { question, also } }) => {
      const [one, other] = [question, also[0] ?? ''].map((text) => texts.vectorOf(text));
      return one && other ? [[one, other] as const] : [];
    });
    reading = { model, scale: scaleOf(pairs) };
    inTrouble = false;
  }

  /** One thing at a time; what fails is tried again when somebody asks after the pause. */
  function work(what: () => Promise<void>): Promise<void> {
    working ??= what()
      .catch(fail)
      .finally(() => {
        working = undefined;
      });
    return working;
  }

  /** What a server's moderators wrote is kept in memory alone. */
  function readStory(index: StoryIndex, { model }: Reading): void {
    if (seen.has(index) || working) return;
    seen.add(index);
    void work(async () => {
      try {
        await read([...index.ask.entries], model.embedPassing);
      } catch (error) {
        seen.delete(index);
        throw error;
      }
    });
  }

  async function vectorOf(text: string, { model }: Reading): Promise<Float32Array | undefined> {
    const known = asked.get(text);
    if (known) return known;
    const patience = new AbortController();
    const late = sleep(patienceMs, undefined, { signal: patience.signal, ref: false });
    try {
      const vector = await Promise.race([
        model.embedPassing([text]).then(([made]) => made),
        late.then(() => Promise.reject(new Error(`no embedding within ${patienceMs} ms`))),
      ]);
      if (vector) asked.set(text, vector);
      inTrouble = false;
      return vector;
    } catch (error) {
      fail(error);
      return undefined;
    } finally {
      patience.abort();
      late.catch(() => undefined);
    }
  }

  const ready = work(start);
  return {
    ready,
    async understand(index, question) {
      if (!isWanted() || Date.now() < pausedUntil) return undefined;
      if (!reading) {
        void work(start);
        return undefined;
      }
      readStory(index, reading);
      if (index.ask.exact.has(exactKey(question))) return undefined;
      const vector = await vectorOf(asAsked(question.slice(0, LONGEST), index.ask), reading);
      return vector && texts.against(vector, reading.scale);
    },
    close() {
      closing.abort();
    },
  };
}
