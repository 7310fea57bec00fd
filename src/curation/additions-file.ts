/** What a server has added to a story, as a story file. */
import { stringify } from 'yaml';
import type { Story } from '../knowledge/schema.ts';
import { listSections, type Curated } from './sections.ts';

/** Folded lines would change the text that is read back. */
const YAML = { lineWidth: 0, aliasDuplicateObjects: false };

/** The story's own description stands first, so that the file says what it belongs to. */
export function additionsFile({ story }: Story, entries: readonly Curated[]): string {
  const sections = listSections.flatMap((section) => {
    const items = entries.flatMap((entry) =>
      entry.section === section && entry.item !== undefined ? [slim(entry.item)] : [],
    );
    return items.length === 0 ? [] : [[section, items] as const];
  });
  return stringify({ story, ...Object.fromEntries(sections) }, YAML);
}

/** Without what is empty: the schema fills it in again. */
function slim(item: object): object {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]: [string, unknown]) => {
      const slimmed = isPlain(value) ? slim(value) : value;
      return isEmpty(slimmed) ? [] : [[key, slimmed]];
    }),
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || (isPlain(value) && Object.keys(value).length === 0);
}
