/** Who is let in over HTTP, and what else is there. */
import { connect } from 'node:net';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Router } from '../../src/commands/router.ts';
import { createReplayGuard } from '../../src/doors/http/replay-guard.ts';
import { startHttp, type HttpDoor } from '../../src/doors/http.ts';
import { createWebhook } from '../../src/doors/discord/webhook.ts';
import { createRest } from '../../src/doors/rest.ts';
import { postSigned } from '../support/discord/deliver-http.ts';
import { configFor, readableLog } from '../support/discord/run-doors.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

const PING = JSON.stringify({ id: '1', application_id: '2', type: 1, token: 't', version: 1 });
const seconds = (offset: number) => String(Math.floor(Date.now() / 1000) + offset);

let standIn: StandIn;
let door: HttpDoor;
let handled: number;
let hold: Promise<void> | undefined;
let healthy = true;

const router: Router = {
  manifest: [],
  async handle() {
    handled += 1;
    await hold;
    return {
      kind: 'message',
      message: { components: [{ type: 10, content: 'hello' }] },
      private: false,
    };
  },
};

beforeEach(async () => {
  handled = 0;
  hold = undefined;
  healthy = true;
  standIn = await startStandIn();
  const { log } = readableLog();
  const webhook = createWebhook(createRest(configFor(standIn), log));
  const interactions = {
    publicKey: standIn.world.publicKey,
    conduct: { router, log, webhook, patienceMs: 5_000 },
  };
  const checks = {
    database: () => healthy,
    packs: () => (healthy ? Promise.resolve(true) : Promise.reject(new Error('gone'))),
  };
  door = await startHttp({ port: 0, host: '127.0.0.1', log, interactions, checks });
});

afterEach(async () => {
  await door.stop();
  await standIn.close();
});

const at = (path: string) => `http://127.0.0.1:${door.port}${path}`;
const post = (body: string, headers?: Readonly<Record<string, string>>) =>
  postSigned(at('/interactions'), standIn.world, body, headers);
const slash = () =>
  JSON.stringify(standIn.build.slash({ name: 'ask', type: 1, description: '' }, [], {}, {}));

describe('a signature', () => {
  test('that is right lets a ping and a command in', async () => {
    const pong = await post(PING);
    expect(pong.status).toBe(200);
    expect(await pong.json()).toEqual({ type: 1 });
    const answer = await post(slash());
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toMatchObject({ type: 4 });
    expect(handled).toBe(1);
  });

  test('of somebody else is refused', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const timestamp = seconds(0);
    const wrong = sign(null, Buffer.from(timestamp + PING), privateKey).toString('hex');
    const headers = { 'x-signature-timestamp': timestamp, 'x-signature-ed25519': wrong };
    expect((await post(PING, headers)).status).toBe(401);
  });

  test('that is missing or none is refused', async () => {
    for (const signature of ['', 'abc', 'zz'.repeat(64), '0'.repeat(128), '0'.repeat(127)]) {
      expect((await post(PING, { 'x-signature-ed25519': signature })).status).toBe(401);
    }
    expect((await fetch(at('/interactions'), { method: 'POST', body: PING })).status).toBe(401);
    expect((await post(PING, { 'x-signature-timestamp': '' })).status).toBe(401);
  });

  test('of another body is refused', async () => {
    const timestamp = seconds(0);
    const signature = standIn.world.sign(timestamp + PING);
    const headers = { 'x-signature-timestamp': timestamp, 'x-signature-ed25519': signature };
    expect((await post(PING.replace('"1"', '"9"'), headers)).status).toBe(401);
    expect((await post(`${PING} `, headers)).status).toBe(401);
  });

  test.each([
    ['of six minutes ago', -360],
    ['of six minutes from now', 360],
  ])('%s is refused', async (_, offset) => {
    expect((await post(PING, { 'x-signature-timestamp': seconds(offset) })).status).toBe(401);
  });

  test.each([-240, 240])('of a clock %d seconds off is let in', async (offset) => {
    expect((await post(PING, { 'x-signature-timestamp': seconds(offset) })).status).toBe(200);
  });

  test('under a timestamp that is none is refused, though it is right', async () => {
    for (const timestamp of ['now', `${seconds(0)}.5`, '1e9', `${seconds(0)}000000`]) {
      expect((await post(PING, { 'x-signature-timestamp': timestamp })).status).toBe(401);
    }
  });

  test('played again is refused, and the command not run again', async () => {
    const body = slash();
    expect((await post(body)).status).toBe(200);
    expect((await post(body)).status).toBe(401);
    expect(handled).toBe(1);
  });
});

describe('a body', () => {
  test('that is huge is not read', async () => {
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await post('x'.repeat(1024 * 1024))).status).toBe(400);
  });

  test('that grows huge without saying so is not read to its end', async () => {
    const chunk = new Uint8Array(256 * 1024);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 100) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const request = { method: 'POST', body, duplex: 'half' } as const;
    const status = await fetch(at('/interactions'), request).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(sent).toBeLessThan(100);
  });

  test.each(['', 'no JSON', '[]', 'null', '{"type":2}', '{"id":"1","type":2}'])(
    'that is no interaction is refused: %s',
    async (body) => {
      expect((await post(body)).status).toBe(400);
      expect(handled).toBe(0);
    },
  );
});

test('there is nothing else', async () => {
  for (const path of ['/', '/interactions/x', '/interaction', '/../interactions/..', '/api']) {
    expect((await fetch(at(path))).status).toBe(404);
  }
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await fetch(at('/interactions'), { method })).status).toBe(404);
  }
  expect((await fetch(at('/healthz'), { method: 'POST' })).status).toBe(404);
});

describe('health', () => {
  test('is alive and ready', async () => {
    expect((await fetch(at('/healthz'))).status).toBe(200);
    const ready = await fetch(at('/readyz'));
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ok: true,
      checks: { database: true, packs: true, running: true },
    });
  });

  test('tells what fails', async () => {
    healthy = false;
    const ready = await fetch(at('/readyz'));
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { database: false, packs: false } });
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });
});

test('stopping finishes what is under way and takes nothing new', async () => {
  let release = () => {};
  hold = new Promise((resolve) => (release = resolve));
  const underWay = post(slash());
  await expect.poll(() => handled).toBe(1);
  const stopped = door.stop();
  expect(door.ready()).toBe(false);
  await expect(post(PING)).rejects.toThrow();
  release();
  expect((await underWay).status).toBe(200);
  await stopped;
});

test('a connection that says nothing does not keep it from stopping', async () => {
  const socket = connect(door.port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const before = Date.now();
  await door.stop();
  expect(Date.now() - before).toBeLessThan(1_000);
  socket.destroy();
});

test('a port that is taken is named', async () => {
  const { log } = readableLog();
  const again = startHttp({ port: door.port, host: '127.0.0.1', log, checks: {} });
  await expect(again).rejects.toThrow(`PORT ${door.port} cannot be listened on`);
});

test('the memory of what came is bounded, and forgets the oldest first', () => {
  const guard = createReplayGuard(2);
  expect(['a', 'b', 'c'].map((id) => guard.isNew(id))).toEqual([true, true, true]);
  expect(['a', 'b', 'c'].map((id) => guard.isNew(id))).toEqual([false, false, false]);
  expect(['d', 'e', 'a'].map((id) => guard.isNew(id))).toEqual([true, true, true]);
});
