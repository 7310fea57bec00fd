/**
 * Stands in for Discord's REST interface, as far as the bot uses it: registering commands, the list
 * of servers, and all that follows the first answer to an interaction.
 */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Events, Post, SentMessage } from './events.ts';
import type { Files } from './files.ts';
import { readSentBody, type SentBody } from './multipart.ts';
import type { Answer } from './respond.ts';
import { application, members, servers } from './world.ts';

const commandList = z.array(z.looseObject({ name: z.string(), type: z.number().default(1) }));
const flagged = z.looseObject({ flags: z.number().nullish() }).catch({});

export type RegisteredCommand = z.infer<typeof commandList>[number] & { readonly id: string };

/** Messages of the bot's own accord that a page sees when it opens. */
const MOST_POSTS = 100;

/** Tokens of past interactions, as many as are remembered. */
const MOST_TOKENS = 5_000;

export interface StandIn {
  /** The bot's commands as it registered them. */
  readonly commands: readonly RegisteredCommand[];
  /** What it wrote of its own accord. */
  readonly posts: readonly Post[];
  /** From now on the bot may follow up on the interaction, and the page hears of it. */
  expect(token: string, page: string): void;
  /** @param path below `/api/v10` */
  handle(req: IncomingMessage, path: string, raw: Buffer): Promise<Answer>;
}

interface Parts {
  readonly botToken: string;
  readonly publicKey: string;
  readonly events: Events;
  readonly files: Files;
}

interface Call {
  readonly params: readonly string[];
  readonly sent: SentBody;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly run: (call: Call) => Answer;
}

const NOT_FOUND: Answer = { status: 404, body: { message: '404: Not Found', code: 0 } };
const UNKNOWN_WEBHOOK: Answer = { status: 404, body: { message: 'Unknown Webhook', code: 10_015 } };
const UNAUTHORIZED: Answer = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

/** Makes it; nothing is registered yet. */
export function createStandIn({ botToken, publicKey, events, files }: Parts): StandIn {
  let commands: RegisteredCommand[] = [];
  const posts: Post[] = [];
  const pages = new Map<string, string>();
  let nextId = 1_400_000_000_000_000_000n;

  function messageOf({ json, files: sent }: SentBody, id = String(nextId++)): SentMessage {
    return { id, body: json, files: sent.map(({ name, content }) => files.keep(name, content)) };
  }

  const shown = ({ id, body }: SentMessage): Answer => ({
    status: 200,
    body: { id, channel_id: '0', flags: flagged.parse(body).flags ?? 0 },
  });

  /** The interaction's own token is in the address, and is all that is needed. */
  const follows: Route[] = [
    {
      method: 'PATCH',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      run: ({ params: [token = '', id = ''], sent }) => {
        const page = pages.get(token);
        if (page === undefined) return UNKNOWN_WEBHOOK;
        const message = messageOf(sent, id);
        events.tell(page, { type: 'edit', token, message });
        return shown(message);
      },
    },
    {
      method: 'DELETE',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      run: ({ params: [token = '', id = ''] }) => {
        const page = pages.get(token);
        if (page === undefined) return UNKNOWN_WEBHOOK;
        events.tell(page, { type: 'delete', token, id });
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: /^\/webhooks\/\d+\/([^/]+)$/,
      run: ({ params: [token = ''], sent }) => {
        const page = pages.get(token);
        if (page === undefined) return UNKNOWN_WEBHOOK;
        const message = messageOf(sent);
        events.tell(page, { type: 'followUp', token, message });
        return shown(message);
      },
    },
  ];

  const withToken: Route[] = [
    {
      method: 'GET',
      path: /^\/applications\/@me$/,
      run: () => ({
        status: 200,
        body: { id: application.id, name: application.name, verify_key: publicKey, flags: 0 },
      }),
    },
    {
      method: 'GET',
      path: /^\/users\/@me\/guilds$/,
      run: () => ({ status: 200, body: servers.map(({ id, name }) => ({ id, name })) }),
    },
    {
      method: 'GET',
      path: /^\/applications\/\d+\/commands$/,
      run: () => ({ status: 200, body: commands }),
    },
    {
      method: 'PUT',
      path: /^\/applications\/\d+\/commands$/,
      run: ({ sent }) => {
        const list = commandList.safeParse(sent.json);
        if (!list.success)
          return { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } };
        commands = list.data.map((command) => ({ ...command, id: String(nextId++) }));
        return { status: 200, body: commands };
      },
    },
    {
      method: 'GET',
      path: /^\/guilds\/(\d+)$/,
      run: ({ params: [id] }) => {
        const server = servers.find((each) => each.id === id);
        return server
          ? { status: 200, body: { ...server, system_channel_id: server.channels[0]?.id } }
          : NOT_FOUND;
      },
    },
    {
      // A member's direct messages stand in a channel that has the member's own id.
      method: 'POST',
      path: /^\/users\/@me\/channels$/,
      run: ({ sent }) => {
        const { data } = z.object({ recipient_id: z.string() }).safeParse(sent.json);
        const member = members.find(({ id }) => id === data?.recipient_id);
        return member ? { status: 200, body: { id: member.id, type: 1 } } : NOT_FOUND;
      },
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages$/,
      run: ({ params: [channel = ''], sent }) => {
        const message = messageOf(sent);
        const post = { type: 'post', channel, message } as const;
        posts.push(post);
        posts.splice(0, posts.length - MOST_POSTS);
        events.tellAll(post);
        return shown(message);
      },
    },
  ];

  return {
    posts,
    get commands() {
      return commands;
    },
    expect(token, page) {
      const [oldest] = pages.keys();
      if (pages.size >= MOST_TOKENS && oldest !== undefined) pages.delete(oldest);
      pages.set(token, page);
    },
    async handle(req, path, raw) {
      const find = (routes: readonly Route[]) =>
        routes.find((route) => route.method === req.method && route.path.test(path));
      const route = find(follows) ?? find(withToken);
      if (!route) return NOT_FOUND;
      if (!follows.includes(route) && req.headers.authorization !== `Bot ${botToken}`) {
        return UNAUTHORIZED;
      }
      const params = (route.path.exec(path) ?? []).slice(1).map(decodeURIComponent);
      return route.run({
        params,
        sent: await readSentBody(raw, req.headers['content-type'] ?? ''),
      });
    },
  };
}
