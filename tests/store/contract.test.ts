/** One suite for every engine: what a store is, whatever is behind it. */
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { backupContract } from './contract/backup.ts';
import { entriesContract } from './contract/entries.ts';
import { feedContract } from './contract/feed.ts';
import { historyContract } from './contract/history.ts';
import { inboxContract } from './contract/inbox.ts';
import { membersContract } from './contract/members.ts';
import { quizContract } from './contract/quiz.ts';
import { scopeContract } from './contract/scope.ts';
import { serversContract } from './contract/servers.ts';
import { settingsContract } from './contract/settings.ts';
import { textContract } from './contract/text.ts';
import { typedContract } from './contract/typed.ts';
import { openBench, testEngines, type Bench } from './support/engines.ts';
import { startPostgres } from './support/postgres.ts';

// Databases are started, and machines are shared.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.remove());

for (const engine of testEngines(postgres)) {
  describe(engine.name, () => {
    let shared: Bench;
    beforeAll(async () => {
      shared = await openBench(engine);
    });
    afterAll(() => shared.store.close());
    const bench = (): Bench => shared;

    settingsContract(bench);
    entriesContract(bench);
    historyContract(bench);
    typedContract(bench);
    inboxContract(bench);
    quizContract(bench);
    membersContract(bench);
    scopeContract(bench);
    textContract(bench);
    serversContract(engine);
    feedContract(engine);
    backupContract(engine, testEngines(postgres));
  });
}

if (postgres === undefined) {
  describe('PostgreSQL', () => {
    it.skip('keeps the same contract (not run: it is not installed here)', () => undefined);
  });
}
