/** Packs read from a folder: `<id>/<section>.yaml`, or `<id>.story.yaml`. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PackError, type Fault } from './fault.ts';
import { isSection, type Locate, type PackFile } from './pack-files.ts';
import { readPack } from './read-pack.ts';
import type { Story } from './schema.ts';

export interface LoadedPack {
  readonly id: string;
  readonly story: Story;
  readonly locate: Locate;
}

export interface PacksReading {
  readonly packs: readonly LoadedPack[];
  readonly faults: readonly Fault[];
}

/** Golden questions stand beside the packs that they test. */
const GOLDEN = 'golden';

/** Reads and checks every pack of a folder; faulty ones are named and left out. */
export async function readPacks(folder: string): Promise<PacksReading> {
  const packs: LoadedPack[] = [];
  const faults: Fault[] = [];
  const names = await list(folder);
  if (names === undefined) {
    return {
      packs,
      faults: [
        {
          file: folder,
          message: 'there is no such folder; set KNOWLEDGE_DIR to the folder of the packs.',
        },
      ],
    };
  }
  for (const entry of names) {
    const path = join(folder, entry.name);
    const single = /^(.+)\.story\.ya?ml$/.exec(entry.name);
    let id: string;
    let files: readonly PackFile[];
    if (entry.isDirectory() && entry.name !== GOLDEN) {
      id = entry.name;
      files = await sectionFiles(path);
      if (files.length === 0) continue;
    } else if (single?.[1] !== undefined) {
      id = single[1];
      files = [{ file: path, text: await readFile(path, 'utf8') }];
    } else continue;
    const reading = readPack(files, id);
    if (reading.kind === 'faulty') faults.push(...reading.faults);
    else if (packs.some((pack) => pack.id === id))
      faults.push({ file: path, message: `there are two packs “${id}”; keep one.` });
    else packs.push({ id, story: reading.story, locate: reading.locate });
  }
  return { packs, faults };
}

/**
 * Reads every pack of a folder.
 * @throws PackError where any has a fault, or none is there
 */
export async function loadPacks(folder: string): Promise<readonly Story[]> {
  const { packs, faults } = await readPacks(folder);
  if (faults.length > 0) throw new PackError(faults);
  return packs.map(({ story }) => story);
}

async function list(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

async function sectionFiles(folder: string): Promise<readonly PackFile[]> {
  const files: PackFile[] = [];
  for (const { name } of (await list(folder)) ?? []) {
    const section = basename(basename(name, '.yaml'), '.yml');
    if (section === name) continue;
    const file = join(folder, name);
    if (isSection(section)) files.push({ file, section, text: await readFile(file, 'utf8') });
    else if (/\.ya?ml$/.test(name) && !name.endsWith('.story.yaml'))
      files.push({ file, text: `${section}: []` });
  }
  return files;
}
