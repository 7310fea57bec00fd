/**
 * The database is wrong, away, slow, full or read-only, and comes back: what members and moderators see
 * in Discord, and what the operator reads in the log.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { startPostgres } from '../store/support/postgres.ts';
import { startProxy } from '../store/support/proxy.ts';
import { openGateway } from '../support/discord/run-doors.ts';
import { buttonsOf, textOf } from '../support/discord/shown-message.ts';
import { MODERATOR, openBench, READER, type Bench, type Memory } from './bench.ts';
import { messageOf } from './scenario.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

const DOWN = 'The database can’t be reached';
const KNOWN = 'Who is the UN envoy?';
const CURATED = 'Which soup do the moderators cook on Sundays?';

const postgres = await startPostgres();
const folders: string[] = [];
let bench: Bench | undefined;

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});
afterAll(async () => {
  await postgres?.remove();
  for (const folder of folders) {
    spawnSync('umount', [folder], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'storyline-outage-'));
  folders.push(folder);
  return folder;
}

/** A small disk of its own; undefined, with a printed notice, where none can be mounted. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  const options = ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder];
  if (spawnSync('mount', options, { stdio: 'ignore' }).status === 0) return folder;
  console.warn('SKIPPED the full and the read-only disk: no file system can be mounted here.');
  return undefined;
}

/** What people do, whatever the database does. */
function people({ standIn, fillIn, logged }: Bench) {
  const seen = async (command: string, given = {}) =>
    messageOf(await standIn.slash(command, given));
  return {
    async reads(question: string): Promise<string> {
      standIn.as(READER);
      return textOf(await seen('ask', { question }));
    },
    /** A member sends on what the story doesn't say. */
    async sends(): Promise<string> {
      standIn.as(READER);
      const silence = await seen('ask', { question: 'What is the capital of the moon?' });
      expect(textOf(silence)).toContain('The story doesn');
      const send = [...buttonsOf(silence).keys()].includes('Send to the moderators');
      if (!send) return 'cannot send';
      return textOf(messageOf(await standIn.press(silence, 'Send to the moderators')));
    },
    async plays(): Promise<string> {
      standIn.as(READER);
      return textOf(await seen('quiz'));
    },
    async opens(command: string): Promise<string> {
      standIn.as(MODERATOR);
      return textOf(await seen(command));
    },
    /** A moderator writes an entry. */
    async writes(question: string, answer: string): Promise<string> {
      standIn.as(MODERATOR);
      const form = await standIn.slash('curate add', { kind: 'question' });
      return textOf(messageOf(await fillIn(form, { question, answer })));
    },
    /** The errors of the log, as the operator reads them. */
    operatorReads: (): string =>
      logged.filter((line) => line.includes('"level":"error"')).join('\n'),
  };
}

/** While it is away: packs answer, and so does what was read before; nothing else is pretended. */
async function expectAway(own: Bench, knows: boolean): Promise<void> {
  const they = people(own);
  expect(await they.reads(KNOWN)).toContain('Mistura');
  if (knows) expect(await they.reads(CURATED)).toContain('Lentil soup.');
  expect(await they.opens('settings')).toContain(DOWN);
  expect(await they.opens('curate inbox')).toContain(DOWN);
  expect(await they.plays()).toContain(DOWN);
  const lost = await they.writes('Who opens the gate?', 'Ann, at nine o’clock.');
  expect(lost).toMatch(/Nothing was saved[^]*Ann, at nine o’clock\./);
  expect(await they.sends()).toMatch(/can’t be reached|cannot send/);
}

/** When it is back everything is as it was, and what was not acknowledged is not there. */
async function expectBack(own: Bench): Promise<void> {
  const they = people(own);
  await expect
    .poll(() => they.opens('settings'), { timeout: 30_000, interval: 500 })
    .toContain('Settings of this server');
  expect(await they.reads(CURATED)).toContain('Lentil soup.');
  expect(await they.reads('Who opens the gate?')).toContain('The story doesn');
  expect(await they.writes('Who opens the gate?', 'Ann.')).toContain('Saved');
  expect(await they.reads('Who opens the gate?')).toContain('Ann.');
  expect(await they.sends()).toContain('moderators');
  expect(await they.opens('curate inbox')).toContain('capital of the moon');
  expect(own.standIn.refused).toEqual([]);
}

async function start(memory: Partial<Memory>): Promise<Bench> {
  bench = await openBench(openGateway, memory);
  return bench;
}

