/** Discord's REST interface, as far as the bot may use it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { commandFaults, commandSchema } from './command-limits.ts';
import { messageSchema } from './bodies.ts';
import type { Desk, SentFile, Verdict } from './desk.ts';
import { messageFaults } from './limits.ts';
import { checkChannelMessage, checkCommand } from './spec.ts';
import type { World } from './world.ts';

interface Call {
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Without the bot's token: the interaction's own token is in the address. */
  readonly open?: boolean;
  readonly run: (call: Call) => Answer;
}

/** What the bot asked for: method, path without version, and body. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Makes the server; it is not yet listening. */
export function createRestServer(world: World, desk: Desk, calls: LoggedCall[]): Server {
  const routes = [
    ...aboutUs(world),
    ...commandRoutes(world, desk),
    ...messageRoutes(world, desk),
    ...placeRoutes,
  ];

  async function serve(req: IncomingMessage): Promise<Answer | { file: string }> {
    const { method = '', url = '' } = req;
    const { pathname, searchParams: query } = new URL(url, 'http://stand-in');
    if (pathname.startsWith('/files/')) return { file: world.hosted.get(pathname) ?? '' };
    const path = pathname.replace(/^\/api\/v10/, '');
    const { body, files } = await read(req);
    calls.push({ method, path, body });
    for (const route of routes) {
      const match = route.method === method ? route.path.exec(path) : null;
      if (!match) continue;
      if (!route.open && req.headers.authorization !== `Bot ${world.token}`) {
        return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
      }
      return route.run({ params: match.slice(1), query, body, files });
    }
    desk.refused.push(`${method} ${path}: the stand-in knows no such address`);
    return { status: 404, body: { message: '404: Not Found', code: 0 } };
  }

  return createServer((req, res) => {
    serve(req).then(
      (answer) => reply(res, answer),
      (error: unknown) => {
        desk.refused.push(`${req.method} ${req.url}: ${String(error)}`);
        reply(res, { status: 400, body: { message: String(error), code: 50_109 } });
      },
    );
  });
}

function reply(res: ServerResponse, answer: Answer | { file: string }): void {
  if ('file' in answer) {
    res.writeHead(200, { 'content-type': 'text/plain' }).end(answer.file);
    return;
  }
  if (answer.body === undefined) {
    res.writeHead(answer.status).end();
    return;
  }
  res.writeHead(answer.status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(answer.body));
}

async function read(req: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const type = req.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return { body: raw.length > 0 ? JSON.parse(raw.toString()) : undefined, files: [] };
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const value of form.values()) {
    if (typeof value !== 'string') files.push({ name: value.name, text: await value.text() });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** A server's system channel, and the channel of direct messages with a member, by their ids. */
export const systemChannelOf = (server: string): string => `7${server.slice(1)}`;
export const directChannelOf = (member: string): string => `9${member.slice(1)}`;

const placeRoutes: Route[] = [
  {
    method: 'GET',
    path: /^\/guilds\/(\d+)$/,
    run: ({ params: [id = ''] }) => ({
      status: 200,
      body: { id, name: `Server ${id}`, system_channel_id: systemChannelOf(id) },
    }),
  },
  {
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    run({ body }) {
      const { recipient_id: member } = z.object({ recipient_id: z.string() }).parse(body);
      return { status: 200, body: { id: directChannelOf(member), type: 1 } };
    },
  },
];

const aboutUs = (world: World): Route[] => [
  {
    method: 'GET',
    path: /^\/gateway\/bot$/,
    run: () => ({
      status: 200,
      body: {
        url: world.gatewayUrl,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      },
    }),
  },
  {
    method: 'GET',
    path: /^\/applications\/@me$/,
    run: () => ({
      status: 200,
      body: { id: world.applicationId, name: 'Storyline', verify_key: world.publicKey, flags: 0 },
    }),
  },
  {
    method: 'GET',
    path: /^\/users\/@me$/,
    run: () => ({ status: 200, body: world.user }),
  },
  {
    method: 'GET',
    path: /^\/users\/@me\/guilds$/,
    run({ query }) {
      const after = BigInt(query.get('after') ?? 0);
      const page = world.servers.filter((id) => BigInt(id) > after);
      const limit = Number(query.get('limit') ?? 200);
      return {
        status: 200,
        body: page.slice(0, limit).map((id) => ({ id, name: `Server ${id}` })),
      };
    },
  },
];

const commandRoutes = (world: World, desk: Desk): Route[] =>
  [/^\/applications\/(\d+)\/commands$/, /^\/applications\/\d+\/guilds\/(\d+)\/commands$/].flatMap(
    (path): Route[] => [
      {
        method: 'GET',
        path,
        run: ({ params: [scope = ''] }) => ({ status: 200, body: world.commands.get(scope) ?? [] }),
      },
      {
        method: 'PUT',
        path,
        run({ params: [scope = ''], body }) {
          const raw = z.array(z.record(z.string(), z.unknown())).parse(body);
          const commands = z.array(commandSchema).parse(body);
          const faults = [...raw.flatMap(checkCommand), ...commandFaults(commands)];
          if (faults.length > 0) return told(desk.refuse(faults));
          const stored = commands.map((command) => world.stored(command, desk.newId()));
          world.commands.set(scope, stored);
          return { status: 200, body: stored };
        },
      },
    ],
  );

const messageRoutes = (world: World, desk: Desk): Route[] => [
  {
    method: 'POST',
    path: /^\/interactions\/\d+\/([^/]+)\/callback$/,
    open: true,
    run: ({ params: [token = ''], body, files }) => told(desk.callback(token, body, files)),
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
    open: true,
    run: ({ params: [token = '', id = ''], body, files }) =>
      told(desk.edit(decodeURIComponent(token), decodeURIComponent(id), body, files)),
  },
  {
    method: 'POST',
    path: /^\/webhooks\/\d+\/([^/]+)$/,
    open: true,
    run: ({ params: [token = ''], body, files }) => told(desk.followUp(token, body, files)),
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/,
    run({ params: [channel = ''], body, files }) {
      const message = messageSchema.parse(body);
      const names = files.map(({ name }) => name);
      const faults = [...checkChannelMessage(body), ...messageFaults(message, names)];
      if (faults.length > 0) return told(desk.refuse(faults));
      const shown = desk.place(message, files, false);
      world.posted.push({ channel, message: shown });
      return told({ status: 200, message: shown });
    },
  },
];

const told = ({ status, code, faults, message }: Verdict): Answer => {
  if (message) return { status, body: { id: message.id, flags: message.flags } };
  if (code === undefined) return { status };
  return { status, body: { message: faults?.join('; ') ?? 'Unknown', code, errors: {} } };
};
