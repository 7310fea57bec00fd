/** Hands out ids of a section: lower-case words joined by hyphens, each once. */
export interface Ids {
  next(words: string): string;
}

/** The plain letters and digits of some words, joined by hyphens; at most 48 characters, cut between words. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= 48) return plain || 'item';
  return plain.slice(0, 48).replace(/-[^-]*$/, '');
}

export function idsFrom(taken = new Set<string>()): Ids {
  return {
    next(words) {
      const base = slug(words);
      let id = base;
      for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
      taken.add(id);
      return id;
    },
  };
}