async function startWithEntry(memory: Partial<Memory>): Promise<Bench> {
  const own = await start(memory);
  const they = people(own);
  expect(await they.writes(CURATED, 'Lentil soup.')).toContain('Saved');
  expect(await they.reads(CURATED)).toContain('Lentil soup.');
  return own;
}

describe('with a wrong address', () => {
  test.each([
    ['of no database', 'localhost:5432', /DATABASE_URL must look like postgres:/],
    ['where nobody listens', 'postgres://u:secret@127.0.0.1:1/none', /127\.0\.0\.1:1\/none can't/],
    ['of no host', 'postgres://u:secret@nowhere.invalid/none', /nowhere\.invalid\/none can't/],
  ])('%s, packs answer and everybody is told', async (_, databaseUrl, operator) => {
    const own = await start({ databaseUrl });
    await expectAway(own, false);
    const log = people(own).operatorReads();
    expect(log).toMatch(operator);
    expect(log).not.toContain('secret');
    expect(own.standIn.refused).toEqual([]);
  });

  test('into a file instead of a folder, and all is well once it is a folder', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    writeFileSync(dataDir, '');
    const own = await start({ dataDir });
    await expectAway(own, false);
    expect(people(own).operatorReads()).toContain('make the folder and its files writable');
    rmSync(dataDir);
    await expect
      .poll(() => people(own).writes(CURATED, 'Lentil soup.'), { timeout: 30_000, interval: 500 })
      .toContain('Saved');
    await expectBack(own);
  });
});

describe.skipIf(postgres === undefined)('PostgreSQL', () => {
  const database = async () => (await postgres?.createDatabase()) ?? '';

  test('stopped and started again', async () => {
    const own = await startWithEntry({ databaseUrl: await database() });
    await postgres?.stop();
    await expectAway(own, true);
    expect(people(own).operatorReads()).toContain("can't be reached: check that it runs");
    await postgres?.start();
    await expectBack(own);
  });

  test('that answers nothing any more, as behind a pulled cable', async () => {
    const url = new URL(await database());
    const proxy = await startProxy(Number(url.port));
    url.port = String(proxy.port);
    const own = await startWithEntry({ databaseUrl: url.href });
    proxy.freeze();
    const they = people(own);
    // Nobody who only asks is kept waiting for long.
    const started = performance.now();
    expect(await they.reads(KNOWN)).toContain('Mistura');
    expect(await they.reads(CURATED)).toContain('Lentil soup.');
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(await they.opens('settings')).toContain(DOWN);
    expect(await they.writes('Who opens the gate?', 'Ann, at nine.')).toContain('Ann, at nine.');
    expect(they.operatorReads()).toMatch(/slow|in time|can't be reached/);
    proxy.thaw();
    await expectBack(own);
    proxy.close();
  });
});

const disk = smallDisk();

describe.skipIf(disk === undefined)('SQLite', () => {
  const dataDir = disk ?? '';
  const remount = (how: 'ro' | 'rw') =>
    expect(spawnSync('mount', ['-o', `remount,${how}`, dataDir]).status).toBe(0);

  test('on a disk that is full, and has space again', async () => {
    const own = await startWithEntry({ dataDir });
    const filler = join(dataDir, 'filler');
    const { bavail, bsize } = statfsSync(dataDir);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    const they = people(own);
    const long = 'Ann opens it. '.repeat(70);
    let said = '';
    // What still fits into the database’s own files is saved, and stays.
    for (let i = 0; i < 40 && !said.includes('Nothing was saved'); i++) {
      said = await they.writes(`Who opens the gate number ${i}?`, long);
    }
    expect(said).toMatch(/Nothing was saved[^]*Ann opens it/);
    expect(await they.reads(KNOWN)).toContain('Mistura');
    expect(await they.reads(CURATED)).toContain('Lentil soup.');
    expect(await they.opens('settings')).toContain('Settings of this server');
    expect(they.operatorReads()).toContain('is full or can');
    rmSync(filler);
    await expectBack(own);
  });

  test('on a disk that is read-only at the start, and is made writable', async () => {
    remount('ro');
    const own = await start({ dataDir });
    await expectAway(own, false);
    expect(people(own).operatorReads()).toContain('make the folder and its files writable');
    remount('rw');
    await expect
      .poll(() => people(own).reads(CURATED), { timeout: 30_000, interval: 500 })
      .toContain('Lentil soup.');
    expect(await people(own).writes('Who shuts the gate?', 'Ben.')).toContain('Saved');
    expect(await people(own).reads('Who shuts the gate?')).toContain('Ben.');
  });
});
