/** How an asked word compares with a said one, and what the difference costs. */
import { editDistance, typosAllowed } from '../edit-distance.ts';
import type { WordSense } from '../lexicon-types.ts';
import type { SaidWord } from './words.ts';

/** One step of the alignment. `like` is how much alike two different words are, 0…1. */
export type Step =
  | { readonly kind: 'same'; readonly asked: SaidWord; readonly said: SaidWord }
  | { readonly kind: 'typo'; readonly asked: SaidWord; readonly said: SaidWord }
  | {
      readonly kind: 'other';
      readonly asked: SaidWord;
      readonly said: SaidWord;
      readonly like: number;
    }
  | { readonly kind: 'asked'; readonly asked: SaidWord }
  | { readonly kind: 'said'; readonly said: SaidWord };

/** Whether the asked word is the said one, mistyped at most. */
export const isSameWord = (step: Step): step is Extract<Step, { kind: 'same' | 'typo' }> =>
  step.kind === 'same' || step.kind === 'typo';

/**
 * Costs in proportion to how much a difference says: small words are misremembered most. A “not”
 * costs so little that it is rather left out than the words before it: people shall see that it is.
 */
export const COST = {
  typo: 0.05,
  stop: 0.35,
  content: 1,
  unlike: 1.3,
  denial: 0.3,
  optional: 0,
} as const;

/** What the comparison asks of a word, found out once for each. */
export interface Side {
  readonly own: SaidWord;
  /** A stop word or a negation. */
  readonly small: boolean;
  readonly numeric: boolean;
  /** May be another word mistyped: asked words alone, the said ones are in print. */
  readonly doubtful: boolean;
}

/** @param senses for an asked word; the said ones are in print */
export function sideOf(own: SaidWord, senses: WordSense | undefined): Side {
  const numeric = /\d/.test(own.word);
  return {
    own,
    small: own.stop || own.negation,
    numeric,
    doubtful:
      senses !== undefined &&
      !own.stop &&
      !numeric &&
      (!senses.knows(own.word) || MISSPELT_ENDING.test(own.word)),
  };
}

/** “Boundarys” and “continueing” have a known base form, yet nobody writes them so. */
const MISSPELT_ENDING = /[^aeiou]ys$|[^e]eing$/;

/** Small words that sound alike and are written for one another. */
const HOMOPHONES: ReadonlyMap<string, number> = new Map(
  ['their there', 'then than', 'to too'].flatMap((line, group) =>
    line.split(' ').map((word) => [word, group] as const),
  ),
);
function soundAlike(a: string, b: string): boolean {
  const group = HOMOPHONES.get(a);
  return group !== undefined && group === HOMOPHONES.get(b);
}

/** What turns a word into its opposite: “evitable” is no typo of “inevitable”. */
const PREFIX = /^(?:un|in|im|il|ir|non|dis|mis|de|anti)(?=\p{L}{4})/u;
const isDenied = (a: string, b: string): boolean =>
  a.replace(PREFIX, '') === b || b.replace(PREFIX, '') === a;

/** How two words compare. Numbers, for a long remark is compared a hundred thousand times. */
const PAIR = { same: 0, typo: 1, stem: 2, small: 3, unlike: 4, like: 5 } as const;
type Pair = (typeof PAIR)[keyof typeof PAIR];
const PAIR_COSTS = [0, COST.typo, 0.2, 0.5, COST.unlike] as const;

/** At no cost where they are the same, at more the less they are alike. */
export const pairCost = (pair: Pair, likeness: number): number =>
  pair === PAIR.like ? COST.unlike - likeness * 0.9 : PAIR_COSTS[pair];

export function pairOf(asked: Side, said: Side, likeness: number): Pair {
  const a = asked.own;
  const b = said.own;
  if (a.word === b.word || a.word === b.bare) return PAIR.same;
  if (soundAlike(a.word, b.word) || a.bare === b.word) return PAIR.typo;
  if (asked.doubtful && !said.numeric && !isDenied(a.word, b.word)) {
    const allowed = typosAllowed(Math.max(a.word.length, b.word.length));
    if (editDistance(a.word, b.word, allowed) <= allowed) return PAIR.typo;
  }
  if (a.stem === b.stem) return PAIR.stem;
  if (likeness >= 0 && isSlip(asked, said)) return PAIR.typo;
  if (asked.small && said.small) return PAIR.small;
  return asked.small !== said.small || likeness <= 0 ? PAIR.unlike : PAIR.like;
}

/** Whether the asked word may be the said one, mistyped at most: none that turns out to be so is left out. */
export function mayBeSame(asked: Side, said: Side): boolean {
  const pair = pairOf(asked, said, 0);
  return pair === PAIR.same || pair === PAIR.typo;
}

/** The step that a pair is. */
export function pairStep(
  pair: number | undefined,
  likeness: number,
  asked: SaidWord,
  said: SaidWord,
): Step {
  switch (pair) {
    case PAIR.same:
      return { kind: 'same', asked, said };
    case PAIR.typo:
      return { kind: 'typo', asked, said };
    case PAIR.stem:
      return { kind: 'other', asked, said, like: 0.95 };
    case PAIR.small:
      return { kind: 'other', asked, said, like: 0.5 };
    default:
      return { kind: 'other', asked, said, like: pair === PAIR.like ? likeness : 0 };
  }
}

/** Words of this length are told apart by more than one letter, as a rule. */
const LEAST_SLIP = 4;

/** One letter amiss behind the same first letter, which happens to give another word: “rid”, “ride”. */
function isSlip(asked: Side, said: Side): boolean {
  const a = asked.own.word;
  const b = said.own.word;
  return (
    a[0] === b[0] &&
    Math.max(a.length, b.length) >= LEAST_SLIP &&
    !asked.small &&
    !asked.numeric &&
    !said.numeric &&
    !said.own.negation &&
    editDistance(a, b, 1) <= 1
  );
}
