import { describe, expect, it } from 'vitest';
import { answering, question, save } from '../support/edits.ts';
import { newServer, type Bench } from '../support/engines.ts';

export function scopeContract(bench: () => Bench): void {
  describe('two servers', () => {
    it('see nothing of each other, not even by id', async () => {
      const { store } = bench();
      const [mine, theirs] = [newServer(), newServer()];
      await store.settings.change(mine, 'anna', (now) => ({ ...now, language: 'fr' }));
      const { changeId } = await save(store, mine, answering('who', 'Mine.'));
      await store.stories.save(mine, 'anna', 'floods', { pack: {}, article: 'x', base: 0 });
      const draftId = await store.drafts.save(mine, 'anna', { typed: true });
      await store.reviews.save(mine, 'r', {}, 0);
      const asked = { storyId: 'talks', question: 'Who?', mergeKey: 'who' };
      const { item } = await store.inbox.add(mine, asked);
      const round = await store.quiz.draw(mine, 'talks', ['a']);

      expect(await store.settings.get(theirs)).toMatchObject({ language: null });
      expect(await store.entries.get(theirs, question('who'))).toBeUndefined();
      expect(await store.entries.since(theirs, 0)).toEqual([]);
      expect(await store.history.list(theirs)).toEqual([]);
      expect(await store.history.get(theirs, changeId)).toBeUndefined();
      expect(await store.history.undo(theirs, 'eve', changeId)).toEqual({ kind: 'notFound' });
      expect(await store.stories.list(theirs)).toEqual([]);
      expect(await store.stories.article(theirs, 'floods')).toBeUndefined();
      expect(await store.drafts.get(theirs, 'anna', draftId)).toBeUndefined();
      expect(await store.reviews.list(theirs)).toEqual([]);
      expect(await store.inbox.get(theirs, item.id)).toBeUndefined();
      const dismissal = { status: 'dismissed' } as const;
      expect(await store.inbox.settle(theirs, item.id, dismissal)).toEqual({ kind: 'notFound' });
      const eve = { userId: 'eve', channelId: null, language: null };
      expect(await store.tellMe.ask(theirs, item.id, eve)).toEqual({ kind: 'notFound' });
      expect(await store.quiz.round(theirs, round?.id ?? '')).toBeUndefined();
      expect(await store.quiz.board(theirs)).toEqual([]);

      expect(await store.inbox.get(mine, item.id)).toMatchObject({ status: 'open' });
      expect(await store.entries.get(mine, question('who'))).toMatchObject({ kind: 'present' });
    });

    it('may use the same ids', async () => {
      const { store } = bench();
      const [one, two] = [newServer(), newServer()];
      await save(store, one, answering('who', 'One.'));
      await save(store, two, answering('who', 'Two.'));
      expect(await store.entries.get(one, question('who'))).toMatchObject({
        body: { answer: 'One.' },
      });
    });
  });
}
