import { createStore } from '../store/create-store.ts';
import type { Store } from '../store/store.ts';
import { readConfig } from './setup.ts';

/** The store of the configuration, closed again whatever happens. */
async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = readConfig();
  const store = createStore({ dataDir, databaseUrl });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Writes all that the bot remembers to a file; the bot may run meanwhile. */
export async function runBackup(file: string): Promise<void> {
  const { rows, bytes } = await withStore((store) => store.backup(file));
  console.log(`${file}: ${count(rows, 'row', 'rows')}, ${count(bytes, 'byte', 'bytes')}.`);
}

/** Puts what the file holds in the place of everything. @returns the exit code */
export async function runRestore(file: string): Promise<number> {
  const restored = await withStore((store) => store.restore(file));
  switch (restored.kind) {
    case 'restored':
      console.log(`Restored ${count(restored.rows, 'row', 'rows')}; a running bot has them now.`);
      return 0;
    case 'refused':
      console.error(`${file}:${restored.line}: ${restored.reason}. Everything is as it was.`);
      return 1;
  }
}
