/** The connection to Discord: kept, lost, refused. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Router } from '../../src/commands/router.ts';
import { startGateway, type GatewayOptions } from '../../src/doors/gateway.ts';
import type { Door } from '../../src/doors/door.ts';
import { guild } from '../support/discord/gateway-server.ts';
import { configFor, readableLog } from '../support/discord/run-doors.ts';
import { textOf } from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

let standIn: StandIn;
let door: Door | undefined;
let hold: Promise<void> | undefined;

const router: Router = {
  manifest: [{ name: 'ask', description: 'Ask' }],
  async handle() {
    await hold;
    return {
      kind: 'message',
      message: { components: [{ type: 10, content: 'hello' }] },
      private: false,
    };
  },
};

async function start(more: Partial<GatewayOptions> = {}) {
  const { log, logged } = readableLog();
  door = await startGateway({ config: configFor(standIn), router, log, ...more });
  return { door, logged };
}

beforeEach(async () => {
  hold = undefined;
  standIn = await startStandIn();
});

afterEach(async () => {
  await door?.stop();
  door = undefined;
  await standIn.close();
  expect(standIn.refused).toEqual([]);
});

async function answer(): Promise<string> {
  const outcome = await standIn.slash('ask');
  return outcome.kind === 'message' ? textOf(outcome.message) : outcome.kind;
}

test('asks for one intent, and keeps the connection', async () => {
  const { door: open } = await start();
  expect(open.ready()).toBe(true);
  expect(standIn.gateway.counts).toMatchObject({ identified: 1, resumed: 0 });
});

test('resumes a connection that broke, and answers what came meanwhile', async () => {
  const { door: open } = await start();
  expect(await answer()).toBe('hello');
  standIn.gateway.cut();
  await expect.poll(() => open.ready()).toBe(false);
  const meanwhile = answer();
  expect(await meanwhile).toBe('hello');
  expect(standIn.gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
  await expect.poll(() => open.ready()).toBe(true);
}, 15_000);

test('tells of servers known, joined and left, but not of an outage', async () => {
  const told: string[] = [];
  await start({
    onServersKnown: (servers) => told.push(`known ${servers.join()}`),
    onServerJoined: (server) => told.push(`joined ${server}`),
    onServerLeft: (server) => told.push(`left ${server}`),
  });
  await expect.poll(() => told).toEqual(['known 600000000000000001']);
  standIn.gateway.dispatch('GUILD_CREATE', guild('600000000000000002'));
  standIn.gateway.dispatch('GUILD_DELETE', { id: '600000000000000002', unavailable: true });
  standIn.gateway.dispatch('GUILD_CREATE', guild('600000000000000002'));
  standIn.gateway.dispatch('GUILD_DELETE', { id: '600000000000000002' });
  await expect
    .poll(() => told.slice(1))
    .toEqual(['joined 600000000000000002', 'left 600000000000000002']);
});

test('answers go on while events come that it has no use for', async () => {
  await start();
  standIn.gateway.dispatch('CHANNEL_CREATE', { id: '1', type: 0, guild_id: '600000000000000001' });
  standIn.gateway.dispatch('SOMETHING_NEW', { anything: true });
  standIn.gateway.dispatch('INTERACTION_CREATE', { nothing: true });
  expect(await answer()).toBe('hello');
});

test('stopping finishes what is under way', async () => {
  const { door: open } = await start();
  let release = () => {};
  hold = new Promise((resolve) => (release = resolve));
  const underWay = answer();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = open.stop();
  release();
  expect(await underWay).toBe('hello');
  await stopped;
  expect(open.ready()).toBe(false);
});

describe('what cannot work is said in plain words', () => {
  test('a wrong token', async () => {
    const config = { ...configFor(standIn), token: 'wrong' };
    await expect(start({ config })).rejects.toThrow('Discord does not accept DISCORD_TOKEN');
  });

  test.each([
    [4004, 'Discord does not accept DISCORD_TOKEN'],
    [4013, 'Discord refuses the intents'],
    [4014, 'Discord refuses the intents'],
  ])('close code %d', async (code, message) => {
    standIn.gateway.refuseWith(code);
    await expect(start()).rejects.toThrow(message);
  });

  test('a token that is taken back later', async () => {
    const lost: string[] = [];
    await start({ onLost: ({ message }) => lost.push(message) });
    standIn.gateway.refuseWith(4004);
    standIn.gateway.closeWith(4004);
    await expect
      .poll(() => lost)
      .toEqual([expect.stringContaining('Discord does not accept DISCORD_TOKEN')]);
  });
});

test('a network that is down is tried again until it is back', async () => {
  const { log, logged } = readableLog();
  const { port } = new URL(standIn.apiUrl);
  await standIn.close();
  const starting = startGateway({ config: configFor(standIn), router, log });
  await expect.poll(() => logged.join(''), { timeout: 8_000 }).toContain('Trying again');
  standIn = await startStandIn(Number(port), standIn.world);
  door = await starting;
  expect(door.ready()).toBe(true);
}, 20_000);

test('a network that stays down is given up when the process is told to stop', async () => {
  const stop = new AbortController();
  const { log, logged } = readableLog();
  const config = { ...configFor(standIn), apiUrl: 'http://127.0.0.1:9/api' };
  const starting = startGateway({ config, router, log, signal: stop.signal });
  await expect.poll(() => logged.join(''), { timeout: 8_000 }).toContain('Trying again');
  stop.abort();
  await expect(starting).rejects.toThrow();
}, 15_000);
