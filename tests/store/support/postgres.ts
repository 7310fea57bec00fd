/** A real PostgreSQL for the tests: found on this machine, started in a temporary folder. */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Postgres {
  readonly port: number;
  /** Makes an empty database and returns its URL. */
  createDatabase(): Promise<string>;
  /** Runs a statement as the owner, in the database of the URL. */
  run(url: string, statement: string): Promise<void>;
  /** Stops the server; `start` brings it back with its data. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and deletes its files. */
  remove(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Undefined, with a printed notice, where no PostgreSQL is installed. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const bin = findBinaries();
  if (bin === undefined) {
    console.warn('SKIPPED on PostgreSQL: no initdb found. Install Debian’s package "postgresql".');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'storyline-postgres-'));
  const identity = unprivileged();
  if (identity !== undefined) chownSync(folder, identity.uid, identity.gid);
  const options: SpawnOptions = { ...identity, cwd: folder, stdio: 'ignore' };
  const initdb = ['-D', `${folder}/data`, '-U', 'storyline', '-A', 'trust', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), [...initdb, '-E', 'UTF8', '--locale=C'], {
    ...identity,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  let server: ChildProcess | undefined;
  let databases = 0;
  const url = (database: string): string => `postgres://storyline@127.0.0.1:${port}/${database}`;

  async function start(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
    const flags = [...settings, 'jit=off', 'max_connections=120'].flatMap((text) => ['-c', text]);
    const data = `${folder}/data`;
    server = spawn(
      join(bin ?? '', 'postgres'),
      ['-D', data, '-p', String(port), ...flags],
      options,
    );
    for (let tries = 0; ; tries += 1) {
      try {
        await run(url('postgres'), 'select 1');
        return;
      } catch (error) {
        if (tries > 200) throw error;
        await sleep(50);
      }
    }
  }

  async function stop(): Promise<void> {
    const stopping = server;
    server = undefined;
    if (stopping === undefined || stopping.exitCode !== null) return;
    const ended = new Promise((resolve) => stopping.once('exit', resolve));
    // SIGINT is PostgreSQL's fast shutdown: it drops its clients and writes everything out.
    stopping.kill('SIGINT');
    await ended;
  }

  process.once('exit', () => server?.kill('SIGQUIT'));
  await start();
  return {
    port,
    start,
    stop,
    run,
    createDatabase: async () => {
      databases += 1;
      const name = `store_${databases}`;
      await run(url('postgres'), `create database ${name}`);
      return url(name);
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function findBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const debian = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [...debian, ...path].find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
}

/** PostgreSQL refuses to run as root. */
export function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = (users.find((line) => line.startsWith(`${name}:`)) ?? '').split(':');
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('no user to run PostgreSQL as');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
