/** A process killed at a random moment loses nothing that it acknowledged. More often: `npm run test:kill`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { startChild } from './support/child.ts';
import { testEngines } from './support/engines.ts';
import { startPostgres } from './support/postgres.ts';

// Databases are started, and machines are shared.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.remove());

const KILLS = Number(process.env['KILLS'] ?? 8);

/** After the first acknowledged write, in milliseconds. */
const LONGEST_LIFE = 150;

/** Writes one thing after the other, of several kinds, and prints each once it is acknowledged. */
const WRITE_FOR_EVER = `
  for (let count = 0; ; count += 1) {
    const entryId = process.pid + '-' + count;
    const to = { kind: 'present', body: { count }, origin: 'story' };
    const edit = { storyId: 's', section: 'questions', entryId, base: 0, to };
    await store.entries.change('1', 'anna', [edit]);
    print('entry ' + entryId);
    const draft = await store.drafts.save('1', 'anna', { entryId });
    print('draft ' + draft);
    const { item } = await store.inbox.add('1', { storyId: 's', question: entryId, mergeKey: entryId });
    print('inbox ' + item.id);
  }
`;

for (const engine of testEngines(postgres)) {
  describe(`${engine.name}, killed ${KILLS} times`, () => {
    it(
      'keeps every acknowledged write, and starts again',
      async () => {
        const place = await engine.place();
        let written = 0;
        for (let kill = 0; kill < KILLS; kill += 1) {
          const child = startChild(place, WRITE_FOR_EVER);
          while (child.lines().length === 0 && child.process.exitCode === null) await sleep(5);
          await sleep(Math.random() * LONGEST_LIFE);
          child.process.kill('SIGKILL');
          const { errors } = await child.ended;
          expect(errors).toBe('');
          const lines = child.lines();
          written += lines.length;
          const store = createStore(place);
          const kept = new Set([
            ...(await store.entries.since('1', 0)).map(({ entryId }) => `entry ${entryId}`),
            ...(await store.drafts.list('1', 'anna')).map(({ id }) => `draft ${id}`),
            ...(await store.inbox.open('1', { limit: 100_000 })).map(({ id }) => `inbox ${id}`),
          ]);
          expect(lines.filter((line) => !kept.has(line))).toEqual([]);
          await store.close();
        }
        console.log(`${engine.name}: ${KILLS} kills, ${written} acknowledged writes, none lost`);
      },
      KILLS * 5_000,
    );
  });
}
