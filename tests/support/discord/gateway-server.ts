/** Discord's gateway: hello, identify or resume, heartbeats, and events. */
import type { IncomingMessage, Server } from 'node:http';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import type { World } from './world.ts';

const received = z.object({ op: z.number(), d: z.unknown() });
const identify = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

interface Packet {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: unknown;
}

export interface GatewayServer {
  /** Sends an event; kept for replay where nobody is connected. */
  dispatch(t: string, d: unknown): void;
  /** Resolves once a client has identified itself. */
  connected(): Promise<void>;
  /** How often a client identified and resumed. */
  readonly counts: { identified: number; resumed: number; heartbeats: number };
  /** Cuts all connections, as a network does. */
  cut(): void;
  /** Closes the connection, and says why. */
  closeWith(code: number): void;
  /** From now on, identifying is answered with this close code. */
  refuseWith(code: number): void;
  close(): void;
}

/** Puts the gateway on the server's address; `refused` collects what Discord would not take. */
export function createGatewayServer(
  server: Server,
  world: World,
  refused: string[],
): GatewayServer {
  const sockets = new WebSocketServer({ server });
  const history: Packet[] = [];
  const waiting: (() => void)[] = [];
  const counts = { identified: 0, resumed: 0, heartbeats: 0 };
  const sessionId = 'stand-in-session';
  let refusal: number | undefined;
  let current: WebSocket | undefined;

  const dispatch = (t: string, d: unknown) => {
    const packet = { op: GatewayOpcodes.Dispatch, t, s: history.length + 1, d };
    history.push(packet);
    current?.send(JSON.stringify(packet));
  };

  function start(socket: WebSocket, raw: unknown) {
    const { token, intents } = identify.parse(raw);
    if (token !== world.token) return socket.close(4004, 'Authentication failed.');
    if (refusal !== undefined) return socket.close(refusal, 'Refused.');
    if (intents !== Number(GatewayIntentBits.Guilds)) refused.push(`intents: ${intents}`);
    counts.identified += 1;
    history.length = 0;
    current = socket;
    dispatch('READY', {
      v: 10,
      user: { ...world.user, discriminator: '0000', avatar: null },
      guilds: world.servers.map((id) => ({ id, unavailable: true })),
      session_id: sessionId,
      resume_gateway_url: world.gatewayUrl,
      application: { id: world.applicationId, flags: 0 },
      shard: [0, 1],
    });
    for (const id of world.servers) dispatch('GUILD_CREATE', guild(id));
    for (const wake of waiting.splice(0)) wake();
  }

  function goOn(socket: WebSocket, raw: unknown) {
    const { token, session_id, seq } = resume.parse(raw);
    if (token !== world.token || session_id !== sessionId) {
      return socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
    }
    counts.resumed += 1;
    current = socket;
    for (const packet of history.slice(seq)) socket.send(JSON.stringify(packet));
    dispatch('RESUMED', {});
    for (const wake of waiting.splice(0)) wake();
  }

  sockets.on('connection', (socket: WebSocket, _request: IncomingMessage) => {
    const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 } };
    socket.send(JSON.stringify(hello));
    socket.on('close', () => {
      if (current === socket) current = undefined;
    });
    socket.on('message', (data) => {
      const { op, d } = received.parse(JSON.parse(data.toString()));
      if (op === Number(GatewayOpcodes.Identify)) start(socket, d);
      else if (op === Number(GatewayOpcodes.Resume)) goOn(socket, d);
      else if (op === Number(GatewayOpcodes.Heartbeat)) {
        counts.heartbeats += 1;
        socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      } else refused.push(`gateway opcode ${op}`);
    });
  });

  return {
    dispatch,
    counts,
    connected: () =>
      current ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    cut: () => current?.terminate(),
    closeWith: (code) => current?.close(code),
    refuseWith: (code) => {
      refusal = code;
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** A server as it arrives, with the things in it that the bot has no use for. */
export const guild = (id: string) => ({
  id,
  name: `Server ${id}`,
  owner_id: '800000000000000002',
  preferred_locale: 'en-US',
  features: [],
  member_count: 3,
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  large: false,
  unavailable: false,
  roles: [{ id, name: '@everyone', permissions: '0', position: 0, color: 0, flags: 0 }],
  channels: [{ id: '700000000000000001', type: 0, name: 'general', permission_overwrites: [] }],
  threads: [],
  members: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});
