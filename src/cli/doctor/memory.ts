/** The database, and the disk below it. */
import { access, constants, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { createStore } from '../../store/create-store.ts';
import type { StoreTrouble } from '../../store/errors.ts';
import type { Finding } from './finding.ts';

type MemoryConfig = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** Below this a database soon can't grow. */
const LITTLE_SPACE = 100 * 1024 * 1024;

const ADVICE: Readonly<Record<StoreTrouble, string>> = {
  unreachable: 'Is the database running, and are host and port in DATABASE_URL right?',
  refused: 'Check user, password and database name in DATABASE_URL, and its connection limit.',
  wrongUrl: 'DATABASE_URL should look like postgres://user:password@host:5432/name.',
  readOnly: 'Let the user that runs the bot write to DATA_DIR, or set another folder.',
  diskFull: 'Make room on the disk.',
  slow: 'Look at the load of the database and the way to it.',
  damaged: 'Restore the last backup: npx storyline restore FILE.',
  tooNew: 'A newer version made this database: update the bot.',
  notInstalled: 'Run npm install on this machine.',
  closed: 'Try again.',
};

export async function checkDatabase({
  dataDir,
  databaseUrl,
}: MemoryConfig): Promise<readonly Finding[]> {
  const store = createStore({ dataDir, databaseUrl });
  try {
    const health = await store.ping();
    const name = databaseUrl === undefined ? `SQLite in ${resolve(dataDir)}` : 'PostgreSQL';
    return health.kind === 'healthy'
      ? [{ state: 'good', what: `Database: ${name}, answers in ${health.ms.toFixed(1)} ms.` }]
      : [
          {
            state: 'bad',
            what: `${name}: ${health.error.message}`,
            advice: ADVICE[health.error.code],
          },
        ];
  } finally {
    await store.close();
  }
}

export async function checkDisk({
  dataDir,
  databaseUrl,
}: MemoryConfig): Promise<readonly Finding[]> {
  if (databaseUrl !== undefined) return [];
  const folder = await existing(resolve(dataDir));
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const what = `Disk: ${Math.round(free / 1024 / 1024)} MB free for ${resolve(dataDir)}.`;
    const advice = 'Make room on the disk.';
    return free < LITTLE_SPACE ? [{ state: 'warning', what, advice }] : [{ state: 'good', what }];
  } catch {
    const advice = 'Give the user that runs the bot the right to write there.';
    return [{ state: 'bad', what: `${folder} can't be written.`, advice }];
  }
}

/** The folder, or the nearest one above it that is there. */
async function existing(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    return folder === dirname(folder) ? folder : existing(dirname(folder));
  }
}
