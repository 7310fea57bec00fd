/** Starting: on nothing, many at once, on the database of an older version, on a newer one. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreOptions } from '../../src/store/create-store.ts';
import { DEFAULT_TIMEOUTS, type Db } from '../../src/store/engines/engine.ts';
import { postgresSource } from '../../src/store/engines/postgres.ts';
import { sqliteSource } from '../../src/store/engines/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { startChild } from './support/child.ts';
import { answering, question, save } from './support/edits.ts';
import { newServer, temporaryFolder, testEngines } from './support/engines.ts';
import { startPostgres } from './support/postgres.ts';

// Databases are started, and machines are shared.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.remove());

/** As many as the product promises for each engine. */
const AT_ONCE = { SQLite: 2, PostgreSQL: 8 } as const;

const WRITE_ONE = `
  const entry = { storyId: 's', section: 'questions', entryId: String(process.pid), base: 0 };
  const to = { kind: 'present', body: {}, origin: 'story' };
  const saved = await store.entries.change('1', 'anna', [{ ...entry, to }]);
  print(saved.kind);
`;

/** Runs work on an engine's own handle, as an older version of the bot would have. */
async function prepare(
  { databaseUrl, dataDir }: StoreOptions,
  work: (db: Db) => Promise<void>,
): Promise<void> {
  const source =
    databaseUrl === undefined
      ? sqliteSource(dataDir)
      : postgresSource(databaseUrl, DEFAULT_TIMEOUTS);
  const engine = await source.open();
  await engine.session(work);
  await engine.close();
}

for (const engine of testEngines(postgres)) {
  describe(`${engine.name}, at start`, () => {
    it(`lets ${AT_ONCE[engine.name]} processes start at once on a new database`, async () => {
      const place = await engine.place();
      const children = Array.from({ length: AT_ONCE[engine.name] }, () =>
        startChild(place, WRITE_ONE),
      );
      const ends = await Promise.all(children.map((child) => child.ended));
      expect(ends.map(({ errors }) => errors)).toEqual(children.map(() => ''));
      expect(children.flatMap((child) => child.lines())).toEqual(children.map(() => 'saved'));
      const store = createStore(place);
      const entries = await store.entries.since('1', 0);
      expect(entries).toHaveLength(children.length);
      expect(new Set(entries.map(({ revision }) => revision)).size).toBe(children.length);
      await store.close();
    }, 60_000);

    it('brings an older database up to date and keeps what is in it', async () => {
      const place = await engine.place();
      const server = newServer();
      await prepare(place, (db) => migrate(db, '001-curation'));
      await prepare(place, async (db) => {
        const settings = JSON.stringify({ language: 'fr' });
        const row = { id: server, settings, joined_at: 1, left_at: null };
        await db.insertInto('servers').values(row).execute();
      });
      const store = createStore(place);
      // Settings that did not exist then have their defaults.
      expect(await store.settings.get(server)).toMatchObject({
        language: 'fr',
        questionsToModerators: true,
      });
      await save(store, server, answering('who', 'One.'));
      expect(await store.inbox.countOpen(server)).toBe(0);
      expect(await store.reviews.list(server)).toEqual([]);
      await store.close();
    });

    it('refuses a database of a newer version, and says what to do', async () => {
      const place = await engine.place();
      await prepare(place, async (db) => {
        await migrate(db);
        const row = { name: '999-later', timestamp: new Date().toISOString() };
        await db
          .withTables<{ kysely_migration: typeof row }>()
          .insertInto('kysely_migration')
          .values(row)
          .execute();
      });
      const store = createStore(place);
      await expect(store.entries.since('1', 0)).rejects.toMatchObject({
        name: 'StoreUnavailable',
        code: 'tooNew',
        message: expect.stringContaining('newer version') as unknown,
      });
      await store.close();
    });

    it('finds everything after it was closed and opened', async () => {
      const place = await engine.place();
      const server = newServer();
      const first = createStore(place);
      await save(first, server, answering('who', 'One.'));
      await first.close();
      await expect(first.latest()).rejects.toMatchObject({ code: 'closed' });
      const second = createStore(place);
      expect(await second.entries.get(server, question('who'))).toMatchObject({ who: 'anna' });
      await second.close();
    });
  });
}

describe('an engine that is not used', () => {
  const loaded = `
    import { createRequire } from 'node:module';
    await store.ping();
    const files = Object.keys(createRequire('/storyline.js').cache);
    const has = (name) => files.some((file) => file.includes('/node_modules/' + name + '/'));
    print(JSON.stringify({ sqlite: has('better-sqlite3'), pg: has('pg') }));
  `;

  it.each([
    ['SQLite', { dataDir: join(temporaryFolder(), 'data') }, { sqlite: true, pg: false }],
    [
      'PostgreSQL',
      { dataDir: '/', databaseUrl: 'postgres://u@127.0.0.1:1/d' },
      { sqlite: false, pg: true },
    ],
  ])('is not loaded beside %s', async (_, place, expected) => {
    const child = startChild(place, loaded);
    const { errors } = await child.ended;
    expect(errors).toBe('');
    expect(JSON.parse(child.lines()[0] ?? 'null')).toEqual(expected);
  });
});

describe('SQLite’s files', () => {
  it('can be read by their owner alone', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'data');
    const store = createStore({ dataDir });
    await save(store, '1', answering('who', 'One.'));
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const modes = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)).mode & 0o777);
    expect(modes).toEqual(modes.map(() => 0o600));
    expect(modes.length).toBeGreaterThan(1);
    await store.close();
  });

  it('make a folder of their own private, and leave a shared one alone', async () => {
    const [own, shared] = [temporaryFolder(), temporaryFolder()].map((folder) => join(folder, 'd'));
    for (const dataDir of [own, shared]) mkdirSync(dataDir ?? '', { mode: 0o755 });
    mkdirSync(join(shared ?? '', 'somebody-else'));
    for (const dataDir of [own, shared]) {
      const store = createStore({ dataDir: dataDir ?? '' });
      await store.ping();
      await store.close();
    }
    expect(statSync(own ?? '').mode & 0o777).toBe(0o700);
    expect(statSync(shared ?? '').mode & 0o777).toBe(0o755);
  });

  it('are made at first use, not before', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const store = createStore({ dataDir });
    expect(existsSync(dataDir)).toBe(false);
    await store.close();
    expect(existsSync(dataDir)).toBe(false);
  });

  it('are written so that a power cut loses nothing', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const engine = await sqliteSource(dataDir).open();
    const raw = new Sqlite(join(dataDir, 'storyline.db'), { readonly: true });
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    raw.close();
    const { sql } = await import('kysely');
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(engine.writes);
    const FULL = 2;
    expect(rows).toEqual([{ synchronous: FULL }]);
    await engine.close();
  });
});
