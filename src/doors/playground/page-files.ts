/** The page itself: the files that the build made, and nothing beside them. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DoorError } from '../door.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Reads them all, by path: what is not listed here cannot be asked for.
 * @throws DoorError where the page was not built
 */
export async function loadPage(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  try {
    for (const entry of await readdir(folder, { recursive: true })) {
      const type = TYPES[extname(entry)];
      if (type === undefined) continue;
      const content = await readFile(join(folder, entry));
      files.set(`/${entry.replaceAll('\\', '/')}`, { type, content });
    }
  } catch (error) {
    throw new DoorError('The page of the playground was not built: run `npm run build` first.', {
      cause: error,
    });
  }
  const index = files.get('/index.html');
  if (!index) throw new DoorError('The page of the playground was not built: run `npm run build`.');
  return files.set('/', index);
}
