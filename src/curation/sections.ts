/** What a server may add to a story: the pack's own sections, with evidence where it is needed. */
import { z } from 'zod';
import {
  gapSchema,
  personSchema,
  questionSchema,
  sections,
  termSchema,
  type Section,
} from '../knowledge/schema.ts';

/** Every section but the story's own description. */
export type ListSection = Exclude<Section, 'story'>;

/** Without any paragraph an entry is the moderators' own word, and is shown as such. */
const paragraphs = z.array(z.int().min(1).max(5000)).max(50).default([]);

/** Questions, people and terms may rest on nothing but a moderator's word; what was said may not. */
export const itemSchemas = {
  people: personSchema.extend({ paragraphs }),
  parties: sections.parties.element,
  documents: sections.documents.element,
  topics: sections.topics.element,
  quotes: sections.quotes.element,
  statements: sections.statements.element,
  positions: sections.positions.element,
  events: sections.events.element,
  terms: termSchema.extend({ paragraphs }),
  questions: questionSchema.extend({ paragraphs }),
  gaps: gapSchema,
} as const;

export const listSections: readonly ListSection[] = [
  'people',
  'parties',
  'documents',
  'topics',
  'quotes',
  'statements',
  'positions',
  'events',
  'terms',
  'questions',
  'gaps',
];

export function isListSection(name: string): name is ListSection {
  return Object.hasOwn(itemSchemas, name);
}

export type Item<S extends ListSection = ListSection> = z.infer<(typeof itemSchemas)[S]>;

/** What a server has to say about one entry of a story. */
export type Curated = {
  [S in ListSection]: {
    readonly section: S;
    readonly id: string;
    /** Undefined: the bundled entry is not shown. */
    readonly item: Item<S> | undefined;
  };
}[ListSection];

/** Reads an entry's body; undefined where it doesn't fit its section (any more). */
export function readItem(section: ListSection, body: unknown): Curated | undefined {
  switch (section) {
    case 'people':
      return made(section, itemSchemas.people.safeParse(body).data);
    case 'parties':
      return made(section, itemSchemas.parties.safeParse(body).data);
    case 'documents':
      return made(section, itemSchemas.documents.safeParse(body).data);
    case 'topics':
      return made(section, itemSchemas.topics.safeParse(body).data);
    case 'quotes':
      return made(section, itemSchemas.quotes.safeParse(body).data);
    case 'statements':
      return made(section, itemSchemas.statements.safeParse(body).data);
    case 'positions':
      return made(section, itemSchemas.positions.safeParse(body).data);
    case 'events':
      return made(section, itemSchemas.events.safeParse(body).data);
    case 'terms':
      return made(section, itemSchemas.terms.safeParse(body).data);
    case 'questions':
      return made(section, itemSchemas.questions.safeParse(body).data);
    case 'gaps':
      return made(section, itemSchemas.gaps.safeParse(body).data);
  }
}

/** Typed by the section's own name, which pairs it with its schema. */
const made = <S extends ListSection, I extends { readonly id: string }>(
  section: S,
  item: I | undefined,
) => item && { section, id: item.id, item };

/** That the bundled entry with this id is not to be shown. */
export function hidden(section: ListSection, id: string): Curated {
  return { section, id, item: undefined };
}

export type ReadItem =
  | { readonly kind: 'read'; readonly entry: Curated }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** As `readItem`, and says what doesn't fit. */
export function itemOf(section: ListSection, body: unknown): ReadItem {
  const entry = readItem(section, body);
  if (entry) return { kind: 'read', entry };
  const issues = itemSchemas[section].safeParse(body).error?.issues ?? [];
  return {
    kind: 'faulty',
    faults: issues.map(({ path, message }) =>
      [path.map(String).join('.'), message].filter(Boolean).join(': '),
    ),
  };
}
