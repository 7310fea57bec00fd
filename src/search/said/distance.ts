/** How far the asked words are from a wording: weighted differences. */
import type { SaidCandidate } from './candidates.ts';
import { PAIR_FEATURES, type PairFeature } from './compare.ts';
import { zeros } from './zeros.ts';

/** Likenesses among the features: what lacks of them to 1 is a difference. */
const LIKENESSES: ReadonlySet<PairFeature> = new Set([
  'coverage',
  'focus',
  'complete',
  'same',
  'meaning',
]);
/** Of a long quotation members ask for a fragment: what it has besides counts apart. */
const OF_FRAGMENTS: readonly PairFeature[] = ['focus', 'complete', 'lost'];
const apart = (name: PairFeature): number => {
  const at = OF_FRAGMENTS.indexOf(name);
  return at < 0 ? -1 : PAIR_FEATURES.length + at;
};
const DIFFERENCES = PAIR_FEATURES.map((name) => ({
  likeness: LIKENESSES.has(name),
  apart: apart(name),
}));
/** @public */
export const DISTANCE_FEATURES: readonly string[] = [
  ...PAIR_FEATURES,
  ...OF_FRAGMENTS.map((name) => `own.${name}`),
];

/** In what the asked words differ from a wording, each 0…1, in the order of `DISTANCE_FEATURES`. */
export function differencesFrom({ unit, comparison }: SaidCandidate): number[] {
  const found = zeros(DISTANCE_FEATURES.length);
  const own = unit.kind === 'quote';
  DIFFERENCES.forEach(({ likeness, apart: other }, i) => {
    const value = comparison.features[i] ?? 0;
    found[own && other >= 0 ? other : i] = likeness ? 1 - value : value;
  });
  return found;
}

export function distanceOf(
  { unit, comparison }: SaidCandidate,
  weights: readonly number[],
): number {
  const own = unit.kind === 'quote';
  let sum = 0;
  for (let i = 0; i < DIFFERENCES.length; i++) {
    const { likeness, apart: other } = DIFFERENCES[i] ?? { likeness: false, apart: -1 };
    const value = comparison.features[i] ?? 0;
    sum += (weights[own && other >= 0 ? other : i] ?? 0) * (likeness ? 1 - value : value);
  }
  return sum;
}
