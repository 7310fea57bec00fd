import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { messageOf } from './errors.ts';

/** The file of a backup can't be written or read; the database is as it was. */
class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
  readonly code: 'unwritable' | 'unreadable';

  constructor(code: 'unwritable' | 'unreadable', file: string, cause: unknown) {
    super(`The backup ${file} is ${code}: ${messageOf(cause)}`, { cause });
    this.code = code;
  }
}

/** Members' data stands in it. */
const OWNER_ONLY = 0o600;

export interface LineWriter {
  /** Starts the file anew. */
  restart(): Promise<void>;
  write(lines: readonly string[]): Promise<void>;
  /** Of all that was written so far. */
  sha256(): string;
  bytes(): number;
}

/**
 * Writes beside `file` first and renames at the end, so that `file` is always whole. Rejects with
 * BackupFileError, or with what `fill` rejects with.
 */
export async function writeFileWhole(
  file: string,
  fill: (writer: LineWriter) => Promise<void>,
): Promise<void> {
  const path = resolve(file);
  const part = `${path}.${process.pid}.part`;
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new BackupFileError('unwritable', file, error);
    }
  };
  const handle = await safely(() => open(part, 'w', OWNER_ONLY));
  try {
    await fill(lineWriter(handle, safely));
    await safely(() => handle.sync());
    await handle.close();
    await safely(() => rename(part, path));
    await syncFolder(dirname(path));
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
}

function lineWriter(
  handle: FileHandle,
  safely: <T>(work: () => Promise<T>) => Promise<T>,
): LineWriter {
  let hash = createHash('sha256');
  let position = 0;
  return {
    restart: async () => {
      hash = createHash('sha256');
      position = 0;
      await safely(() => handle.truncate(0));
    },
    write: async (lines) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      hash.update(bytes);
      for (let done = 0; done < bytes.length;) {
        const rest = bytes.length - done;
        done += (await safely(() => handle.write(bytes, done, rest, position + done))).bytesWritten;
      }
      position += bytes.length;
    },
    sha256: () => hash.copy().digest('hex'),
    bytes: () => position,
  };
}

/** After this the file's new name survives a power cut; where folders can't be opened, never mind. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows can't open a folder, some network disks can't sync one.
  }
}

export interface Line {
  readonly text: string;
  /** Of all lines before this one. */
  readonly sha256: () => string;
}

/** The lines of a file, one after the other. Rejects with BackupFileError. */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const hash = createHash('sha256');
  const line = (text: string): Line => ({ text, sha256: () => hash.copy().digest('hex') });
  let rest = '';
  try {
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        yield line(text);
        hash.update(`${text}\n`);
      }
    }
  } catch (error) {
    throw new BackupFileError('unreadable', file, error);
  }
  if (rest !== '') yield line(rest);
}
