import { SUFFIXES } from '../words/titles.ts';

/** Names that were split already: every mention is held against every name. Emptied before it grows large. */
const known = new Map<string, string[]>();
const MOST_KNOWN = 5000;

/** The words of a name without “Jr.” and the like. */
export function nameWords(name: string): string[] {
  const before = known.get(name);
  if (before) return before;
  const words = name
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((w) => w && !SUFFIXES.has(w.toLowerCase()));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, words);
  return words;
}

/** The last word of a name in lower case. */
export const familyName = (name: string): string => nameWords(name).at(-1)?.toLowerCase() ?? '';
