/**
 * Every sentence model has a scale of its own: one calls a paraphrase 0.6, another 0.9. The judgement was
 * fitted on word vectors; what a model says is brought onto their scale by two points that every pack has.
 */
import { dot } from '../dot.ts';

/** Mean cosine of the word vectors for two wordings of one entry, and of two entries, of the packs. */
const SAME = 0.52;
const OTHER = 0.2;
/** With fewer entries of two wordings the model's own scale is kept. */
const FEWEST = 20;
/** A model that tells them apart by less tells nothing that stretching would bring out. */
const LEAST_APART = 0.05;
/** Of each entry the rivals that it is held against. */
const RIVALS = 5;

export type Scale = (cosine: number) => number;

const bounded = (x: number): number => Math.max(0, Math.min(1, x));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param pairs unit vectors of two wordings of each entry */
export function scaleOf(pairs: readonly (readonly [Float32Array, Float32Array])[]): Scale {
  if (pairs.length < FEWEST) return bounded;
  const same = mean(pairs.map(([one, other]) => dot(one, other)));
  const step = Math.floor(pairs.length / (RIVALS + 1));
  const other = mean(
    pairs.flatMap(([one], i) =>
      Array.from({ length: RIVALS }, (_, k) => {
        const rival = pairs[(i + (k + 1) * step) % pairs.length];
        return rival ? dot(one, rival[0]) : 0;
      }),
    ),
  );
  if (same - other < LEAST_APART) return bounded;
  const factor = (SAME - OTHER) / (same - other);
  return (cosine) => bounded(OTHER + (cosine - other) * factor);
}
