import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answering, save } from '../support/edits.ts';
import { DAY, newServer, openBench, type Bench, type TestEngine } from '../support/engines.ts';

export function serversContract(engine: TestEngine): void {
  describe('a server', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(engine);
    });
    afterEach(() => bench.store.close());

    it('is welcomed once, and known after that', async () => {
      const { servers } = bench.store;
      const server = newServer();
      expect(await servers.joined(server)).toEqual({ kind: 'new' });
      expect(await servers.joined(server)).toEqual({ kind: 'known' });
      expect(await servers.present()).toEqual([server]);
    });

    it('of which only data is known is present, until it leaves', async () => {
      const { store } = bench;
      const server = newServer();
      await store.cooldowns.take(server, '1', 30);
      expect(await store.servers.present()).toEqual([server]);
      await store.servers.left(server);
      expect(await store.servers.present()).toEqual([]);
    });

    it('that comes back within 30 days finds everything as it was', async () => {
      const { store, clock } = bench;
      const server = newServer();
      await store.servers.joined(server);
      await save(store, server, answering('who', 'One.'));
      await store.servers.left(server);
      expect(await store.servers.present()).toEqual([]);
      clock.pass(30 * DAY - 1);
      expect(await store.servers.sweep()).toMatchObject({ servers: 0 });
      expect(await store.servers.joined(server)).toEqual({ kind: 'returned' });
      clock.pass(30 * DAY);
      await store.servers.sweep();
      expect(await store.entries.since(server, 0)).toHaveLength(1);
    });

    it('is erased after 30 days, and no other with it', async () => {
      const { store, clock } = bench;
      const [gone, stays] = [newServer(), newServer()];
      for (const server of [gone, stays]) {
        await store.settings.change(server, 'anna', (now) => ({ ...now, language: 'fr' }));
        await save(store, server, answering('who', 'One.'));
        await store.stories.save(server, 'anna', 's', { pack: {}, article: 'x', base: 0 });
        await store.reviews.save(server, 'r', {}, 0);
        const round = await store.quiz.draw(server, 'talks', ['a']);
        await store.quiz.answer(server, round?.id ?? '', '1', true);
      }
      await store.servers.left(gone);
      // Told again, it is still the first time that counts.
      clock.pass(DAY);
      await store.servers.left(gone);
      const { seq } = await store.changesSince(0);
      clock.pass(29 * DAY);
      expect(await store.servers.sweep()).toMatchObject({ servers: 1 });
      expect(await store.settings.get(gone)).toMatchObject({ language: null });
      expect(await store.entries.since(gone, 0)).toEqual([]);
      expect(await store.history.list(gone)).toEqual([]);
      expect(await store.stories.list(gone)).toEqual([]);
      expect(await store.reviews.list(gone)).toEqual([]);
      expect((await store.members.stored('1')).scores).toMatchObject([{ serverId: stays }]);
      expect(await store.entries.since(stays, 0)).toHaveLength(1);
      expect(await store.settings.get(stays)).toMatchObject({ language: 'fr' });
      const { notices } = await store.changesSince(seq);
      expect(notices).toMatchObject([{ kind: 'erased', serverId: gone }]);
      expect(await store.servers.joined(gone)).toEqual({ kind: 'new' });
    });

    it('leaves no trace of its id a day after it was erased', async () => {
      const { store, clock } = bench;
      const server = newServer();
      await save(store, server, answering('who', 'One.'));
      await store.servers.left(server);
      clock.pass(30 * DAY);
      await store.servers.sweep();
      clock.pass(DAY);
      await store.servers.sweep();
      expect((await store.changesSince(0)).notices).toEqual([]);
    });
  });
}
