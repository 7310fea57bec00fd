import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/store/notice.ts';
import { answering, question, save } from '../support/edits.ts';
import {
  newServer,
  openBench,
  temporaryFolder,
  type Bench,
  type TestEngine,
} from '../support/engines.ts';

export function backupContract(engine: TestEngine, engines: readonly TestEngine[]): void {
  describe('backup', () => {
    let bench: Bench;
    let file: string;
    beforeEach(async () => {
      bench = await openBench(engine);
      file = join(temporaryFolder(), 'storyline.backup');
    });
    afterEach(() => bench.store.close());

    async function fill(server: string): Promise<void> {
      const { store } = bench;
      await store.settings.change(server, 'anna', (now) => ({ ...now, language: 'fr' }));
      const edits = Array.from({ length: 2_100 }, (_, index) => answering(`e${index}`, 'Ünï.'));
      await store.entries.change(server, 'anna', edits);
      await store.stories.save(server, 'anna', 's', { pack: { a: 1 }, article: 'x', base: 0 });
      await store.reviews.save(server, 'r', {}, 0);
      await store.drafts.save(server, 'anna', {});
      await store.cooldowns.take(server, '1', 60);
      const asked = { storyId: 'talks', question: 'Who?', mergeKey: 'who' };
      const { item } = await store.inbox.add(server, asked);
      await store.tellMe.ask(server, item.id, { userId: '1', channelId: null, language: null });
      const round = await store.quiz.draw(server, 'talks', ['a']);
      await store.quiz.answer(server, round?.id ?? '', '1', true);
    }

    it.each(engines.map(({ name }) => name))('restores everything, on %s', async (name) => {
      const server = newServer();
      await fill(server);
      const { rows, bytes } = await bench.store.backup(file);
      expect(statSync(file).size).toBe(bytes);
      const target = engines.find((one) => one.name === name) ?? engine;
      const second = await openBench(target);
      expect(await second.store.restore(file)).toEqual({ kind: 'restored', rows });
      for (const what of ['settings', 'entries', 'stories'] as const) {
        const read = ({ store }: Bench): Promise<unknown> =>
          what === 'entries'
            ? store.entries.since(server, 0)
            : what === 'settings'
              ? store.settings.get(server)
              : store.stories.list(server);
        expect(await read(second)).toEqual(await read(bench));
      }
      expect(await second.store.history.list(server)).toEqual(
        await bench.store.history.list(server),
      );
      const user = await bench.store.members.stored('1');
      expect(await second.store.members.stored('1')).toEqual(user);
      await second.store.close();
    });

    it('is readable by its owner alone and leaves nothing beside it', async () => {
      await bench.store.backup(file);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readdirSync(dirname(file))).toEqual(['storyline.backup']);
    });

    it('is of one moment while others write', async () => {
      const { store } = bench;
      const server = newServer();
      await fill(server);
      const backup = store.backup(file);
      let base = 0;
      for (let count = 0; count < 20; count += 1) {
        const { revision } = await save(store, server, answering('busy', `${count}`, base));
        base = revision;
      }
      await backup;
      const second = await openBench(engine);
      await second.store.restore(file);
      const history = await second.store.history.list(server, {
        of: { kind: 'entry', ...question('busy') },
      });
      const entry = await second.store.entries.get(server, question('busy'));
      expect(entry?.revision ?? 0).toBe(history[0]?.seq ?? 0);
      await second.store.close();
    });

    it('tells those who watch that everything is different', async () => {
      const { store } = bench;
      const server = newServer();
      await save(store, server, answering('who', 'One.'));
      await store.backup(file);
      await save(store, server, answering('where', 'Two.'));
      const seen: Notice[] = [];
      store.watch((notices) => void seen.push(...notices));
      await store.latest();
      await store.restore(file);
      const last = seen.at(-1);
      expect(last).toMatchObject({ kind: 'everything' });
      expect(await store.entries.since(server, 0)).toHaveLength(1);
      const { revision } = await save(store, server, answering('where', 'Three.'));
      expect(revision).toBeGreaterThan(last?.seq ?? Infinity);
    });

    it.each<[string, (whole: string) => string, string]>([
      ['cut off', (whole) => whole.slice(0, -100), 'not'],
      ['without its end', (whole) => whole.trimEnd().split('\n').slice(0, -1).join('\n'), 'end'],
      ['with a changed row', (whole) => whole.replace('One.', 'Two.'), 'changed'],
      [
        'with a foreign table',
        (whole) => whole.replace('"table":"entries"', '"table":"users"'),
        'table',
      ],
      [
        'of a newer version',
        (whole) => whole.replace(/"schema":"[^"]*"/, '"schema":"999"'),
        'newer',
      ],
      ['that is another file', () => 'hello\n', 'no backup'],
      ['that is empty', () => '', 'end'],
    ])('%s is refused, and changes nothing', async (_, spoil, reason) => {
      const { store } = bench;
      const server = newServer();
      await save(store, server, answering('who', 'One.'));
      await store.backup(file);
      writeFileSync(file, spoil(readFileSync(file, 'utf8')));
      const outcome = await store.restore(file);
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(outcome.kind === 'refused' && outcome.reason).toContain(reason);
      expect(await store.entries.since(server, 0)).toHaveLength(1);
    });

    it('says when the file is not there or can’t be written', async () => {
      const { store } = bench;
      await expect(store.restore(file)).rejects.toMatchObject({ code: 'unreadable' });
      const nowhere = join(file, 'no', 'such');
      await expect(store.backup(nowhere)).rejects.toMatchObject({ code: 'unwritable' });
    });
  });
}
