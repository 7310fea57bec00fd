/** A folder that can't be written, a full disk, a broken file, a busy one. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreOptions } from '../../src/store/create-store.ts';
import type { Store } from '../../src/store/store.ts';
import { startChild } from './support/child.ts';
import { answering, question, save } from './support/edits.ts';
import { temporaryFolder } from './support/engines.ts';
import { unprivileged } from './support/postgres.ts';

// Databases are started, and machines are shared.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const open: Store[] = [];
const rejection = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  );

function storeAt(dataDir: string, options: Partial<StoreOptions> = {}): Store {
  const store = createStore({ dataDir, ...options });
  open.push(store);
  return store;
}

/** In bytes. */
const DISK = 2 * 1024 * 1024;

function mount(folder: string): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder];
  return spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
}

/** A small disk of one's own takes root, and a container that allows it. */
function canMount(): boolean {
  const folder = temporaryFolder();
  const mounted = mount(folder);
  if (mounted) spawnSync('umount', [folder]);
  else
    console.warn('SKIPPED the full disk that empties again: no file system can be mounted here.');
  return mounted;
}

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

const PRINT_OUTCOME = `
  const to = { kind: 'present', body: {}, origin: 'story' };
  const edit = { storyId: 's', section: 'questions', entryId: 'e', base: 0, to };
  await store.entries.change('1', 'anna', [edit]).then(
    () => print('saved'),
    (error) => print(error.code + ' ' + error.message),
  );
  await store.entries.since('1', 0).then((all) => print('read ' + all.length), () => print('no read'));
`;

describe('SQLite', () => {
  it('says that a folder can’t be written', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    mkdirSync(dataDir);
    // Permissions do not bind root, so the child is somebody else.
    const user = unprivileged();
    if (user !== undefined) chownSync(join(dataDir, '..'), user.uid, user.gid);
    chmodSync(join(dataDir, '..'), 0o755);
    chmodSync(dataDir, 0o555);
    const child = startChild({ dataDir }, PRINT_OUTCOME, { user });
    await child.ended;
    expect(child.lines()[0]).toMatch(/^readOnly The database in DATA_DIR .* can't be written/);
  }, 20_000);

  it('says that DATA_DIR is a file', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    writeFileSync(dataDir, '');
    expect(await rejection(storeAt(dataDir).latest())).toMatchObject({ code: 'readOnly' });
  });

  it('says that the file is no database, and leaves it alone', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'storyline.db'), 'something else entirely\n'.repeat(100));
    const store = storeAt(dataDir);
    expect(await rejection(store.latest())).toMatchObject({ code: 'damaged' });
    expect(await store.ping()).toMatchObject({ kind: 'unavailable', error: { code: 'damaged' } });
  });

  it('on a full disk keeps what was acknowledged, still reads, and goes on when there is space', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const fill = `
      const fail = (error) => print('failed ' + error.code);
      let saved = 0;
      for (let count = 0; count < 500; count += 1) {
        const to = { kind: 'present', body: { text: 'x'.repeat(4000) }, origin: 'story' };
        const edit = { storyId: 's', section: 'questions', entryId: 'e' + count, base: 0, to };
        try {
          await store.entries.change('1', 'anna', [edit]);
          saved += 1;
        } catch (error) {
          fail(error);
          break;
        }
      }
      print('saved ' + saved);
      const entries = await store.entries.since('1', 0);
      print('read ' + entries.length);
    `;
    const child = startChild({ dataDir }, fill, { fileLimit: 3_000 });
    await child.ended;
    const [failed, saved = '', read] = child.lines();
    expect(failed).toBe('failed diskFull');
    const count = Number(saved.split(' ')[1]);
    expect(count).toBeGreaterThan(5);
    expect(read).toBe(`read ${count}`);
    const store = storeAt(dataDir);
    expect(await store.entries.since('1', 0)).toHaveLength(count);
    await save(store, '1', answering('after', 'One.'));
  }, 30_000);

  it.skipIf(!canMount())('goes on by itself when a full disk has space again', async () => {
    const disk = temporaryFolder();
    mount(disk);
    try {
      const store = storeAt(join(disk, 'data'));
      let base = (await save(store, '1', answering('who', '0'))).revision;
      const filler = join(disk, 'filler');
      expect(() => writeFileSync(filler, Buffer.alloc(DISK))).toThrow(/ENOSPC/);
      let trouble: unknown = 'no error';
      for (let count = 0; count < 200 && trouble === 'no error'; count += 1) {
        const edit = answering('who', 'x'.repeat(4_000) + String(count), base);
        trouble = await save(store, '1', edit).then(
          ({ revision }) => {
            base = revision;
            return 'no error';
          },
          (error: unknown) => error,
        );
      }
      expect(trouble).toMatchObject({ code: 'diskFull' });
      expect(await store.entries.get('1', question('who'))).toMatchObject({ revision: base });
      rmSync(filler);
      await save(store, '1', answering('who', 'There is space.', base));
      await store.close();
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('waits for another process, without stopping this one, and says so when it takes too long', async () => {
    const dataDir = temporaryFolder();
    const store = storeAt(dataDir, { timeouts: { statement: 600 } });
    await save(store, '1', answering('who', 'One.'));
    const other = new Sqlite(join(dataDir, 'storyline.db'));
    other.exec('begin immediate');
    let longest = 0;
    let last = performance.now();
    const heart = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const write = rejection(save(store, '1', answering('where', 'Two.')));
    // Reading goes on meanwhile.
    expect(await store.entries.since('1', 0)).toHaveLength(1);
    expect(await write).toMatchObject({ code: 'slow' });
    clearInterval(heart);
    expect(longest).toBeLessThan(400);
    const patient = save(store, '1', answering('where', 'Two.'));
    setTimeout(() => other.exec('rollback'), 200);
    await patient;
    other.close();
  });
});
