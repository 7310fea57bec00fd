/** The server behind the page: who may ask it what, and what it hands on to the bot. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  startPlayground,
  type PlayDiscord,
  type Playground,
} from '../../src/doors/playground/start.ts';
import { createLog } from '../../src/log.ts';
import { workshop } from './support/workshop.ts';

const log = createLog({ level: 'silent' });
const PAGE = '0b0a1d9e-7b1c-4d8e-9d6a-3f1f2a5b6c7d';

describe('the server of the playground', () => {
  let playground: Playground;
  let discord: PlayDiscord;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'playground-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'secret.env'), 'TOKEN=1');
    playground = await startPlayground({
      port: 0,
      page: folder,
      log,
      openRouter(given) {
        discord = given;
        return Promise.resolve(workshop);
      },
    });
  });

  afterAll(() => playground.stop());

  const at = (path: string) => playground.url + path.replace(/^\//, '');
  /** With headers that `fetch` would not let one set. */
  const status = (path: string, headers: Readonly<Record<string, string>>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(at(path), { headers }, (res) => resolve(res.resume().statusCode))
        .on('error', reject)
        .end();
    });
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(at('api/interactions'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const interaction = (id: string, name = 'file') => ({
    id,
    application_id: '500000000000000001',
    type: 2,
    token: `token-${id}`,
    locale: 'en-US',
    user: { id: '8', username: 'robin' },
    data: { name, type: 1 },
  });

  test('listens on the loopback address alone', () => {
    expect(new URL(playground.url).hostname).toBe('127.0.0.1');
  });

  test('answers its own page and no other', async () => {
    const host = new URL(playground.url).host;
    expect(await status('/', {})).toBe(200);
    expect(await status('/', { host: `localhost:${new URL(playground.url).port}` })).toBe(200);
    expect(await status('/', { host: 'evil.example' })).toBe(403);
    expect(await status('/api/world', { host, origin: 'http://evil.example' })).toBe(403);
    expect(await status('/api/world', { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('forbids everything from elsewhere, and scripts that are not its own', async () => {
    const policy = (await fetch(playground.url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('script-src');
  });

  test('serves the page’s own kinds of files alone', async () => {
    expect((await fetch(at('index.html'))).status).toBe(200);
    expect((await fetch(at('secret.env'))).status).toBe(404);
    expect((await fetch(at('..%2fpackage.json'))).status).toBe(404);
  });

  test('tells the page of the commands as the bot registered them', async () => {
    const world: unknown = await (await fetch(at('api/world'))).json();
    expect(world).toMatchObject({
      commands: expect.arrayContaining([expect.objectContaining({ name: 'form' })]),
    });
  });

  test('signs what the page composes, and hands back the answer of the door', async () => {
    const answer: unknown = await (
      await post({ page: PAGE, interaction: interaction('1', 'form') })
    ).json();
    expect(answer).toMatchObject({ status: 200, body: { type: 9, data: { custom_id: 'filled' } } });
  });

  test('takes nothing that is no interaction, and no form of another page', async () => {
    expect((await post({ page: PAGE })).status).toBe(400);
    expect(
      (await post({ page: PAGE, interaction: interaction('2') }, { 'content-type': 'text/plain' }))
        .status,
    ).toBe(404);
  });

  test('tells the page of what follows, files too', async () => {
    const events = await fetch(at(`api/events?page=${PAGE}`));
    const reader = events.body?.getReader();
    await post({ page: PAGE, interaction: interaction('3') });
    let heard = '';
    while (reader && !heard.includes('"edit"')) {
      heard += new TextDecoder().decode((await reader.read()).value);
    }
    await reader?.cancel();
    const url = /http:[^"]+story\.yaml/.exec(heard)?.[0] ?? '';
    const file = await fetch(url);
    expect(file.headers.get('content-disposition')).toBe('attachment');
    expect(await file.text()).toBe('id: story\n');
  });

  test('lets nobody follow up without the token of an interaction', async () => {
    const unknown = await fetch(`${discord.apiUrl}/v10/webhooks/5/guessed`, { method: 'POST' });
    expect(unknown.status).toBe(404);
    const channel = await fetch(`${discord.apiUrl}/v10/channels/7/messages`, { method: 'POST' });
    expect(channel.status).toBe(401);
  });
});

test('never starts in production', () => {
  const run = spawnSync(process.execPath, ['bin/storyline.js', 'playground'], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('does not run where NODE_ENV is “production”');
});

test('says that the page has to be built first', async () => {
  const page = join(tmpdir(), 'no-such-page');
  const start = startPlayground({
    port: 0,
    page,
    log,
    openRouter: () => Promise.resolve(workshop),
  });
  await expect(start).rejects.toThrow('npm run build');
});
