import { describe, expect, it } from 'vitest';
import { answering, save } from '../support/edits.ts';
import { newServer, type Bench } from '../support/engines.ts';

/** Leaves everything that a person can leave on a server. */
async function leaveTraces({ store }: Bench, server: string, user: string): Promise<void> {
  const round = await store.quiz.draw(server, 'talks', ['a', 'b', 'c', 'd', 'e']);
  await store.quiz.answer(server, round?.id ?? '', user, true);
  await store.cooldowns.take(server, user, 60);
  const asked = { storyId: 'talks', question: 'Who paid?', mergeKey: 'pay' };
  const { item } = await store.inbox.add(server, asked);
  await store.tellMe.ask(server, item.id, { userId: user, channelId: null, language: null });
  await store.drafts.save(server, user, { answer: 'typed' });
  await save(store, server, answering(`by-${user}`, 'One.'), user);
}

export function membersContract(bench: () => Bench): void {
  describe('privacy', () => {
    it('lists all that is stored of a member, by server', async () => {
      const server = newServer();
      await leaveTraces(bench(), server, '301');
      const inboxId: unknown = expect.any(String);
      expect(await bench().store.members.stored('301')).toEqual({
        scores: [{ serverId: server, correct: 1, answered: 1 }],
        cooldowns: [{ serverId: server, until: bench().clock.at + 60_000 }],
        tellMe: [{ serverId: server, inboxId, question: 'Who paid?' }],
        drafts: 1,
        changes: 1,
      });
    });

    it('deletes it, and nothing of others', async () => {
      const { store } = bench();
      const server = newServer();
      await leaveTraces(bench(), server, '302');
      await leaveTraces(bench(), server, '303');
      expect(await store.members.forget('302')).toBe(5);
      const nothing = { scores: [], cooldowns: [], tellMe: [], drafts: 0 };
      expect(await store.members.stored('302')).toEqual({ ...nothing, changes: 1 });
      expect(await store.members.stored('303')).toMatchObject({ drafts: 1, scores: [{}] });
    });

    it('deletes it on one server when asked for one', async () => {
      const { store } = bench();
      const [here, there] = [newServer(), newServer()];
      await leaveTraces(bench(), here, '304');
      await leaveTraces(bench(), there, '304');
      await store.members.forget('304', here);
      expect(await store.members.stored('304', here)).toMatchObject({ scores: [], drafts: 0 });
      expect(await store.members.stored('304')).toMatchObject({ scores: [{ serverId: there }] });
    });

    it('keeps nothing that leads from a question to its asker', async () => {
      const { store } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, {
        storyId: 'talks',
        question: 'Who paid?',
        mergeKey: 'pay',
      });
      expect(Object.keys(item).toSorted()).toEqual([
        'entryId',
        'expiresAt',
        'id',
        'lastAskedAt',
        'question',
        'status',
        'storyId',
        'timesAsked',
        'wordings',
      ]);
    });
  });
}
