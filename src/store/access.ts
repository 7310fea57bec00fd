import { setTimeout as sleep } from 'node:timers/promises';
import type { Db, Engine, EngineSource, Tx } from './engines/engine.ts';
import { StoreUnavailable, codeOf } from './errors.ts';
import { migrate } from './migrate.ts';

/** A broken database is asked again only after so many milliseconds; until then calls fail at once. */
const REST_AFTER_FAILURE = 1_000;

/** Between two attempts at the same write, in milliseconds. */
const RETRY_PAUSE = { least: 5, spread: 30 };

/** The way to the database: opened at first use, tried anew after a failure, closed once. */
export interface Access {
  readonly engine: Engine['name'];
  /** Single reads. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** One transaction: all or nothing. `work` may run several times and touches nothing else. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Long work on a connection of its own: backups and restores. */
  session<T>(work: (db: Db, engine: Engine) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens nothing yet. `patience` is how long, in milliseconds, a write waits for others. */
export function createAccess(source: EngineSource, patience: number): Access {
  let opening: Promise<Engine> | undefined;
  let failure: { error: StoreUnavailable; until: number } | undefined;
  let closed = false;

  async function open(): Promise<Engine> {
    const engine = await source.open();
    try {
      await engine.session((db) => migrate(db));
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  async function ready(): Promise<Engine> {
    if (closed) throw new StoreUnavailable('closed', 'The store is closed.');
    if (failure !== undefined && Date.now() < failure.until) throw failure.error;
    opening ??= open();
    const mine = opening;
    try {
      return await mine;
    } catch (error) {
      if (opening === mine) opening = undefined;
      throw error;
    }
  }

  /** What the caller sees of an error, after remembering what it says about the database. */
  function explain(error: unknown): unknown {
    const verdict = source.judge(error);
    const known = error instanceof StoreUnavailable ? error : undefined;
    const unavailable = known ?? (verdict.kind === 'bug' ? undefined : verdict.error);
    if (unavailable === undefined) return error;
    if (codeOf(error) === '42P01') forget();
    if (unavailable.code === 'unreachable' && failure?.error !== unavailable) {
      failure = { error: unavailable, until: Date.now() + REST_AFTER_FAILURE };
    }
    return unavailable;
  }

  /** The tables have gone: the next call opens anew and makes them. */
  function forget(): void {
    const last = opening;
    opening = undefined;
    void last?.then((engine) => engine.close()).catch(() => undefined);
  }

  async function attempt<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        return await work(await ready());
      } catch (error) {
        const again = source.judge(error).kind === 'retry' && Date.now() < deadline;
        if (!again) throw explain(error);
        await sleep(RETRY_PAUSE.least + Math.random() * RETRY_PAUSE.spread);
      }
    }
  }

  return {
    engine: source.name,
    read: (work) => attempt((engine) => work(engine.reads)),
    write: (work) => attempt((engine) => engine.writes.transaction().execute(work)),
    session: (work) => attempt((engine) => engine.session((db) => work(db, engine))),
    close: async () => {
      if (closed) return;
      closed = true;
      const engine = await opening?.catch(() => undefined);
      await engine?.close();
    },
  };
}
