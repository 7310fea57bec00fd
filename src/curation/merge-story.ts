/** A bundled story and what a server has to say about it → the server's story. */
import type { Story } from '../knowledge/schema.ts';
import type { Curated, ListSection } from './sections.ts';

interface Item {
  readonly id: string;
}

/** The list with curated items in the place of those that they replace; new ones follow. */
function mergeList<T extends Item>(
  bundled: readonly T[],
  curated: ReadonlyMap<string, T | undefined>,
): T[] {
  const known = new Set(bundled.map(({ id }) => id));
  const kept = bundled.flatMap((item) => {
    if (!curated.has(item.id)) return [item];
    const own = curated.get(item.id);
    return own === undefined ? [] : [own];
  });
  const added = [...curated].flatMap(([id, item]) =>
    item === undefined || known.has(id) ? [] : [item],
  );
  return [...kept, ...added];
}

/** One section of a story as the server tells it. */
export const mergeSection = <S extends ListSection>(
  section: S,
  bundled: readonly Story[S][number][],
  curated: Iterable<Curated>,
) => mergeList<Story[S][number]>(bundled, ofSection(curated, section));

/** What is curated of it, by id. */
function ofSection<S extends ListSection>(
  entries: Iterable<Curated>,
  section: S,
): ReadonlyMap<string, Story[S][number] | undefined> {
  const items = new Map<string, Story[S][number] | undefined>();
  for (const entry of entries) if (isOf(entry, section)) items.set(entry.id, entry.item);
  return items;
}

const isOf = <S extends ListSection>(
  entry: Curated,
  section: S,
): entry is Extract<Curated, { section: S }> & { item: Story[S][number] | undefined } =>
  entry.section === section;

/**
 * The story as the server tells it. Where references have lost what they meant (a speaker was
 * removed), the entry stays: it is shown under the bare id.
 */
export function mergeStory(bundled: Story, entries: readonly Curated[]): Story {
  const merge = <S extends ListSection>(section: S, list: readonly Story[S][number][]) =>
    mergeSection(section, list, entries);
  return {
    story: bundled.story,
    people: merge('people', bundled.people),
    parties: merge('parties', bundled.parties),
    documents: merge('documents', bundled.documents),
    topics: merge('topics', bundled.topics),
    quotes: merge('quotes', bundled.quotes),
    statements: merge('statements', bundled.statements),
    positions: merge('positions', bundled.positions),
    events: merge('events', bundled.events),
    terms: merge('terms', bundled.terms),
    questions: merge('questions', bundled.questions),
    gaps: merge('gaps', bundled.gaps),
  };
}
