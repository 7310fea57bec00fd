/**
 * Which entry a question's words point to, learnt from all wordings of all entries at once: counted by naive
 * Bayes (`cue-counts.ts`), corrected by telling entries apart (`cue-corrections.ts`). Where a single wording
 * shows that the same was asked, the classifier shows which words mean which entry.
 */
import { learn } from './cue-corrections.ts';
import {
  addColumn,
  count,
  cuesOf,
  gainOf,
  lengthPart,
  TEMPER,
  type Column,
  type Example,
} from './cue-counts.ts';
import type { Reading } from './entry-reader.ts';

/** What a cue adds to an entry is not kept where it is smaller. */
const LEAST_KEPT = 0.02;
/** Beyond as many pairs of feature and entry there is naive Bayes alone: learning would take too long. */
const MOST_WEIGHTS = 12_000_000;

export interface EntryClassifier {
  /**
   * For each of the given entries the log of how well it fits, up to a constant that is the same for all.
   * @param textsOf the texts of an entry that was not learnt from
   */
  judge(
    reading: Reading,
    entries: readonly number[],
    textsOf: (entry: number) => readonly Reading[],
  ): Float64Array;
}

/** @param size how many entries there are */
export function entryClassifier(examples: readonly Example[], size: number): EntryClassifier {
  const counted = count(examples, size);
  const { ids, totals, total, lengthParts } = counted;
  const corrections =
    totals.length * size <= MOST_WEIGHTS ? learn(counted, examples, size) : undefined;
  const columns = counted.columns.map((column, cue) =>
    corrected(column, corrections?.subarray(cue * size, (cue + 1) * size)),
  );
  const scores = new Float64Array(size);

  const ownScore = (cues: readonly string[], texts: readonly Reading[]): number => {
    const inside = new Map<string, number>();
    let length = 0;
    for (const text of texts)
      for (const cue of cuesOf(text)) {
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
  };

  return {
    judge(reading, entries, textsOf) {
      const cues = cuesOf(reading);
      const known = cues.flatMap((cue) => ids.get(cue) ?? []);
      scores.fill(0);
      for (const cue of known) addColumn(scores, columns[cue]);
      return Float64Array.from(entries, (entry) =>
        entry < size
          ? (scores[entry] ?? 0) + TEMPER * known.length * (lengthParts[entry] ?? 0)
          : ownScore(cues, textsOf(entry)),
      );
    },
  };
}

/** @param corrections of the cue, by entry */
function corrected({ entries, gains }: Column, corrections: Float32Array | undefined): Column {
  if (!corrections) return { entries, gains: gains.map((gain) => TEMPER * gain) };
  const all = corrections.slice();
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] ?? 0;
    all[entry] = (corrections[entry] ?? 0) + TEMPER * (gains[i] ?? 0);
  }
  const kept: number[] = [];
  for (let entry = 0; entry < all.length; entry++)
    if (Math.abs(all[entry] ?? 0) >= LEAST_KEPT) kept.push(entry);
  return {
    entries: Int32Array.from(kept),
    gains: Float32Array.from(kept, (entry) => all[entry] ?? 0),
  };
}
