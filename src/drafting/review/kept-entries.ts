/** Which entries of a story a corrected text still bears; quotations are seen to elsewhere. */
import { paragraphsOf } from '../../knowledge/paragraphs.ts';
import type { Quote, Story } from '../../knowledge/schema.ts';
import type { Retired } from './review.ts';
import type { TextChanges } from './text-changes.ts';

export interface Bearing {
  readonly changes: TextChanges;
  /** The new text. */
  readonly text: string;
  /** The quotations that are kept. */
  readonly quotes: readonly Quote[];
}

interface Item {
  readonly id: string;
  readonly paragraphs: readonly number[];
}
interface Voice extends Item {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * @param fresh the story with only those people, parties and documents that are new
 * @param retired what is no longer borne is added here
 */
export function keptEntries(
  fresh: Story,
  old: Story,
  { changes, text, quotes }: Bearing,
  retired: Retired[],
): Omit<Story, 'story' | 'quotes'> {
  const lines = paragraphsOf(text).map((line) => line.toLowerCase());
  const said = new Set(quotes.map(({ id }) => id));
  const moved = (paragraphs: readonly number[]): number[] => [
    ...new Set(paragraphs.flatMap((n) => changes.placeOf(n) ?? [])),
  ];
  const retire = (section: string, id: string, label: string): [] => {
    retired.push({ section, id, label });
    return [];
  };

  /** Entries that tell something: where the sentence that they tell has changed, they go. */
  const told = <T extends Item>(section: string, items: readonly T[], tells: (item: T) => string) =>
    items.flatMap((item) => {
      const paragraphs = moved(item.paragraphs);
      const label = tells(item);
      const stands = paragraphs.length > 0 && !changes.lost(label, item.paragraphs);
      return stands ? [{ ...item, paragraphs }] : retire(section, item.id, label);
    });
  const rested = <T extends Item & { readonly evidence: Story['questions'][number]['evidence'] }>(
    section: string,
    items: readonly T[],
    tells: (item: T) => string,
  ) => {
    const before = new Map(items.map(({ id, evidence }) => [id, evidence.quotes.length]));
    return told(section, items, tells).flatMap((item) => {
      const left = item.evidence.quotes.filter((id) => said.has(id));
      if ((before.get(item.id) ?? 0) > 0 && left.length === 0)
        return retire(section, item.id, tells(item));
      return [{ ...item, evidence: { ...item.evidence, quotes: left } }];
    });
  };

  const statements = told('statements', old.statements, (each) => each.text);
  const positions = rested(
    'positions',
    old.positions,
    ({ stance, unstated }) => stance ?? unstated ?? '',
  );
  const events = told('events', old.events, ({ what, when }) => `${when}: ${what}`);
  const statementIds = new Set(statements.map(({ id }) => id));
  const evident = <T extends { readonly evidence: Story['questions'][number]['evidence'] }>(
    item: T,
  ): T => ({
    ...item,
    evidence: {
      ...item.evidence,
      statements: item.evidence.statements.filter((id) => statementIds.has(id)),
    },
  });

  const needed = new Set([
    ...[...quotes, ...statements].map(({ speaker }) => speaker),
    ...positions.map(({ party }) => party),
    ...events.flatMap(({ who }) => who),
  ]);
  /** Names stand as long as somebody bears them in the text. */
  const named = <T extends Voice>(section: string, items: readonly T[]) =>
    items.flatMap((item) => {
      const names = [item.name, ...item.aliases].map((name) => name.toLowerCase());
      const found = lines.flatMap((line, i) =>
        names.some((name) => line.includes(name)) ? [i + 1] : [],
      );
      if (found.length === 0 && !needed.has(item.id)) return retire(section, item.id, item.name);
      const paragraphs = [moved(item.paragraphs), found, [1]].find((list) => list.length > 0) ?? [
        1,
      ];
      return [{ ...item, paragraphs }];
    });
  const people = named('people', old.people);
  const parties = named('parties', old.parties);
  const documents = named('documents', old.documents);
  const here = new Set([...people, ...parties, ...documents].map(({ id }) => id));

  return {
    people: [...people, ...fresh.people],
    parties: [...parties, ...fresh.parties],
    documents: [...documents, ...fresh.documents],
    topics: old.topics,
    statements,
    positions: positions.map(evident),
    events: events.map((event) => ({ ...event, who: event.who.filter((id) => here.has(id)) })),
    terms: named('terms', old.terms),
    questions: rested(
      'questions',
      old.questions,
      ({ question, answer }) => `${question} ${answer}`,
    ).map(evident),
    gaps: old.gaps.flatMap((gap) =>
      changes.gained(gap.question)
        ? retire('gaps', gap.id, gap.question)
        : [{ ...gap, paragraphs: moved(gap.paragraphs) }],
    ),
  };
}
