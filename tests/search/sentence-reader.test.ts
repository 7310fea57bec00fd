import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entriesOf } from '../../src/search/ask/entry-reader.ts';
import { EmbeddingError, type Embedder } from '../../src/search/embeddings/embedder.ts';
import {
  sentenceReader,
  type SentenceReader,
  type SentenceReaderOptions,
} from '../../src/search/embeddings/sentence-reader.ts';
import { layeredStory } from '../../src/curation/layered-story.ts';
import { smallIndex } from '../curation/small-index.ts';

const QUESTION = 'Who operates the boats?';
const WORDING = 'Who runs the ferries?';

/** Says that two texts are alike where they are about as long. */
function byLength(): Embedder & { seen: string[]; wait: number; error: Error | undefined } {
  return {
    name: 'by length',
    dimensions: 2,
    seen: [],
    wait: 0,
    error: undefined,
    async embed(texts) {
      this.seen.push(...texts);
      if (this.wait > 0) await sleep(this.wait);
      if (this.error) throw this.error;
      return texts.map(({ length }) =>
        Float32Array.of(Math.cos(length / 100), Math.sin(length / 100)),
      );
    },
  };
}

let folder = '';
let embedder = byLength();
let troubles: unknown[] = [];
let readers: SentenceReader[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storyline-sentences-'));
  embedder = byLength();
  troubles = [];
  readers = [];
});
afterEach(() => {
  vi.useRealTimers();
  for (const reader of readers) reader.close();
  rmSync(folder, { recursive: true });
});

function readerOf(options: Partial<SentenceReaderOptions> = {}): SentenceReader {
  const reader = sentenceReader({
    open: () => Promise.resolve(embedder),
    folder,
    entries: entriesOf(smallIndex.story),
    onTrouble: (error) => troubles.push(error),
    ...options,
  });
  readers.push(reader);
  return reader;
}

describe('a reader of sentences', () => {
  it('reads the packs once, over restarts too, and of a question keeps nothing', async () => {
    const reader = readerOf();
    await reader.ready;
    const { length } = embedder.seen;
    expect(embedder.seen).toContain(WORDING);
    const understood = await reader.understand(smallIndex, QUESTION);
    expect(understood?.likeness(WORDING)).toBeGreaterThan(0.99);
    expect(understood?.likeness('never read')).toBeUndefined();
    const [file = ''] = readdirSync(folder);
    const { size } = statSync(join(folder, file));
    await readerOf().ready;
    // The question, and the probe that tells whether it is the same model.
    expect(embedder.seen).toHaveLength(length + 2);
    expect(statSync(join(folder, file)).size).toBe(size);
  });

  it('finds the nearest of a story once all of it is read', async () => {
    const reader = readerOf({ entries: [] });
    await reader.ready;
    const { units } = smallIndex.ask;
    const groups = smallIndex.ask.contents.map((inside) => inside.units);
    await vi.waitFor(async () => {
      const understood = await reader.understand(smallIndex, QUESTION);
      const [nearest = -1] = understood?.nearest(units, groups, 1) ?? [];
      expect(units[nearest]?.text).toBe(WORDING);
    });
    // What a server's moderators wrote is kept in memory alone.
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads what a server says, and finds nothing that the server has taken away', async () => {
    const reader = readerOf();
    await reader.ready;
    const layered = layeredStory(smallIndex);
    const item = {
      id: 'crew',
      question: 'Who is the captain?',
      also: [],
      answer: 'Ms Holm.',
      evidence: { quotes: [], statements: [] },
      paragraphs: [],
    };
    await layered.apply([
      { kind: 'says', entry: { section: 'questions', id: 'who-runs', item: undefined } },
      {
        kind: 'says',
        entry: { section: 'questions', id: item.id, item },
      },
    ]);
    const { index } = layered;
    await vi.waitFor(async () => {
      const understood = await reader.understand(index, QUESTION);
      expect(understood?.likeness(item.question)).toBeGreaterThan(0.9);
      const nearest = understood ? index.ask.nearestTo(understood, 5) : [];
      expect(nearest.map((unit) => index.ask.units[unit]?.text)).toEqual([
        'How much does the strike cost?',
      ]);
    });
  });

  it('does not ask the model for what the story knows word for word', async () => {
    const reader = readerOf();
    await reader.ready;
    const { length } = embedder.seen;
    expect(await reader.understand(smallIndex, WORDING.toUpperCase())).toBeUndefined();
    expect(embedder.seen).toHaveLength(length);
  });

  it('says nothing until the packs are read', async () => {
    embedder.wait = 50;
    const reader = readerOf();
    expect(await reader.understand(smallIndex, QUESTION)).toBeUndefined();
    await reader.ready;
    expect(await reader.understand(smallIndex, QUESTION)).toBeDefined();
  });

  it('waits no longer than it may, then for a while not at all, and tells of it once', async () => {
    const reader = readerOf({ patienceMs: 20 });
    await reader.ready;
    const { length } = embedder.seen;
    embedder.wait = 60_000;
    const begun = performance.now();
    expect(await reader.understand(smallIndex, QUESTION)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await reader.understand(smallIndex, QUESTION)).toBeUndefined();
    expect(embedder.seen).toHaveLength(length + 1);
    expect(troubles).toMatchObject([{ message: 'no embedding within 20 ms' }]);
  });

  it('tells once that the model is not to be had, and tries again after a pause', async () => {
    const missing = new EmbeddingError('UNREACHABLE', 'No embeddings from there.');
    let isThere = false;
    const open = () => (isThere ? Promise.resolve(embedder) : Promise.reject(missing));
    const reader = readerOf({ open });
    await reader.ready;
    expect(await reader.understand(smallIndex, QUESTION)).toBeUndefined();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    expect(await reader.understand(smallIndex, QUESTION)).toBeUndefined();
    await vi.waitFor(() => expect(troubles).toEqual([missing]));
    isThere = true;
    vi.setSystemTime(Date.now() + 31_000);
    await vi.waitFor(async () =>
      expect(await reader.understand(smallIndex, QUESTION)).toBeDefined(),
    );
    expect(troubles).toEqual([missing]);
  });

  it('answers without where a question fails', async () => {
    const reader = readerOf();
    await reader.ready;
    embedder.error = new EmbeddingError('ODD_REPLY', 'odd');
    expect(await reader.understand(smallIndex, QUESTION)).toBeUndefined();
    expect(troubles).toEqual([embedder.error]);
  });
});
