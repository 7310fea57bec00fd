/** How what is measured becomes a number that a model looks at. */

/** −1…1: as large as `most`, either way, is as large as it gets. */
export const bounded = (x: number, most: number): number => Math.max(-1, Math.min(1, x / most));

/** Log-odds as a feature: beyond this all is sure. */
export const boundedOdds = (odds: number): number => bounded(odds, 8);

/** Doublings beyond which more wordings tell no more. */
const MANY_WORDINGS = 6;

/** How well something is known by so many wordings, 0…1. */
export const wordingsKnown = (count: number): number =>
  Math.min(1, Math.log2(count) / MANY_WORDINGS);
