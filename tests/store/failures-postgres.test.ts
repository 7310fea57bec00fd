/** PostgreSQL that is away, slow, wrong or gone: a clear error in time, and work again afterwards. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreOptions } from '../../src/store/create-store.ts';
import { POLL_INTERVAL } from '../../src/store/feed.ts';
import type { Store } from '../../src/store/store.ts';
import { answering, save } from './support/edits.ts';
import { startPostgres } from './support/postgres.ts';
import { startProxy } from './support/proxy.ts';

// Databases are started, and machines are shared.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.remove());

const timeouts = { connect: 500, statement: 700 };
const open: Store[] = [];
const rejection = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  );

function storeAt(databaseUrl: string, options: Partial<StoreOptions> = {}): Store {
  const store = createStore({ dataDir: '/nowhere', databaseUrl, timeouts, ...options });
  open.push(store);
  return store;
}

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

describe('a URL that is wrong', () => {
  it.each(['localhost:5432', 'mysql://u@h/d', 'postgres://', 'postgres://u@h:99999/d', ''])(
    '%j is named as what it is',
    async (url) => {
      const error = await rejection(storeAt(url).latest());
      expect(error).toMatchObject({ code: 'wrongUrl' });
      expect(String(error)).toContain('postgres://user:password@host:5432/database');
    },
  );

  it('is unreachable where nobody listens, without the password in the text', async () => {
    const store = storeAt('postgres://anna:secret@127.0.0.1:1/storyline');
    const error = await rejection(store.latest());
    expect(error).toMatchObject({ name: 'StoreUnavailable', code: 'unreachable' });
    expect(String(error)).toContain('127.0.0.1:1/storyline');
    expect(String(error)).not.toContain('secret');
    expect(await store.ping()).toMatchObject({
      kind: 'unavailable',
      error: { code: 'unreachable' },
    });
  });

  it('is unreachable where the host has no address', async () => {
    const error = await rejection(storeAt('postgres://u@storyline.invalid/d').latest());
    expect(error).toMatchObject({ code: 'unreachable' });
  });
});

describe.skipIf(postgres === undefined)('PostgreSQL', () => {
  it('refuses a database that is not there', async () => {
    const url = `postgres://storyline@127.0.0.1:${postgres?.port}/nothing`;
    expect(await rejection(storeAt(url).latest())).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('"nothing" does not exist') as unknown,
    });
  });

  it('stopped and started again loses nothing, and the bot goes on by itself', async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const store = storeAt(url);
    const troubles: unknown[] = [];
    const notices: string[] = [];
    store.watch(
      (list) => void notices.push(...list.map(({ kind }) => kind)),
      (error) => troubles.push(error),
    );
    await expect.poll(() => notices.length, { timeout: 3_000 }).toBe(1);
    await save(store, '1', answering('before', 'One.'));
    await postgres?.stop();
    expect(await rejection(save(store, '1', answering('during', 'Two.')))).toMatchObject({
      code: 'unreachable',
    });
    // While it is known to be away, nobody waits for it.
    const start = performance.now();
    await rejection(store.latest());
    expect(performance.now() - start).toBeLessThan(50);
    await expect.poll(() => troubles.length, { timeout: 3_000 }).toBe(1);
    await postgres?.start();
    await expect
      .poll(async () => (await store.ping()).kind, { timeout: 5_000, interval: 100 })
      .toBe('healthy');
    const entries = await store.entries.since('1', 0);
    expect(entries.map(({ entryId }) => entryId)).toEqual(['before']);
    await save(store, '1', answering('after', 'Three.'));
    expect(notices).toEqual(['everything', 'changed', 'changed']);
  }, 30_000);

  it('that was away when the bot started is used as soon as it is there', async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    await postgres?.stop();
    const store = storeAt(url);
    expect(await store.ping()).toMatchObject({ kind: 'unavailable' });
    await postgres?.start();
    await expect
      .poll(async () => (await store.ping()).kind, { timeout: 5_000, interval: 100 })
      .toBe('healthy');
  }, 30_000);

  it('tells of a change at once, though a look was lost in the network', async () => {
    const url = new URL((await postgres?.createDatabase()) ?? '');
    const proxy = await startProxy(postgres?.port ?? 0);
    url.port = String(proxy.port);
    const store = storeAt(url.href, { timeouts: { connect: 500, statement: 10_000 } });
    const notices: string[] = [];
    store.watch((list) => void notices.push(...list.map(({ kind }) => kind)));
    await save(store, '1', answering('before', 'One.'));
    expect(notices).toEqual(['everything', 'changed']);
    proxy.freeze();
    // Long enough for a look to be sent, and to hang.
    await new Promise((resolve) => setTimeout(resolve, 2 * POLL_INTERVAL));
    proxy.thaw();
    await save(store, '1', answering('after', 'Two.'));
    expect(notices).toEqual(['everything', 'changed', 'changed']);
    proxy.close();
  });

  it('behind a network that swallows everything fails in time, and recovers', async () => {
    const url = new URL((await postgres?.createDatabase()) ?? '');
    const proxy = await startProxy(postgres?.port ?? 0);
    url.port = String(proxy.port);
    const store = storeAt(url.href);
    await save(store, '1', answering('before', 'One.'));
    proxy.freeze();
    const start = performance.now();
    expect(await rejection(store.latest())).toMatchObject({ code: 'slow' });
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(await rejection(store.latest())).toMatchObject({ code: 'unreachable' });
    proxy.thaw();
    await expect
      .poll(async () => (await store.ping()).kind, { timeout: 5_000, interval: 100 })
      .toBe('healthy');
    expect(await store.entries.since('1', 0)).toHaveLength(1);
    await store.close();
    proxy.close();
  }, 30_000);

  it('that is slow fails in time', async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const store = storeAt(url);
    await store.latest();
    const lock = 'begin; lock table entries; select pg_sleep(1.5); commit';
    const locked = postgres?.run(url, lock);
    await expect
      .poll(() => rejection(store.entries.since('1', 0)), { interval: 10, timeout: 3_000 })
      .toMatchObject({ code: 'slow' });
    await locked;
    expect(await store.entries.since('1', 0)).toEqual([]);
  }, 30_000);

  it('that became read-only or was wiped is told apart', async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const store = storeAt(url);
    await store.latest();
    const readOnly = new URL(url);
    readOnly.searchParams.set('options', '-c default_transaction_read_only=on');
    const reader = storeAt(readOnly.href);
    expect(await rejection(save(reader, '1', answering('who', 'One.')))).toMatchObject({
      code: 'readOnly',
    });
    await postgres?.run(url, 'drop schema public cascade; create schema public');
    expect(await rejection(store.latest())).toMatchObject({ code: 'unreachable' });
    await expect
      .poll(async () => (await store.ping()).kind, { timeout: 5_000, interval: 100 })
      .toBe('healthy');
  }, 30_000);
});
