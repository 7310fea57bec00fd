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
  gain,
  gainOf,
  lengthPart,
  TEMPER,
  type Column,
  type Counted,
  type Example,
} from './cue-counts.ts';
import type { Reading } from './entry-reader.ts';

/** A correction that is smaller is not kept. */
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
  const { ids, totals, total } = counted;
  const corrections =
    totals.length * size <= MOST_WEIGHTS ? learn(counted, examples, size) : undefined;
  const columns = totals.map((_, cue) => columnOf(counted, cue, size, corrections));
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
          ? (scores[entry] ?? 0) + TEMPER * known.length * (counted.lengthParts[entry] ?? 0)
          : ownScore(cues, textsOf(entry)),
      );
    },
  };
}

function columnOf(
  counted: Counted,
  cue: number,
  size: number,
  corrections: Float32Array | undefined,
): Column {
  const entries: number[] = [];
  const gains: number[] = [];
  const inside = counted.counts[cue] ?? new Map<number, number>();
  for (let entry = 0; entry < (corrections ? size : 0); entry++) {
    const correction = corrections?.[cue * size + entry] ?? 0;
    const n = inside.get(entry) ?? 0;
    if (n === 0 && Math.abs(correction) < LEAST_KEPT) continue;
    entries.push(entry);
    gains.push(TEMPER * gain(counted, cue, n) + correction);
  }
  if (!corrections)
    for (const [entry, n] of inside) {
      entries.push(entry);
      gains.push(TEMPER * gain(counted, cue, n));
    }
  return { entries: Int32Array.from(entries), gains: Float32Array.from(gains) };
}
