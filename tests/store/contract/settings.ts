import { describe, expect, it } from 'vitest';
import { newServer, type Bench } from '../support/engines.ts';

export function settingsContract(bench: () => Bench): void {
  describe('settings', () => {
    it('are the defaults on a server that set nothing', async () => {
      expect(await bench().store.settings.get(newServer())).toEqual({
        stories: [],
        defaultStory: null,
        publicChannels: [],
        language: null,
        curatorRoles: [],
        cooldownSeconds: 0,
        questionsToModerators: true,
        noticeChannel: null,
      });
    });

    it('keep what a moderator set, with who and when', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const changed = await store.settings.change(server, 'anna', (now) => {
        return { ...now, language: 'fr', curatorRoles: ['42'] };
      });
      expect(changed).toMatchObject({ kind: 'changed', settings: { language: 'fr' } });
      expect(await store.settings.get(server)).toMatchObject({ curatorRoles: ['42'] });
      const [change] = await store.history.list(server);
      expect(change).toMatchObject({
        target: { kind: 'settings' },
        who: 'anna',
        at: clock.at,
        before: { language: null },
        after: { language: 'fr' },
      });
    });

    it('note nothing when nothing changes', async () => {
      const { store } = bench();
      const server = newServer();
      const same = await store.settings.change(server, 'anna', (now) => ({ ...now }));
      expect(same).toMatchObject({ kind: 'unchanged' });
      expect(await store.history.list(server)).toEqual([]);
    });

    it('refuse what the schema refuses, and stay as they were', async () => {
      const { store } = bench();
      const server = newServer();
      const change = store.settings.change(server, 'anna', (now) => {
        return { ...now, cooldownSeconds: -1 };
      });
      await expect(change).rejects.toThrow(/cooldownSeconds/);
      expect(await store.settings.get(server)).toMatchObject({ cooldownSeconds: 0 });
    });

    it('keep all of many toggles at once', async () => {
      const { store } = bench();
      const server = newServer();
      const roles = Array.from({ length: 20 }, (_, index) => String(1_000 + index));
      await Promise.all(
        roles.map((role) =>
          store.settings.change(server, 'anna', (now) => {
            return { ...now, curatorRoles: [...now.curatorRoles, role] };
          }),
        ),
      );
      const { curatorRoles } = await store.settings.get(server);
      expect(curatorRoles.toSorted()).toEqual(roles);
    });

    it('undo one change and keep later changes of other settings', async () => {
      const { store } = bench();
      const server = newServer();
      const first = await store.settings.change(server, 'anna', (now) => {
        return { ...now, language: 'fr' };
      });
      await store.settings.change(server, 'ben', (now) => ({ ...now, cooldownSeconds: 30 }));
      if (first.kind !== 'changed') throw new Error('not changed');
      expect(await store.history.undo(server, 'ben', first.changeId)).toMatchObject({
        kind: 'undone',
      });
      expect(await store.settings.get(server)).toMatchObject({
        language: null,
        cooldownSeconds: 30,
      });
    });

    it('do not undo a change that was changed again', async () => {
      const { store } = bench();
      const server = newServer();
      const first = await store.settings.change(server, 'anna', (now) => {
        return { ...now, language: 'fr' };
      });
      await store.settings.change(server, 'ben', (now) => ({ ...now, language: 'de' }));
      if (first.kind !== 'changed') throw new Error('not changed');
      expect(await store.history.undo(server, 'ben', first.changeId)).toEqual({ kind: 'conflict' });
      expect(await store.settings.get(server)).toMatchObject({ language: 'de' });
    });
  });
}
