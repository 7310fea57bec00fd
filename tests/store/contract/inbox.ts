import { describe, expect, it } from 'vitest';
import { DAY, newServer, type Bench } from '../support/engines.ts';

const asked = (
  question: string,
  mergeKey = question,
): Record<'storyId' | 'question' | 'mergeKey', string> => ({
  storyId: 'talks',
  question,
  mergeKey,
});

export function inboxContract(bench: () => Bench): void {
  describe('inbox', () => {
    it('merges the same question in other words and counts it', async () => {
      const { store } = bench();
      const server = newServer();
      const first = await store.inbox.add(server, asked('Who paid?', 'pay who'));
      expect(first).toMatchObject({ kind: 'new', item: { timesAsked: 1, wordings: [] } });
      await store.inbox.add(server, asked('Who was paying?', 'pay who'));
      const third = await store.inbox.add(server, asked('Who paid?', 'pay who'));
      expect(third).toMatchObject({
        kind: 'merged',
        item: { question: 'Who paid?', wordings: ['Who was paying?'], timesAsked: 3 },
      });
      await store.inbox.add(server, asked('Where?'));
      const open = await store.inbox.open(server);
      expect(open.map(({ question }) => question)).toEqual(['Who paid?', 'Where?']);
      expect(await store.inbox.countOpen(server)).toBe(2);
    });

    it('counts every member of a crowd', async () => {
      const { store } = bench();
      const server = newServer();
      await Promise.all(
        Array.from({ length: 20 }, () => store.inbox.add(server, asked('Who paid?'))),
      );
      expect(await store.inbox.open(server)).toMatchObject([{ timesAsked: 20 }]);
    });

    it('is settled by one moderator, and told so to the other', async () => {
      const { store } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, asked('Who paid?'));
      const answered = { status: 'answered', entryId: 'who-paid' } as const;
      expect(await store.inbox.settle(server, item.id, answered)).toMatchObject({
        kind: 'settled',
        item: { status: 'answered', entryId: 'who-paid' },
      });
      expect(await store.inbox.settle(server, item.id, { status: 'dismissed' })).toMatchObject({
        kind: 'conflict',
        item: { status: 'answered' },
      });
      expect(await store.inbox.open(server)).toEqual([]);
      expect(await store.inbox.settle(server, 'none', answered)).toEqual({ kind: 'notFound' });
    });

    it('opens an answered question again when it is sent again', async () => {
      const { store } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, asked('Who paid?'));
      await store.inbox.settle(server, item.id, { status: 'attached', entryId: 'x' });
      await store.inbox.add(server, asked('Who paid?'));
      expect(await store.inbox.open(server)).toMatchObject([{ status: 'open', entryId: null }]);
    });

    it('keeps a dismissed question out of sight', async () => {
      const { store } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, asked('lol'));
      await store.inbox.settle(server, item.id, { status: 'dismissed' });
      expect(await store.inbox.add(server, asked('lol'))).toMatchObject({ kind: 'dismissed' });
      expect(await store.inbox.open(server)).toEqual([]);
      await store.inbox.settle(server, item.id, { status: 'open' });
      expect(await store.inbox.open(server)).toHaveLength(1);
    });

    it('forgets a question, and each wording, after 30 days', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, asked('Who paid?', 'k'));
      clock.pass(20 * DAY);
      await store.inbox.add(server, asked('Who was paying?', 'k'));
      clock.pass(11 * DAY);
      expect(await store.inbox.get(server, item.id)).toMatchObject({
        question: 'Who was paying?',
        wordings: [],
        timesAsked: 2,
      });
      await store.servers.sweep();
      expect(await store.inbox.open(server)).toHaveLength(1);
      clock.pass(20 * DAY);
      expect(await store.inbox.open(server)).toEqual([]);
      expect(await store.inbox.get(server, item.id)).toBeUndefined();
      expect(await store.inbox.add(server, asked('Who paid?', 'k'))).toMatchObject({
        item: { timesAsked: 1, wordings: [] },
      });
      clock.pass(30 * DAY);
      expect((await store.servers.sweep()).questions).toBeGreaterThan(0);
    });

    it('takes keys and questions of any length', async () => {
      const { store } = bench();
      const server = newServer();
      const long = 'word '.repeat(5_000);
      await store.inbox.add(server, asked(long));
      expect(await store.inbox.add(server, asked(long))).toMatchObject({ kind: 'merged' });
    });
  });

  describe('"tell me" requests', () => {
    it('wait for the answer and are forgotten when told', async () => {
      const { store } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, asked('Who paid?'));
      const request = { userId: '7', channelId: '8', language: 'fr' };
      expect(await store.tellMe.ask(server, item.id, request)).toEqual({ kind: 'noted' });
      expect(await store.tellMe.ask(server, item.id, request)).toEqual({ kind: 'noted' });
      expect(await store.tellMe.ask(server, 'none', request)).toEqual({ kind: 'notFound' });
      expect(await store.tellMe.waiting(server)).toEqual([]);
      await store.inbox.settle(server, item.id, { status: 'answered', entryId: 'who-paid' });
      const waiting = {
        ...request,
        serverId: server,
        inboxId: item.id,
        storyId: 'talks',
        question: 'Who paid?',
        entryId: 'who-paid',
      };
      expect(await store.tellMe.waiting(server)).toEqual([waiting]);
      expect(await store.tellMe.waiting()).toContainEqual(waiting);
      await store.tellMe.told(server, item.id, '7');
      expect(await store.tellMe.waiting(server)).toEqual([]);
    });

    it('go with a question that expires', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const { item } = await store.inbox.add(server, asked('Who paid?'));
      await store.tellMe.ask(server, item.id, { userId: '77', channelId: null, language: null });
      clock.pass(30 * DAY);
      await store.servers.sweep();
      expect((await store.members.stored('77')).tellMe).toEqual([]);
    });
  });
}
