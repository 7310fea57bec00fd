/** Both engines, so that one suite can run on each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createStore, type StoreOptions } from '../../../src/store/create-store.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Postgres } from './postgres.ts';

export interface TestEngine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Where a new, empty database is. */
  place(): Promise<StoreOptions>;
}

const folders: string[] = [];

/** A new folder, deleted when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'storyline-store-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const sqlite: TestEngine = {
  name: 'SQLite',
  place: () => Promise.resolve({ dataDir: join(temporaryFolder(), 'data') }),
};

/** SQLite always; PostgreSQL where it runs. */
export function testEngines(postgres: Postgres | undefined): readonly TestEngine[] {
  if (postgres === undefined) return [sqlite];
  const place = async (): Promise<StoreOptions> => {
    return { dataDir: '/nowhere', databaseUrl: await postgres.createDatabase() };
  };
  return [sqlite, { name: 'PostgreSQL', place }];
}

/** A clock that tests set. */
export class Clock {
  at = Date.UTC(2024, 0, 1);
  readonly now = (): number => this.at;

  pass(milliseconds: number): void {
    this.at += milliseconds;
  }
}

export const DAY = 24 * 60 * 60 * 1_000;

/** An open store, its clock, and a server that nobody else uses. */
export interface Bench {
  readonly store: Store;
  readonly clock: Clock;
  readonly options: StoreOptions;
}

/** A store on a new database. */
export async function openBench(engine: TestEngine): Promise<Bench> {
  const clock = new Clock();
  const options = { ...(await engine.place()), now: clock.now };
  return { store: createStore(options), clock, options };
}

let servers = 100;

/** The id of a server that no other test uses. */
export function newServer(): string {
  servers += 1;
  return String(servers).padStart(18, '9');
}
