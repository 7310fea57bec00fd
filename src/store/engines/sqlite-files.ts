import { chmod, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
const DATABASE = 'storyline.db';

/**
 * Makes the folder and the database file, readable by their owner alone, and returns the file's
 * path. SQLite gives its side files the same permissions.
 */
export async function prepareFiles(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  const made = await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (made === undefined) await tighten(folder);
  const path = join(folder, DATABASE);
  const file = await open(path, 'a', OWNER_ONLY_FILE);
  try {
    const { mode } = await file.stat();
    if ((mode & 0o077) !== 0) await file.chmod(OWNER_ONLY_FILE);
  } finally {
    await file.close();
  }
  // A power cut must not lose the file's name while its first commit is kept.
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(dirname(folder));
  return path;
}

/** A folder that was there before may be shared (`/tmp`, a home): tightened only if it is ours. */
async function tighten(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if ((mode & 0o077) === 0 || uid !== process.getuid?.()) return;
  const names = await readdir(folder);
  if (names.every((name) => name.startsWith(DATABASE))) await chmod(folder, OWNER_ONLY_FOLDER);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
