/** What can still be read of a faulty pack, so that all its faults are named at once. */
import type { Locate } from './pack-files.ts';
import { entriesSchema, type Entries, type Section } from './schema.ts';

export interface Salvage {
  readonly entries: Entries;
  /** As for the whole pack: entries keep their places although some are left out. */
  readonly locate: Locate;
  /** Whether an entry that was left out may have the id: a reference to it is no fault. */
  mayHold(section: Section, id: string): boolean;
}

/**
 * Leaves out what the schema refused.
 * @param raw section → its value as it stands in the files
 * @param refused paths at which the schema found faults
 * @param unread sections whose files could not be parsed
 */
export function salvage(
  raw: Readonly<Record<string, unknown>>,
  refused: readonly (readonly PropertyKey[])[],
  unread: ReadonlySet<string>,
  locate: Locate,
): Salvage | undefined {
  const lost = new Map<string, ReadonlySet<unknown> | 'all'>();
  for (const section of unread) lost.set(section, 'all');
  const kept: Record<string, unknown> = {};
  const places = new Map<string, readonly number[]>();
  for (const [section, value] of Object.entries(raw)) {
    if (section === 'story' || !Object.hasOwn(entriesSchema.shape, section)) continue;
    const paths = refused.filter(([name]) => name === section);
    if (!Array.isArray(value) || paths.some(([, i]) => typeof i !== 'number')) {
      if (value !== undefined) lost.set(section, 'all');
      continue;
    }
    const items: readonly unknown[] = value;
    const bad = new Set(paths.map(([, i]) => i));
    const good = items.flatMap((_, i) => (bad.has(i) ? [] : [i]));
    kept[section] = good.map((i) => items[i]);
    places.set(section, good);
    lost.set(section, new Set(items.filter((_, i) => bad.has(i)).map(idOf)));
  }
  const parsed = entriesSchema.safeParse(kept);
  if (!parsed.success) return undefined;
  return {
    entries: parsed.data,
    locate: (section, [i, ...path]) => {
      const place = typeof i === 'number' ? (places.get(section)?.[i] ?? i) : i;
      return locate(section, place === undefined ? [] : [place, ...path]);
    },
    mayHold(section, id) {
      const gone = lost.get(section);
      return gone === 'all' || gone?.has(id) === true;
    },
  };
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}
