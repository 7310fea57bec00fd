/** The word tables of `lexicon/`: plain text, so that anyone can read and mend them. */

const rows = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** Gives the partners of a word. */
export type Partners = (word: string) => readonly string[];

/**
 * A word, then its partners, on each line. A line is cut into words when it is first asked for:
 * of ten thousand a story needs a hundred.
 */
export function parsePartners(text: string): Partners {
  const lines = new Map<string, string | readonly string[]>();
  for (const line of rows(text)) lines.set(line.slice(0, line.indexOf(' ')), line);
  return (word) => {
    const line = lines.get(word);
    if (typeof line !== 'string') return line ?? [];
    const partners = line.split(' ').slice(1);
    lines.set(word, partners);
    return partners;
  };
}

/** A base form, then its irregular inflections, on each line. */
export function parseIrregular(text: string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const line of rows(text)) {
    const [base = '', ...forms] = line.split(' ');
    for (const form of forms) bases.set(form, base);
  }
  return bases;
}

/** Both sides of a bar on each line; every word of one is the opposite of every word of the other. */
export function parseSides(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  const put = (words: readonly string[], others: readonly string[]): void => {
    for (const word of words) {
      const known = opposites.get(word) ?? new Set();
      for (const other of others) known.add(other);
      opposites.set(word, known);
    }
  };
  for (const line of rows(text)) {
    const [left = [], right = []] = line.split('|').map((side) => side.trim().split(/\s+/));
    put(left, right);
    put(right, left);
  }
  return opposites;
}
