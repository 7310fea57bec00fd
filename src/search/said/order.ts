/** What the order of the words tells, where the same words may stand in both. */
import type { SaidCandidate } from './candidates.ts';
import { isContent } from './reading.ts';
import { losesNegation } from './verbatim.ts';
import { isSameWord } from './word-pair.ts';

type Order = 'aligned' | 'run' | 'swapped' | 'denied' | 'gaps';
/** A longer run of words is nobody else's. */
const LONG_RUN = 8;

export function orderOf({ alignment, reading }: SaidCandidate): Record<Order, number> {
  const aligned = alignment();
  const { steps } = aligned;
  let [same, swapped, asked, left] = [0, 0, 0, 0];
  let [run, longest] = [0, 0];
  // Of the stretch of differences that is walked: “no talks” for “not talk” denies nothing.
  let [more, denied] = [0, losesNegation(aligned, reading.words)];
  for (const step of steps) {
    if (step.kind === 'asked' || step.kind === 'other') more += step.asked.negation ? 1 : 0;
    if (step.kind === 'said' || step.kind === 'other') more -= step.said.negation ? 1 : 0;
    if (step.kind === 'said') left++;
    else asked++;
    run = isSameWord(step) ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (isSameWord(step)) {
      same++;
      if (isContent(step.said) && more !== 0) [more, denied] = [0, true];
    } else if (step.kind === 'other' && isContent(step.asked) && step.like < 0.85) swapped++;
  }
  return {
    aligned: asked > 0 ? same / asked : 0,
    run: Math.min(1, longest / LONG_RUN),
    swapped: Math.min(1, swapped / 4),
    denied: denied || more !== 0 ? 1 : 0,
    gaps: steps.length > 0 ? left / steps.length : 0,
  };
}
