/** A story file as what it adds to a story a server has. */
import { checkStory } from '../knowledge/check.ts';
import { storySchema, type Story } from '../knowledge/schema.ts';
import { exactKey } from '../search/ask/units.ts';
import { readBoundedYaml, type LineOf } from './bounded-yaml.ts';
import { mergeStory } from './merge-story.ts';
import { isListSection, itemOf, type Curated, type ListSection } from './sections.ts';

/** Why a file can't be taken; texts for people are the caller's. */
export type FileFault =
  | { readonly kind: 'tooDeep' | 'tooManyAliases' | 'notStory'; readonly line?: number }
  | { readonly kind: 'notYaml'; readonly why: string; readonly line?: number }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'unknownSection'; readonly name: string; readonly line?: number }
  | { readonly kind: 'otherStory'; readonly id: string }
  | {
      readonly kind: 'value';
      readonly where: string;
      readonly why: string;
      readonly line?: number;
    };

export type Additions =
  | { readonly kind: 'read'; readonly entries: readonly Curated[] }
  | { readonly kind: 'faulty'; readonly faults: readonly FileFault[] };

/** More would not fit in one file of the size that is taken, unless they are nonsense. */
const MOST_ENTRIES = 5_000;
const MOST_FAULTS = 100;

/** @param story as the server has it now: what the file refers to must be there or in the file */
export function readAdditions(story: Story, text: string): Additions {
  const yaml = readBoundedYaml(text);
  if (yaml.kind === 'refused') {
    const { reason, message: why, line } = yaml;
    const at = line === undefined ? {} : { line };
    const fault: FileFault =
      reason === 'notYaml' ? { kind: reason, why, ...at } : { kind: reason, ...at };
    return { kind: 'faulty', faults: [fault] };
  }
  const { value, lineOf } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'faulty', faults: [{ kind: 'notStory' }] };
  }
  const faults: FileFault[] = [];
  const entries: Curated[] = [];
  const places = new Map<Curated, readonly PropertyKey[]>();
  for (const [name, items] of Object.entries(value)) {
    // Each fault's line is looked for, in time that grows with the file.
    if (faults.length > MOST_FAULTS) return { kind: 'faulty', faults };
    if (name === 'story') {
      faults.push(...aboutStory(story, items));
    } else if (!isListSection(name)) {
      faults.push({ kind: 'unknownSection', name: name.slice(0, 60), ...lined(lineOf, [name]) });
    } else if (items !== null) {
      const list: readonly unknown[] = Array.isArray(items) ? items : [items];
      for (const [i, item] of list.entries()) {
        if (entries.length > MOST_ENTRIES) {
          return { kind: 'faulty', faults: [{ kind: 'tooMany', most: MOST_ENTRIES }] };
        }
        const read = itemOf(name, item);
        if (read.kind === 'read') {
          entries.push(read.entry);
          places.set(read.entry, [name, i]);
        } else {
          const where = `${name}.${i}`;
          const at = lined(lineOf, [name, i]);
          for (const why of read.faults) faults.push({ kind: 'value', where, why, ...at });
        }
        if (faults.length > MOST_FAULTS) return { kind: 'faulty', faults };
      }
    }
  }
  if (faults.length === 0) faults.push(...amongOthers(story, entries, places, lineOf));
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'read', entries };
}

const lined = (lineOf: LineOf, path: readonly PropertyKey[]): { line?: number } => {
  const line = lineOf(path);
  return line === undefined ? {} : { line };
};

function aboutStory({ story }: Story, described: unknown): readonly FileFault[] {
  const { data } = storySchema.safeParse(described);
  if (!data) return [{ kind: 'value', where: 'story', why: 'this is no description of a story' }];
  return data.id === story.id ? [] : [{ kind: 'otherStory', id: data.id }];
}

/** The checks that a pack goes through as a whole, for what the file adds. */
function amongOthers(
  story: Story,
  entries: readonly Curated[],
  places: ReadonlyMap<Curated, readonly PropertyKey[]>,
  lineOf: LineOf,
): readonly FileFault[] {
  const twice = repeated(entries);
  if (twice) {
    const where = `${twice.section}: ${twice.id}`;
    const at = lined(lineOf, places.get(twice) ?? []);
    return [{ kind: 'value', where, why: 'this id is used twice', ...at }];
  }
  const merged = mergeStory(story, entries);
  const asked = new Set(
    entries.flatMap((entry) =>
      entry.section === 'questions' && entry.item
        ? [entry.item.question, ...entry.item.also].map(exactKey)
        : [],
    ),
  );
  // A question that is answered now closes the gap that knew it.
  const gaps = merged.gaps.filter(
    ({ question, also }) => ![question, ...also].some((wording) => asked.has(exactKey(wording))),
  );
  const byId = new Map(entries.map((entry) => [`${entry.section}/${entry.id}`, entry]));
  const found = checkStory({ ...merged, gaps }, (section, [i]) => {
    const item = section !== 'story' && typeof i === 'number' ? merged[section][i] : undefined;
    return { file: `${section}/${item?.id ?? ''}` };
  });
  return found.slice(0, MOST_FAULTS).map(({ file, message }) => {
    const entry = byId.get(file);
    const at = entry ? lined(lineOf, places.get(entry) ?? []) : {};
    return { kind: 'value', where: file, why: message, ...at };
  });
}

function repeated(entries: readonly Curated[]): Curated | undefined {
  const seen = new Set<string>();
  return entries.find(({ section, id }: { section: ListSection; id: string }) => {
    const key = `${section}/${id}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
