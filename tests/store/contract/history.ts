import { describe, expect, it } from 'vitest';
import { answering, question, save } from '../support/edits.ts';
import { newServer, type Bench } from '../support/engines.ts';

export function historyContract(bench: () => Bench): void {
  describe('history', () => {
    it('shows the newest first, with who, when, before and after', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const first = await save(store, server, answering('who', 'One.'), 'anna');
      await save(store, server, answering('who', 'Two.', first.revision), 'ben');
      const [second, oldest] = await store.history.list(server);
      expect(second).toMatchObject({
        target: { kind: 'entry', ...question('who') },
        who: 'ben',
        at: clock.at,
        before: { kind: 'present', body: { answer: 'One.' } },
        after: { kind: 'present', body: { answer: 'Two.' } },
      });
      expect(oldest).toMatchObject({ id: first.changeId, who: 'anna', before: null });
      expect(await store.history.get(server, first.changeId)).toEqual(oldest);
    });

    it('goes on where a page ended, and keeps to one entry when asked', async () => {
      const { store } = bench();
      const server = newServer();
      for (const id of ['a', 'b', 'c']) await save(store, server, answering(id, '1'));
      const [newest] = await store.history.list(server, { limit: 1 });
      const rest = await store.history.list(server, { before: newest?.seq ?? 0 });
      expect(rest.map(({ target }) => target)).toMatchObject([{ entryId: 'b' }, { entryId: 'a' }]);
      const of = { kind: 'entry', ...question('a') } as const;
      expect(await store.history.list(server, { of })).toHaveLength(1);
    });

    it('undoes an addition, an edit and a removal', async () => {
      const { store } = bench();
      const server = newServer();
      const added = await save(store, server, answering('who', 'One.'));
      const edited = await save(store, server, answering('who', 'Two.', added.revision));
      const { revision: base } = edited;
      const removed = await save(store, server, {
        ...question('who'),
        base,
        to: { kind: 'removed' },
      });
      const state = async (): Promise<unknown> => store.entries.get(server, question('who'));
      await store.history.undo(server, 'ben', removed.changeId);
      expect(await state()).toMatchObject({ kind: 'present', body: { answer: 'Two.' } });
      await store.history.undo(server, 'ben', edited.changeId);
      expect(await state()).toMatchObject({ kind: 'present', body: { answer: 'One.' } });
      await store.history.undo(server, 'ben', added.changeId);
      expect(await state()).toMatchObject({ kind: 'cleared' });
      expect(await store.history.list(server)).toHaveLength(6);
    });

    it('undoes an undo', async () => {
      const { store } = bench();
      const server = newServer();
      const added = await save(store, server, answering('who', 'One.'));
      const undone = await store.history.undo(server, 'ben', added.changeId);
      if (undone.kind !== 'undone') throw new Error(undone.kind);
      await store.history.undo(server, 'ben', undone.changeId);
      const now = await store.entries.get(server, question('who'));
      expect(now).toMatchObject({ kind: 'present', body: { answer: 'One.' } });
    });

    it('does not undo what was changed since, or twice, or what is not there', async () => {
      const { store } = bench();
      const server = newServer();
      const added = await save(store, server, answering('who', 'One.'));
      const edited = await save(store, server, answering('who', 'Two.', added.revision));
      const undo = (id: string): Promise<unknown> => store.history.undo(server, 'ben', id);
      expect(await undo(added.changeId)).toEqual({ kind: 'conflict' });
      expect(await undo(edited.changeId)).toMatchObject({ kind: 'undone' });
      expect(await undo(edited.changeId)).toEqual({ kind: 'conflict' });
      expect(await undo('nothing')).toEqual({ kind: 'notFound' });
    });

    it('undoes a group only as a whole', async () => {
      const { store } = bench();
      const server = newServer();
      const edits = [answering('a', '1'), answering('b', '1')];
      const saved = await store.entries.change(server, 'anna', edits);
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      const b = await store.entries.get(server, question('b'));
      await save(store, server, answering('b', '2', b?.revision ?? 0));
      expect(await store.history.undo(server, 'ben', saved.changeId)).toEqual({ kind: 'conflict' });
      const a = await store.entries.get(server, question('a'));
      expect(a).toMatchObject({ kind: 'present' });
    });

    it('brings back a story that was removed, with its article', async () => {
      const { store } = bench();
      const server = newServer();
      const pack = { story: { id: 'floods', title: 'The floods' } };
      const content = { pack, article: 'It rained.', base: 0 };
      const saved = await store.stories.save(server, 'anna', 'floods', content);
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      const removed = await store.stories.remove(server, 'ben', 'floods', saved.revision);
      if (removed.kind !== 'saved') throw new Error(removed.kind);
      expect(await store.stories.list(server)).toEqual([]);
      await store.history.undo(server, 'anna', removed.changeId);
      expect(await store.stories.get(server, 'floods')).toMatchObject({ pack });
      expect(await store.stories.article(server, 'floods')).toBe('It rained.');
    });
  });
}
