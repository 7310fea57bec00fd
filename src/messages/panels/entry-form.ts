/** Forms in which moderators write an entry, one for each kind. */
import type { DeskTexts } from '../catalogue/desk/en.ts';
import { choiceField, form, textField } from '../fields.ts';
import type { Form } from '../form.ts';

/** What moderators write; other sections come by file. */
export const editable = ['questions', 'quotes', 'positions', 'people', 'terms'] as const;
export type Editable = (typeof editable)[number];

/** Values of the fields, by their ids. */
export type Filled = Readonly<Record<string, string>>;

export interface Evidence {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** Longest values, as the packs allow. */
export const limits = {
  question: 300,
  answer: 1200,
  also: 4000,
  paragraphs: 300,
  words: 1500,
  speaker: 120,
  when: 120,
  about: 300,
  party: 120,
  topic: 120,
  stance: 600,
  name: 200,
  aliases: 1500,
  role: 300,
  side: 120,
  explanation: 800,
} as const;
export type FieldName = keyof typeof limits;

const LONG: ReadonlySet<FieldName> = new Set([
  'answer',
  'also',
  'words',
  'stance',
  'aliases',
  'explanation',
]);

const FIELDS: Readonly<Record<Editable, readonly FieldName[]>> = {
  questions: ['question', 'answer', 'also'],
  quotes: ['words', 'speaker', 'paragraphs', 'when', 'about'],
  positions: ['party', 'topic', 'stance', 'paragraphs'],
  people: ['name', 'aliases', 'role', 'side', 'paragraphs'],
  terms: ['name', 'aliases', 'explanation', 'paragraphs'],
};
const OPTIONAL: ReadonlySet<FieldName> = new Set(['also', 'aliases', 'when', 'about', 'side']);
/** What rests on the story by its nature must say where. */
const NEEDS_PARAGRAPHS: ReadonlySet<Editable> = new Set(['quotes', 'positions']);

/** @param evidence entries of the story that a question may rest on, nearest first */
export function entryForm(
  id: string,
  section: Editable,
  filled: Filled,
  evidence: readonly Evidence[],
  { entry }: DeskTexts,
): Form {
  const field = (name: FieldName, required: boolean) =>
    textField({
      id: name,
      label: entry[name],
      max: limits[name],
      long: LONG.has(name),
      required,
      value: filled[name] ?? '',
      ...(name === 'paragraphs' ? { help: entry.paragraphsHelp } : {}),
    });
  const own = FIELDS[section].map((name) =>
    field(name, name === 'paragraphs' ? NEEDS_PARAGRAPHS.has(section) : !OPTIONAL.has(name)),
  );
  if (section !== 'questions') return form(id, entry.kinds[section], own);
  const shown = evidence.map((each) => ({ ...each, chosen: each.value === filled['evidence'] }));
  return form(id, entry.kinds[section], [
    ...own,
    ...(shown.length === 0
      ? []
      : [
          choiceField({
            id: 'evidence',
            label: entry.evidence,
            help: entry.evidenceHelp,
            options: shown,
          }),
        ]),
    field('paragraphs', false),
  ]);
}
