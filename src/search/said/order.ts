/** What the order of the words tells, where the same words may stand in both. */
import type { SaidCandidate } from './candidates.ts';
import { isContent } from './reading.ts';
import { losesNegation } from './verbatim.ts';
import { isSameWord, type Step } from './word-pair.ts';
import type { SaidWord } from './words.ts';

type Order = 'aligned' | 'run' | 'swapped' | 'denied' | 'gaps';
/** A longer run of words is nobody else's. */
const LONG_RUN = 8;
/** A word that stands for one no more alike is none that was misremembered. */
const LEAST_MET = 0.4;

/** The negations of one side in a clause: one counts where what it denies has a partner on the other side. */
class Denial {
  #isThere = false;
  #open = false;

  /** @param isMet the word has a partner */
  add(word: SaidWord, isMet: boolean): void {
    if (word.negation) this.open();
    else if (this.#open && isContent(word)) {
      this.#open = false;
      this.#isThere ||= isMet;
    }
  }

  open(): void {
    this.#open = true;
  }

  /** The clause ends: what denies nothing behind it denies what stands before. */
  end(): boolean {
    const there = this.#isThere || this.#open;
    [this.#isThere, this.#open] = [false, false];
    return there;
  }
}

/**
 * How many clauses deny what the said ones affirm, or the other way round. Within a clause it is all the same
 * where and how often it is denied: “with no one” for “not with anyone”, “won't … nobody”.
 * @param losesOne a “not” stands just outside of the said words that have partners
 */
function denials(steps: readonly Step[], losesOne: boolean): number {
  const [asked, said] = [new Denial(), new Denial()];
  if (losesOne) said.open();
  let count = 0;
  const end = (): void => {
    if (asked.end() !== said.end()) count++;
  };
  for (const step of steps) {
    const isMet = isSameWord(step) || (step.kind === 'other' && step.like >= LEAST_MET);
    if (step.kind !== 'said') asked.add(step.asked, isMet);
    if (step.kind === 'asked') continue;
    said.add(step.said, isMet);
    if (step.said.ends) end();
  }
  end();
  return count;
}

export function orderOf({ alignment, reading }: SaidCandidate): Record<Order, number> {
  const aligned = alignment();
  const { steps } = aligned;
  let [same, swapped, asked, left] = [0, 0, 0, 0];
  let [run, longest] = [0, 0];
  for (const step of steps) {
    if (step.kind === 'said') left++;
    else asked++;
    run = isSameWord(step) ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (isSameWord(step)) same++;
    else if (step.kind === 'other' && isContent(step.asked) && step.like < 0.85) swapped++;
  }
  const denied = denials(steps, losesNegation(aligned, reading.words));
  return {
    aligned: asked > 0 ? same / asked : 0,
    run: Math.min(1, longest / LONG_RUN),
    swapped: Math.min(1, swapped / 4),
    denied: Math.min(1, denied / 2),
    gaps: steps.length > 0 ? left / steps.length : 0,
  };
}
