/** From YAML files to a parsed and checked story, or to everything that is wrong with it. */
import type { z } from 'zod';
import { checkStory } from './check.ts';
import type { Fault } from './fault.ts';
import { openFiles, type Locate, type OpenedFiles, type PackFile } from './pack-files.ts';
import { salvage } from './salvage.ts';
import { packSchema, sections, type Story } from './schema.ts';

export type PackReading =
  | { readonly kind: 'read'; readonly story: Story; readonly locate: Locate }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/**
 * Parses and checks a pack.
 * @param name the pack's name on disk, which must be its id; without one any id will do
 */
export function readPack(files: readonly PackFile[], name?: string): PackReading {
  const opened = openFiles(files);
  const { raw, locate } = opened;
  const parsed = packSchema.safeParse(raw);
  const faults = [
    ...opened.faults,
    ...(parsed.success ? checkStory(parsed.data, locate) : refusals(opened, parsed.error.issues)),
    ...wrongName(opened, name),
  ];
  return parsed.success && faults.length === 0
    ? { kind: 'read', story: parsed.data, locate }
    : { kind: 'faulty', faults: faults.sort(byPlace) };
}

/** What the schema refuses, and what is wrong with the rest. */
function refusals(opened: OpenedFiles, issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  const { raw, locate } = opened;
  const unread = new Set(opened.unread);
  // A section under a misspelt name is not a missing one.
  if (Object.keys(raw).some((name) => !Object.hasOwn(sections, name))) {
    for (const name of Object.keys(sections)) if (!Object.hasOwn(raw, name)) unread.add(name);
  }
  const told = issues.filter(
    ({ path, code }) => code === 'unrecognized_keys' || !unread.has(String(path[0])),
  );
  const rest = salvage(
    raw,
    issues.map(({ path }) => path),
    unread,
    locate,
  );
  return [
    ...told.flatMap((issue) => explain(issue, opened)),
    ...(rest ? checkStory(rest.entries, rest.locate, rest.mayHold) : []),
  ];
}

function explain(issue: z.core.$ZodIssue, { raw, locate }: OpenedFiles): readonly Fault[] {
  const [section, ...path] = issue.path;
  const name = typeof section === 'string' ? section : '';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...locate(name === '' ? key : name, [...path, key]),
      message: `“${key}” is not known here; remove it or mend its spelling.`,
    }));
  }
  const message = `${whereabouts(name, path, raw[name])}: ${inWords(issue.message)}`;
  return [{ ...locate(name, path), message }];
}

/** `questions “how-many”, answer`: as people find it; the place in the list where it has no id. */
function whereabouts(section: string, path: readonly PropertyKey[], value: unknown): string {
  const [place, ...rest] = path;
  if (typeof place !== 'number') return [section, ...path].map(String).join('.');
  const item: unknown = Array.isArray(value) ? value[place] : undefined;
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  const entry = typeof id === 'string' ? `“${id}”` : `entry ${place + 1}`;
  const field = rest.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' ');
  return field === '' ? `${section} ${entry}` : `${section} ${entry}, ${field}`;
}

function inWords(message: string): string {
  if (message.includes('received undefined')) return 'is missing; add it.';
  const text = message.replace(/^Invalid input: /, '').replace(/^Too small: /, 'too small: ');
  return `${text}; mend it.`;
}

function wrongName({ raw, locate }: OpenedFiles, name: string | undefined): readonly Fault[] {
  const { story } = raw;
  const id = typeof story === 'object' && story !== null && 'id' in story ? story.id : name;
  if (name === undefined || typeof id !== 'string' || id === name) return [];
  const message = `the id “${id}” must be the pack’s name, “${name}”; change one of them.`;
  return [{ ...locate('story', ['id']), message }];
}

const byPlace = (a: Fault, b: Fault): number =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
