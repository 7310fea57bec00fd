/** Files that members and the bot send, kept in memory while the playground runs. */
import { randomBytes } from 'node:crypto';

export interface KeptFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Whole address on this machine. */
  readonly url: string;
}

/** The oldest go first. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface Files {
  keep(name: string, content: Buffer): KeptFile;
  /** @param path of an address that `keep` gave */
  contentAt(path: string): Buffer | undefined;
}

/** @param origin the playground's own, e.g. `http://127.0.0.1:4000` */
export function createFiles(origin: () => string): Files {
  const kept = new Map<string, Buffer>();
  let total = 0;
  return {
    keep(name, content) {
      const path = `/files/${randomBytes(12).toString('hex')}/${encodeURIComponent(name)}`;
      kept.set(path, content);
      total += content.length;
      for (const [old, { length }] of kept) {
        if (total <= MOST_BYTES || old === path) break;
        kept.delete(old);
        total -= length;
      }
      return { name, size: content.length, url: origin() + path };
    },
    contentAt: (path) => kept.get(path),
  };
}
