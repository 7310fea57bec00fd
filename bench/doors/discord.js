// Just enough of Discord for a benchmark: a gateway that sends interactions, a REST interface that
// takes their answers, and requests signed as Discord signs them. It checks nothing and keeps nothing.
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { questionAt } from './questions.js';

const APPLICATION = '500000000000000001';
const SERVER = '600000000000000001';

/** An interaction as Discord sends it: `/ask`, with another id each time, by another member. */
export function interaction(n, kind) {
  const id = String(1_300_000_000_000_000_000n + BigInt(n));
  return {
    id,
    application_id: APPLICATION,
    type: 2,
    token: `aW50ZXJhY3Rpb246${id}${'x'.repeat(120)}`,
    version: 1,
    locale: 'en-US',
    guild_locale: 'en-US',
    guild_id: SERVER,
    channel_id: '700000000000000001',
    channel: { id: '700000000000000001', type: 0, name: 'general', guild_id: SERVER },
    app_permissions: '562949953601536',
    entitlements: [],
    context: 0,
    authorizing_integration_owners: { 0: SERVER },
    member: {
      user: { id: String(800_000_000_000_000_000n + BigInt(n)), username: `reader${n}` },
      roles: ['610000000000000001'],
      permissions: '2147486720',
      joined_at: '2024-01-01T00:00:00.000000+00:00',
    },
    data: {
      id: '900000000000000001',
      name: 'ask',
      type: 1,
      options: [{ name: 'question', type: 3, value: questionAt[kind](n) }],
    },
  };
}

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** 64 hexadecimal digits, for DISCORD_PUBLIC_KEY. */
export const publicKeyHex = publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex');

/** A request's body and headers. */
export function signedRequest(n, kind) {
  const body = JSON.stringify(interaction(n, kind));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  const headers = {
    'content-type': 'application/json',
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': signature,
  };
  return { body, headers };
}

/** Starts it. `onAnswer` is called with an interaction's id and the length of its answer. */
export async function startDiscord(onAnswer) {
  let commands = [];
  let socket;
  let sequence = 0;
  const server = createServer((req, res) => {
    const chunks = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      const callback = /\/interactions\/(\d+)\//.exec(req.url);
      if (callback) {
        res.writeHead(204).end();
        onAnswer?.(callback[1], Buffer.concat(chunks).length);
        return;
      }
      res.setHeader('content-type', 'application/json');
      const json = (body) => res.end(JSON.stringify(body));
      if (req.url.includes('/gateway/bot')) {
        const session_start_limit = {
          total: 1000,
          remaining: 999,
          reset_after: 1,
          max_concurrency: 1,
        };
        json({ url: `ws://127.0.0.1:${server.address().port}`, shards: 1, session_start_limit });
      } else if (req.url.includes('/applications/@me')) {
        json({ id: APPLICATION, verify_key: publicKeyHex });
      } else if (req.url.includes('/commands')) {
        if (req.method === 'PUT') commands = JSON.parse(Buffer.concat(chunks));
        json(commands);
      } else {
        json([]);
      }
    });
  });
  server.keepAliveTimeout = 60_000;
  const dispatch = (t, d) => socket?.send(JSON.stringify({ op: 0, t, s: ++sequence, d }));
  new WebSocketServer({ server }).on('connection', (connected) => {
    socket = connected;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (data) => {
      const { op } = JSON.parse(data);
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op !== 2) return;
      dispatch('READY', {
        v: 10,
        user: { id: APPLICATION, username: 'bot', discriminator: '0', avatar: null, bot: true },
        guilds: [{ id: SERVER, unavailable: true }],
        session_id: 'session',
        resume_gateway_url: `ws://127.0.0.1:${server.address().port}`,
        application: { id: APPLICATION, flags: 0 },
        shard: [0, 1],
      });
      dispatch('GUILD_CREATE', guild());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${server.address().port}/api`,
    send: (n, kind) => dispatch('INTERACTION_CREATE', interaction(n, kind)),
    close: () => {
      socket?.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

// A server of a middling size: fifty channels and thirty roles.
const guild = () => ({
  id: SERVER,
  name: 'Server',
  owner_id: '800000000000000000',
  features: [],
  member_count: 1000,
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  roles: Array.from({ length: 30 }, (_, n) => ({
    id: n === 0 ? SERVER : String(610_000_000_000_000_000n + BigInt(n)),
    name: `role ${n}`,
    permissions: '0',
    position: n,
    color: 0,
    flags: 0,
  })),
  channels: Array.from({ length: 50 }, (_, n) => ({
    id: String(700_000_000_000_000_001n + BigInt(n)),
    type: 0,
    name: `channel-${n}`,
    position: n,
    permission_overwrites: [],
  })),
  threads: [],
  members: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
});
