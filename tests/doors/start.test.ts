/** The doors that `DOORS` asks for, opened and closed as one. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Router } from '../../src/commands/router.ts';
import type { Door } from '../../src/doors/door.ts';
import { runDoors } from '../../src/doors/run.ts';
import { startDoors, type DoorsOptions } from '../../src/doors/start.ts';
import { fetchServers } from '../../src/doors/watch-servers.ts';
import { createRest } from '../../src/doors/rest.ts';
import { postSigned } from '../support/discord/deliver-http.ts';
import { configFor, readableLog } from '../support/discord/run-doors.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

const PING = JSON.stringify({ id: '1', application_id: '2', type: 1, token: 't', version: 1 });

const router: Router = {
  manifest: [{ name: 'ask', description: 'Ask' }],
  handle: () => Promise.resolve({ kind: 'choices', choices: [] }),
};

let standIn: StandIn;
let door: Door | undefined;

function options(environment: Readonly<Record<string, string>>) {
  const { log, logged } = readableLog();
  const config = configFor(standIn, environment);
  const port = () => Number(/"port":(\d+)/.exec(logged.join(''))?.[1]);
  return {
    config,
    router,
    log,
    logged,
    url: (path: string) => `http://127.0.0.1:${port()}${path}`,
  };
}

async function open(environment: Readonly<Record<string, string>>, more?: Partial<DoorsOptions>) {
  const opened = options(environment);
  door = await startDoors({ ...opened, ...more });
  return opened;
}

const registrations = () => standIn.calls.filter(({ method }) => method === 'PUT').length;

beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await door?.stop();
  door = undefined;
  await standIn.close();
  expect(standIn.refused).toEqual([]);
});

test('http: registers, listens, tells of all servers, and needs no gateway', async () => {
  const servers: string[] = [];
  const onServersKnown = (known: readonly string[]) => servers.push(...known);
  const { url } = await open({ DOORS: 'http', PORT: '0' }, { onServersKnown });
  expect((await postSigned(url('/interactions'), standIn.world, PING)).status).toBe(200);
  expect(registrations()).toBe(1);
  expect(standIn.gateway.counts.identified).toBe(0);
  await expect.poll(() => servers).toEqual(standIn.world.servers);
});

test('both: one connection, one registration, and interactions over HTTP', async () => {
  const { url } = await open({ DOORS: 'both', PORT: '0' });
  expect((await postSigned(url('/interactions'), standIn.world, PING)).status).toBe(200);
  expect(registrations()).toBe(1);
  expect(standIn.gateway.counts.identified).toBe(1);
  expect(await (await fetch(url('/readyz'))).json()).toMatchObject({ checks: { gateway: true } });
});

test('nobody is answered before the story is read', async () => {
  const asked: string[] = [];
  const reading = new Promise<void>((resolve) => setTimeout(resolve, 300));
  const slow: Router = {
    ...router,
    async handle(request) {
      if (request.type === 'slash') asked.push(request.command);
      await reading;
      return router.handle(request);
    },
  };
  const opened = options({ DOORS: 'both', PORT: '0' });
  const opening = startDoors({ ...opened, router: slow });
  await expect.poll(() => opened.logged.join('')).toContain('listening for HTTP');
  const early = await fetch(opened.url('/readyz'));
  expect(early.status).toBe(503);
  expect(await early.json()).toMatchObject({ checks: { packs: false, gateway: false } });
  expect((await fetch(opened.url('/healthz'))).status).toBe(200);
  expect(standIn.gateway.counts.identified).toBe(0);
  door = await opening;
  expect(asked).toContain('ask');
  expect((await fetch(opened.url('/readyz'))).status).toBe(200);
});

test('gateway with a port: health alone is served', async () => {
  const { url } = await open({ DOORS: 'gateway', PORT: '0' });
  expect((await fetch(url('/readyz'))).status).toBe(200);
  expect((await postSigned(url('/interactions'), standIn.world, PING)).status).toBe(404);
});

test('http: a wrong token is named, and nothing stays open', async () => {
  const wrong = options({ DOORS: 'http', PORT: '0', DISCORD_TOKEN: 'wrong' });
  await expect(startDoors(wrong)).rejects.toThrow('Discord does not accept DISCORD_TOKEN');
  await expect(fetch(wrong.url('/healthz'))).rejects.toThrow();
});

test('http: the key of another application is named', async () => {
  const { logged } = await open({
    DOORS: 'http',
    PORT: '0',
    DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
  });
  expect(logged.join('')).toContain('DISCORD_PUBLIC_KEY is not the key');
});

test('the list of servers is read page by page', async () => {
  const ids = Array.from({ length: 450 }, (_, index) =>
    String(600_000_000_000_000_000n + BigInt(index)),
  );
  standIn.world.servers.splice(0, 1, ...ids);
  const { config, log } = options({});
  expect(await fetchServers(createRest(config, log))).toEqual(ids);
});

test('the list of servers is asked for again every day, until the door closes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const lists: (readonly string[])[] = [];
    const onServersKnown = (known: readonly string[]) => lists.push(known);
    await open({ DOORS: 'http', PORT: '0' }, { onServersKnown });
    await expect.poll(() => lists.length).toBe(1);
    standIn.world.servers.push('600000000000000099');
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    await expect.poll(() => lists.at(-1)).toContain('600000000000000099');
    await door?.stop();
    const asked = standIn.calls.length;
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(standIn.calls).toHaveLength(asked);
  } finally {
    vi.useRealTimers();
  }
});

test('a signal closes the doors, and nothing listens for signals afterwards', async () => {
  const before = process.listenerCount('SIGTERM');
  const { logged, ...rest } = options({ DOORS: 'gateway' });
  const running = runDoors(rest);
  await expect.poll(() => logged.join('')).toContain('connected to Discord');
  process.emit('SIGTERM', 'SIGTERM');
  await running;
  expect(logged.join('')).toContain('stopped');
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
