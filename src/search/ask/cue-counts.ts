/**
 * Words and names counted by entry, and what they tell of it: multinomial naive Bayes (A. McCallum & K. Nigam,
 * “A Comparison of Event Models for Naive Bayes Text Classification”, 1998) with Dirichlet smoothing (C. Zhai &
 * J. Lafferty, “A Study of Smoothing Methods for Language Models Applied to Ad Hoc Information Retrieval”, 2001).
 */
import type { Reading } from './entry-reader.ts';

/** Weight of the story's own use of words against an entry's, in words. */
const SMOOTHING = 20;
/** Naive Bayes counts words that stand together as if each were news: its log-odds are cut to this share. */
export const TEMPER = 0.3;

/** What a question is known by: words, names, words within names, and what kind of thing it asks for. */
export function cuesOf({ concepts, kind }: Reading): readonly string[] {
  const cues = new Set([`?${kind}`]);
  for (const { stem, entity } of concepts) {
    if (entity === undefined) cues.add(stem);
    else cues.add(`@${entity}`).add(`@${entity} ${stem}`);
  }
  return [...cues];
}

/** A text to learn from, and whose it is. */
export type Example = Reading & { readonly entry: number };

/** What a cue adds to the entries that have it. */
export interface Column {
  readonly entries: Int32Array;
  readonly gains: Float32Array | Float64Array;
}

/** Adds what a cue gains to the scores of the entries. */
export function addColumn(scores: Float64Array, column: Column | undefined): void {
  if (!column) return;
  const { entries, gains } = column;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] ?? 0;
    scores[entry] = (scores[entry] ?? 0) + (gains[i] ?? 0);
  }
}

/** How often each cue stands in each entry. */
export interface Counted {
  readonly ids: ReadonlyMap<string, number>;
  /** For each cue, in how many texts of each entry it stands. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** For each cue, in how many texts it stands. */
  readonly totals: readonly number[];
  readonly total: number;
  /** How many cues each entry's texts have. */
  readonly lengths: Float64Array;
  readonly lengthParts: Float64Array;
  /** The cues of each example. */
  readonly cues: readonly Int32Array[];
  /** For each cue what it adds to the log-odds of the entries that have it. */
  readonly columns: readonly Column[];
}

/** Counts the cues of texts. @param size how many entries there are */
export function count(examples: readonly Example[], size: number): Counted {
  const ids = new Map<string, number>();
  const counts: Map<number, number>[] = [];
  const totals: number[] = [];
  const lengths = new Float64Array(size);
  let total = 0;
  const cues = examples.map((example) => {
    const found = Int32Array.from(cuesOf(example), (cue) => {
      let id = ids.get(cue);
      if (id === undefined) {
        ids.set(cue, (id = counts.push(new Map()) - 1));
        totals.push(0);
      }
      const inside = counts[id];
      inside?.set(example.entry, (inside.get(example.entry) ?? 0) + 1);
      totals[id] = (totals[id] ?? 0) + 1;
      return id;
    });
    total += found.length;
    lengths[example.entry] = (lengths[example.entry] ?? 0) + found.length;
    return found;
  });
  const columns = counts.map((inside, cue) => ({
    entries: Int32Array.from(inside.keys()),
    gains: Float64Array.from(inside.values(), (many) => gainOf(many, (totals[cue] ?? 1) / total)),
  }));
  const lengthParts = lengths.map(lengthPart);
  return { ids, counts, totals, total, lengths, lengthParts, cues, columns };
}

/**
 * Log-odds that an entry gains by having the cue in so many of its texts.
 * @param share how often the cue stands among all cues of the story
 */
export const gainOf = (many: number, share: number): number =>
  Math.log1p(many / (SMOOTHING * share));

/** What an entry of that many cues gives to smoothing, for each cue asked. */
export const lengthPart = (length: number): number => Math.log(SMOOTHING / (length + SMOOTHING));

/** `gainOf` for a cue that was counted. */
export function gain({ totals, total }: Counted, cue: number, many: number): number {
  return gainOf(many, (totals[cue] ?? 1) / total);
}
