import { describe, expect, it } from 'vitest';
import { answering, question, save } from '../support/edits.ts';
import { newServer, type Bench } from '../support/engines.ts';

export function entriesContract(bench: () => Bench): void {
  describe('entries', () => {
    it('come back as they were saved', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const { revision } = await save(store, server, answering('who', 'Nobody knows.'));
      expect(await store.entries.get(server, question('who'))).toEqual({
        ...question('who'),
        kind: 'present',
        body: { question: 'who?', answer: 'Nobody knows.', paragraphs: [1] },
        origin: 'story',
        revision,
        who: 'anna',
        at: clock.at,
      });
    });

    it('are found by what changed since a revision, each once', async () => {
      const { store } = bench();
      const server = newServer();
      const first = await save(store, server, answering('a', '1'));
      await save(store, server, answering('b', '1'));
      await save(store, server, answering('a', '2', first.revision));
      const all = await store.entries.since(server, 0);
      expect(all.map(({ entryId }) => entryId)).toEqual(['b', 'a']);
      const later = await store.entries.since(server, all[0]?.revision ?? 0);
      expect(later.map(({ entryId }) => entryId)).toEqual(['a']);
      expect(await store.entries.since(server, all[1]?.revision ?? 0)).toEqual([]);
    });

    it('are outlined where the server has a say, and read a page at a time', async () => {
      const { store } = bench();
      const server = newServer();
      const first = await save(store, server, answering('a', '1'));
      await save(store, server, answering('b', '1'));
      const removed = { ...question('c'), base: 0, to: { kind: 'removed' } } as const;
      await store.entries.change(server, 'anna', [removed]);
      await store.history.undo(server, 'anna', first.changeId);
      expect(await store.entries.outline(server)).toEqual([
        { ...question('b'), kind: 'present' },
        { ...question('c'), kind: 'removed' },
      ]);
      const read: string[] = [];
      for await (const page of store.entries.pages(server, first.revision)) {
        read.push(...page.map(({ entryId, kind }) => `${entryId} ${kind}`));
      }
      expect(read).toEqual(['b present', 'c removed', 'a cleared']);
    });

    it('tell the second of two moderators, and keep the first one’s work', async () => {
      const { store } = bench();
      const server = newServer();
      const { revision } = await save(store, server, answering('who', 'First.'));
      await save(store, server, answering('who', 'Ben’s.', revision), 'ben');
      const second = await store.entries.change(server, 'anna', [
        answering('who', 'Anna’s.', revision),
      ]);
      expect(second).toMatchObject({
        kind: 'conflict',
        newer: [{ current: { who: 'ben', body: { answer: 'Ben’s.' } } }],
      });
      const now = await store.entries.get(server, question('who'));
      expect(now).toMatchObject({ body: { answer: 'Ben’s.' } });
    });

    it('let one of many simultaneous edits through', async () => {
      const { store } = bench();
      const server = newServer();
      const { revision } = await save(store, server, answering('who', 'First.'));
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          store.entries.change(server, `m${index}`, [answering('who', `${index}`, revision)]),
        ),
      );
      const kinds = outcomes.map(({ kind }) => kind).toSorted();
      expect(kinds).toEqual([...Array.from({ length: 11 }, () => 'conflict'), 'saved']);
    });

    it('that are new conflict with one that appeared meanwhile', async () => {
      const { store } = bench();
      const server = newServer();
      await save(store, server, answering('who', 'First.'));
      const second = await store.entries.change(server, 'ben', [answering('who', 'Second.')]);
      expect(second).toMatchObject({ kind: 'conflict' });
    });

    it('hide a bundled one by a tombstone', async () => {
      const { store } = bench();
      const server = newServer();
      const removal = { ...question('bundled'), base: 0, to: { kind: 'removed' } } as const;
      const { revision } = await save(store, server, removal);
      const [tombstone] = await store.entries.since(server, 0);
      expect(tombstone).toMatchObject({ kind: 'removed', entryId: 'bundled', revision });
    });

    it('that are cleared count as new again', async () => {
      const { store } = bench();
      const server = newServer();
      const { revision } = await save(store, server, answering('who', 'Mine.'));
      const clearing = { ...question('who'), base: revision, to: { kind: 'cleared' } } as const;
      await save(store, server, clearing);
      expect(await store.entries.since(server, revision)).toMatchObject([{ kind: 'cleared' }]);
      await save(store, server, answering('who', 'Again.'));
    });

    it('are saved all or none', async () => {
      const { store } = bench();
      const server = newServer();
      await save(store, server, answering('b', 'Old.'));
      const edits = ['a', 'b', 'c'].map((id) => answering(id, 'New.'));
      expect(await store.entries.change(server, 'ben', edits)).toMatchObject({
        kind: 'conflict',
        newer: [{ edit: { entryId: 'b' } }],
      });
      const all = await store.entries.since(server, 0);
      expect(all.map(({ entryId }) => entryId)).toEqual(['b']);
    });

    it('by the thousand are one change, and one undo', async () => {
      const { store } = bench();
      const server = newServer();
      const edits = Array.from({ length: 2_500 }, (_, index) => answering(`e${index}`, 'New.'));
      const saved = await store.entries.change(server, 'anna', edits);
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      expect(saved.entries).toHaveLength(2_500);
      expect(await store.entries.since(server, 0)).toEqual(saved.entries);
      const history = await store.history.list(server);
      expect(history).toMatchObject([{ id: saved.changeId, group: { size: 2_500 } }]);
      await store.history.undo(server, 'anna', saved.changeId);
      const after = await store.entries.since(server, 0);
      expect(after.every(({ kind }) => kind === 'cleared')).toBe(true);
    });

    it('note nothing when nothing changes', async () => {
      const { store } = bench();
      const server = newServer();
      const { revision } = await save(store, server, answering('who', 'Same.'));
      const again = answering('who', 'Same.', revision);
      expect(await store.entries.change(server, 'ben', [again])).toEqual({ kind: 'unchanged' });
      expect(await store.entries.change(server, 'ben', [])).toEqual({ kind: 'unchanged' });
      expect(await store.history.list(server)).toHaveLength(1);
    });
  });
}
