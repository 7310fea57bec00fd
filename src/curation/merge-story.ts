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

/** One section of it, by id. */
function ofSection<S extends ListSection>(
  entries: readonly Curated[],
  section: S,
): ReadonlyMap<string, Story[S][number] | undefined> {
  return new Map(
    entries.flatMap((entry) => (isOf(entry, section) ? [[entry.id, entry.item] as const] : [])),
  );
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
    mergeList<Story[S][number]>(list, ofSection(entries, section));
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
