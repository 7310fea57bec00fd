/**
 * Cues (words, names …) counted by class, and what they tell of it: multinomial naive Bayes (A. McCallum & K. Nigam,
 * “A Comparison of Event Models for Naive Bayes Text Classification”, 1998) with Dirichlet smoothing (C. Zhai &
 * J. Lafferty, “A Study of Smoothing Methods for Language Models Applied to Ad Hoc Information Retrieval”, 2001).
 */

/** Weight of the story's own use of cues against a class's, in cues. */
const SMOOTHING = 20;
/** Naive Bayes counts words that stand together as if each were news: its log-odds are cut to this share. */
export const TEMPER = 0.15;

/** The cues of a text to learn from, and what the text belongs to. */
export interface Example {
  readonly cues: readonly string[];
  /** Number of its class. */
  readonly of: number;
}

/** What a cue adds to the classes that have it. */
export interface Column {
  readonly classes: Int32Array;
  readonly gains: Float32Array | Float64Array;
}

/** Adds what a cue gains to the scores of the classes. */
export function addColumn(scores: Float64Array, column: Column | undefined): void {
  if (!column) return;
  const { classes, gains } = column;
  for (let i = 0; i < classes.length; i++) {
    const one = classes[i] ?? 0;
    scores[one] = (scores[one] ?? 0) + (gains[i] ?? 0);
  }
}

/** How often each cue stands in each class. */
export interface Counted {
  readonly ids: ReadonlyMap<string, number>;
  /** For each cue, in how many texts of each class it stands. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** For each cue, in how many texts it stands. */
  readonly totals: readonly number[];
  readonly total: number;
  /** How many cues each class's texts have. */
  readonly lengths: Float64Array;
  readonly lengthParts: Float64Array;
  /** The cues of each example. */
  readonly cues: readonly Int32Array[];
  /** For each cue what it adds to the log-odds of the classes that have it. */
  readonly columns: readonly Column[];
}

/** Counts the cues of texts. @param size how many classes there are */
export function count(examples: readonly Example[], size: number): Counted {
  const ids = new Map<string, number>();
  const counts: Map<number, number>[] = [];
  const totals: number[] = [];
  const lengths = new Float64Array(size);
  let total = 0;
  const cues = examples.map((example) => {
    const found = Int32Array.from(example.cues, (cue) => {
      let id = ids.get(cue);
      if (id === undefined) {
        ids.set(cue, (id = counts.push(new Map()) - 1));
        totals.push(0);
      }
      const inside = counts[id];
      inside?.set(example.of, (inside.get(example.of) ?? 0) + 1);
      totals[id] = (totals[id] ?? 0) + 1;
      return id;
    });
    total += found.length;
    lengths[example.of] = (lengths[example.of] ?? 0) + found.length;
    return found;
  });
  const columns = counts.map((inside, cue) => ({
    classes: Int32Array.from(inside.keys()),
    gains: Float64Array.from(inside.values(), (many) => gainOf(many, (totals[cue] ?? 1) / total)),
  }));
  const lengthParts = lengths.map(lengthPart);
  return { ids, counts, totals, total, lengths, lengthParts, cues, columns };
}

/**
 * Log-odds that a class gains by having the cue in so many of its texts.
 * @param share how often the cue stands among all cues of the story
 */
export const gainOf = (many: number, share: number): number =>
  Math.log1p(many / (SMOOTHING * share));

/** What a class of that many cues gives to smoothing, for each cue asked. */
export const lengthPart = (length: number): number => Math.log(SMOOTHING / (length + SMOOTHING));

/** `gainOf` for a cue that was counted. */
export function gain({ totals, total }: Counted, cue: number, many: number): number {
  return gainOf(many, (totals[cue] ?? 1) / total);
}
