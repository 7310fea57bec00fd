/**
 * Which class a text belongs to by its cues, learnt from examples of all classes at once: counted by naive Bayes
 * (`counts.ts`), corrected by telling classes apart (`corrections.ts`).
 */
import { learn } from './corrections.ts';
import {
  addColumn,
  count,
  gainOf,
  lengthPart,
  TEMPER,
  type Column,
  type Counted,
  type Example,
} from './counts.ts';

/** What a cue adds to a class is not kept where it is smaller. */
const LEAST_KEPT = 0.02;
/** Beyond as many pairs of cue and class there is naive Bayes alone: learning would take too long. */
const MOST_WEIGHTS = 12_000_000;

export interface Classifier {
  /** For each class the log of how well it fits, up to a constant that is the same for all; overwritten by the next call. */
  scores(cues: readonly string[]): Float64Array;
  /** The same for a class that was not learnt from. @param texts the cues of each of its texts */
  scoreBy(cues: readonly string[], texts: readonly (readonly string[])[]): number;
}

/** @param size how many classes there are */
export function classifier(examples: readonly Example[], size: number): Classifier {
  const counted = count(examples, size);
  const { ids, totals, lengthParts } = counted;
  const total = Math.max(1, counted.total);
  const columns = columnsOf(counted, examples, size);
  const scores = new Float64Array(size);
  return {
    scores(cues) {
      const known = cues.flatMap((cue) => ids.get(cue) ?? []);
      for (let one = 0; one < size; one++)
        scores[one] = TEMPER * known.length * (lengthParts[one] ?? 0);
      for (const cue of known) addColumn(scores, columns[cue]);
      return scores;
    },
    scoreBy(cues, texts) {
      const inside = new Map<string, number>();
      let length = 0;
      for (const text of texts)
        for (const cue of text) {
          inside.set(cue, (inside.get(cue) ?? 0) + 1);
          length++;
        }
      let score = 0;
      for (const cue of cues) {
        const id = ids.get(cue);
        const n = inside.get(cue) ?? 0;
        if (id === undefined && n === 0) continue;
        const share = (id === undefined ? n : (totals[id] ?? n)) / total;
        score += lengthPart(length) + gainOf(n, share);
      }
      return TEMPER * score;
    },
  };
}

/** What each cue adds to the classes, as counted and corrected. */
function columnsOf(
  counted: Counted,
  examples: readonly Example[],
  size: number,
): readonly Column[] {
  const corrections =
    counted.totals.length * size <= MOST_WEIGHTS ? learn(counted, examples, size) : undefined;
  return counted.columns.map((column, cue) =>
    corrected(column, corrections?.subarray(cue * size, (cue + 1) * size)),
  );
}

/** @param corrections of the cue, by class */
function corrected({ classes, gains }: Column, corrections: Float32Array | undefined): Column {
  if (!corrections) return { classes, gains: gains.map((gain) => TEMPER * gain) };
  const all = corrections.slice();
  for (let i = 0; i < classes.length; i++) {
    const one = classes[i] ?? 0;
    all[one] = (corrections[one] ?? 0) + TEMPER * (gains[i] ?? 0);
  }
  const kept: number[] = [];
  for (let one = 0; one < all.length; one++)
    if (Math.abs(all[one] ?? 0) >= LEAST_KEPT) kept.push(one);
  return {
    classes: Int32Array.from(kept),
    gains: Float32Array.from(kept, (one) => all[one] ?? 0),
  };
}
