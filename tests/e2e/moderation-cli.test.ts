/** Operators' commands: the doctor's findings, and a backup of a running bot's memory. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDiscord } from '../../src/cli/doctor/discord.ts';
import { checkEmbeddings } from '../../src/cli/doctor/embeddings.ts';
import { checkDatabase, checkDisk } from '../../src/cli/doctor/memory.ts';
import { checkPacks } from '../../src/cli/doctor/packs.ts';
import { createStore } from '../../src/store/create-store.ts';
import { configFor, readableLog } from '../support/discord/run-doors.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

describe('the doctor', () => {
  let standIn: StandIn;
  let folder: string;
  const { log } = readableLog();
  beforeAll(async () => {
    standIn = await startStandIn();
    folder = await mkdtemp(join(tmpdir(), 'storyline-doctor-'));
  });
  afterAll(async () => {
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('finds nothing wrong where all is well', async () => {
    const found = [
      ...(await checkDiscord(configFor(standIn), log)),
      ...(await checkPacks({ knowledgeDir: 'knowledge' })),
      ...(await checkDatabase({ dataDir: folder })),
      ...(await checkDisk({ dataDir: folder })),
    ];
    expect(found.filter(({ state }) => state === 'bad')).toEqual([]);
    expect(found.map(({ what }) => what).join('\n')).toMatch(/token: Storyline[^]*Servers: 1/);
  });

  test('says whether the sentence model works, and that answers do without', async () => {
    expect(await checkEmbeddings({ dataDir: folder })).toEqual([]);
    const url = 'http://127.0.0.1:1/v1';
    const embeddings = { kind: 'address', url, model: 'all-minilm' } as const;
    const [away] = await checkEmbeddings({ dataDir: folder, embeddings });
    expect(away).toMatchObject({
      state: 'warning',
      what: `Embeddings: No embeddings from ${url}/embeddings.`,
    });
    expect(away?.advice).toContain('answers without');
  });

  test('says what to do about a wrong token, key, pack folder and database', async () => {
    const wrong = { ...configFor(standIn), token: 'some.other.token' };
    const [token] = await checkDiscord(wrong, log);
    expect(token).toMatchObject({ state: 'bad' });
    expect(token?.advice).toContain('Reset it');
    const http = { ...configFor(standIn), doors: 'http', publicKey: '0'.repeat(64) } as const;
    const keys = await checkDiscord(http, log);
    expect(keys.map(({ what }) => what).join()).toContain('DISCORD_PUBLIC_KEY is not the key');
    expect(await checkPacks({ knowledgeDir: folder })).toMatchObject([{ state: 'bad' }]);
    const closed = 'postgres://user:secret@127.0.0.1:1/none';
    const [database] = await checkDatabase({ dataDir: folder, databaseUrl: closed });
    expect(database).toMatchObject({ state: 'bad' });
    expect(JSON.stringify(database)).not.toContain('secret');
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await checkDatabase({ dataDir: join(file, 'data') })).toMatchObject([{ state: 'bad' }]);
  });

  test('backs up while another process writes, and restores', async () => {
    const dataDir = join(folder, 'own');
    const running = createStore({ dataDir });
    await running.settings.change('1', '2', (now) => ({ ...now, cooldownSeconds: 7 }));
    const other = createStore({ dataDir });
    const file = join(folder, 'all.backup');
    await other.backup(file);
    await running.settings.change('1', '2', (now) => ({ ...now, cooldownSeconds: 9 }));
    expect(await other.restore(file)).toMatchObject({ kind: 'restored' });
    expect(await running.settings.get('1')).toMatchObject({ cooldownSeconds: 7 });
    await Promise.all([running.close(), other.close()]);
  });
});
