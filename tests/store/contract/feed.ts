import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import type { Notice } from '../../../src/store/notice.ts';
import type { Store } from '../../../src/store/store.ts';
import { answering, save } from '../support/edits.ts';
import { newServer, openBench, type Bench, type TestEngine } from '../support/engines.ts';

/** Waits for the first notice, from which on none is missed. */
async function begun(seen: readonly Notice[]): Promise<void> {
  await expect.poll(() => seen.length, { interval: 5, timeout: 5_000 }).toBe(1);
  expect(seen[0]).toMatchObject({ kind: 'everything' });
}

export function feedContract(engine: TestEngine): void {
  describe('changes', () => {
    let bench: Bench;
    let other: Store;
    beforeEach(async () => {
      bench = await openBench(engine);
      other = createStore(bench.options);
      await other.ping();
    });
    afterEach(async () => {
      await bench.store.close();
      await other.close();
    });

    it('are numbered, and listed from any number on', async () => {
      const { store } = bench;
      const server = newServer();
      expect(await store.latest()).toBe(0);
      await store.settings.change(server, 'anna', (now) => ({ ...now, language: 'fr' }));
      const seq = await store.latest();
      await save(store, server, answering('who', 'One.'));
      await store.stories.save(server, 'anna', 's', { pack: {}, article: null, base: 0 });
      const changes = await store.changesSince(seq);
      expect(changes.seq).toBe(await store.latest());
      expect(changes.notices).toMatchObject([
        { kind: 'changed', serverId: server, target: { kind: 'entry', entryId: 'who' } },
        { kind: 'changed', serverId: server, target: { kind: 'story', storyId: 's' } },
      ]);
    });

    it('are known to this process’s watchers when they are acknowledged', async () => {
      const { store } = bench;
      const seen: Notice[] = [];
      const stop = store.watch((notices) => void seen.push(...notices));
      await begun(seen);
      await save(store, newServer(), answering('who', 'One.'));
      expect(seen.map(({ kind }) => kind)).toEqual(['everything', 'changed']);
      stop();
      await save(store, newServer(), answering('who', 'One.'));
      expect(seen).toHaveLength(2);
    });

    it('reach another process within a second, in order, each once', async () => {
      const seen: Notice[] = [];
      other.watch((notices) => void seen.push(...notices));
      await begun(seen);
      seen.length = 0;
      const server = newServer();
      const edits = Array.from({ length: 30 }, (_, index) => answering(`e${index}`, 'One.'));
      await Promise.all(edits.map((edit) => save(bench.store, server, edit)));
      const done = performance.now();
      await expect.poll(() => seen.length, { timeout: 2_000, interval: 10 }).toBe(30);
      expect(performance.now() - done).toBeLessThan(1_000);
      const numbers = seen.map(({ seq }) => seq);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(new Set(numbers).size).toBe(30);
    });

    it('go on for others when one watcher fails', async () => {
      const { store } = bench;
      const seen: Notice[] = [];
      const errors: unknown[] = [];
      store.watch(
        () => {
          throw new Error('a bug');
        },
        (error) => errors.push(error),
      );
      store.watch((notices) => void seen.push(...notices));
      await begun(seen);
      await save(store, newServer(), answering('who', 'One.'));
      expect(seen).toHaveLength(2);
      expect(errors).toMatchObject([{ message: 'a bug' }, { message: 'a bug' }]);
    });
  });
}
