/** The pack file into which the shell writes our output: `> knowledge/next.story.yaml` → `next`. */
import { fstatSync, readdirSync, statSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';

const PACK = /^(.+)\.story\.ya?ml$/;

/**
 * A pack's id is its file's name, and a program is not told where its output goes: the file is
 * looked up among those of the folders.
 * @param output a file descriptor
 */
export function outputName(output: number, folders: readonly string[]): string | undefined {
  const sought = attempt(() => fstatSync(output, { bigint: true }));
  if (!sought?.isFile()) return undefined;
  for (const folder of folders) {
    for (const name of attempt(() => readdirSync(folder)) ?? []) {
      const id = PACK.exec(name)?.[1];
      const found = id && attempt(() => statSync(join(folder, name), { bigint: true }));
      if (found && same(found, sought)) return id;
    }
  }
  return undefined;
}

const same = (a: BigIntStats, b: BigIntStats): boolean => a.ino === b.ino && a.dev === b.dev;

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
