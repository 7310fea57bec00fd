import { describe, expect, it } from 'vitest';
import { newServer, type Bench } from '../support/engines.ts';

export function typedContract(bench: () => Bench): void {
  describe('stories of a server', () => {
    it('conflict when somebody else saved in between', async () => {
      const { store } = bench();
      const server = newServer();
      const content = { pack: { a: 1 }, article: null, base: 0 };
      await store.stories.save(server, 'anna', 'floods', content);
      const again = { ...content, pack: { a: 2 } };
      expect(await store.stories.save(server, 'ben', 'floods', again)).toMatchObject({
        kind: 'conflict',
        current: { who: 'anna', pack: { a: 1 } },
      });
      expect(await store.stories.remove(server, 'ben', 'fires', 7)).toEqual({
        kind: 'conflict',
        current: null,
      });
    });

    it('keep no article where none was given', async () => {
      const { store } = bench();
      const server = newServer();
      await store.stories.save(server, 'anna', 'floods', { pack: {}, article: null, base: 0 });
      expect(await store.stories.article(server, 'floods')).toBeUndefined();
      expect(await store.stories.article(server, 'fires')).toBeUndefined();
    });
  });

  describe('drafts', () => {
    it('keep what was typed for the one who typed it', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const body = { entryId: 'who', answer: 'What I typed.' };
      const id = await store.drafts.save(server, 'anna', body);
      const draft = { id, body, at: clock.at };
      expect(await store.drafts.get(server, 'anna', id)).toEqual(draft);
      expect(await store.drafts.list(server, 'anna')).toEqual([draft]);
      expect(await store.drafts.get(server, 'ben', id)).toBeUndefined();
      await store.drafts.drop(server, 'ben', id);
      expect(await store.drafts.list(server, 'anna')).toHaveLength(1);
      await store.drafts.drop(server, 'anna', id);
      expect(await store.drafts.list(server, 'anna')).toEqual([]);
    });
  });

  describe('reviews', () => {
    it('are left and taken up, by one moderator at a time', async () => {
      const { store } = bench();
      const server = newServer();
      const saved = await store.reviews.save(server, 'r1', { page: 1 }, 0);
      expect(saved).toEqual({ kind: 'saved', revision: 1 });
      expect(await store.reviews.save(server, 'r1', { page: 2 }, 1)).toMatchObject({ revision: 2 });
      expect(await store.reviews.save(server, 'r1', { page: 9 }, 1)).toMatchObject({
        kind: 'conflict',
        current: { body: { page: 2 } },
      });
      expect(await store.reviews.save(server, 'r1', { page: 9 }, 0)).toMatchObject({
        kind: 'conflict',
      });
      expect(await store.reviews.list(server)).toMatchObject([{ reviewId: 'r1', revision: 2 }]);
      await store.reviews.remove(server, 'r1');
      expect(await store.reviews.get(server, 'r1')).toBeUndefined();
      expect(await store.reviews.save(server, 'r1', {}, 2)).toEqual({
        kind: 'conflict',
        current: null,
      });
    });
  });
}
