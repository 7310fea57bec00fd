/**
 * Asked words laid beside said words: semi-global alignment (S. B. Needleman & C. D. Wunsch, 1970;
 * the ends of the said words are free, for members quote fragments).
 */
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

export interface Alignment {
  /** From the first to the last said word that has a partner. */
  readonly steps: readonly Step[];
  /** Places of these two among the said words; −1 where none has a partner. */
  readonly first: number;
  readonly last: number;
  readonly cost: number;
}

/** Costs in proportion to how much a difference says: small words are misremembered most. */
const COST = { typo: 0.05, stop: 0.35, content: 1, unlike: 1.3, optional: 0 } as const;

/** What the comparison asks of a word, found out once for each. */
interface Side {
  readonly own: SaidWord;
  /** A stop word or a negation. */
  readonly small: boolean;
  readonly numeric: boolean;
  /** May be another word mistyped: asked words alone, the said ones are in print. */
  readonly doubtful: boolean;
}

function sideOf(own: SaidWord, senses: WordSense | undefined): Side {
  const numeric = /\d/.test(own.word);
  return {
    own,
    small: own.stop || own.negation,
    numeric,
    doubtful: senses !== undefined && !own.stop && !numeric && !senses.knows(own.word),
  };
}

/** How two words compare. Numbers, for a long remark is compared a hundred thousand times. */
const PAIR = { same: 0, typo: 1, stem: 2, small: 3, unlike: 4, like: 5 } as const;
type Pair = (typeof PAIR)[keyof typeof PAIR];
const PAIR_COSTS = [0, COST.typo, 0.2, 0.5, COST.unlike] as const;

/** At no cost where they are the same, at more the less they are alike. */
const pairCost = (pair: Pair, likeness: number): number =>
  pair === PAIR.like ? COST.unlike - likeness * 0.9 : PAIR_COSTS[pair];

function pairOf(asked: Side, said: Side, likeness: number): Pair {
  const a = asked.own;
  const b = said.own;
  if (a.word === b.word || a.word === b.bare) return PAIR.same;
  if (asked.doubtful && !said.numeric) {
    const allowed = typosAllowed(Math.max(a.word.length, b.word.length));
    if (editDistance(a.word, b.word, allowed) <= allowed) return PAIR.typo;
  }
  if (a.stem === b.stem) return PAIR.stem;
  if (likeness >= 0 && isSlip(asked, said)) return PAIR.typo;
  if (asked.small && said.small) return PAIR.small;
  return asked.small !== said.small || likeness <= 0 ? PAIR.unlike : PAIR.like;
}

/** The step that a pair is. */
function pairStep(
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

/** The second half of a contraction is easily missed: “were” for “we’re” has it in it. */
const alone = (word: SaidWord): number =>
  word.optional
    ? COST.optional
    : word.surface === '' && !word.negation
      ? COST.typo
      : word.stop
        ? COST.stop
        : COST.content;

/**
 * Aligns the asked words with the stretch of the said words that is most like them.
 * O(asked × said) time and memory.
 * @param like how far each asked word means the same as each said one, up to 1, row by row
 */
export function align(
  asked: readonly SaidWord[],
  said: readonly SaidWord[],
  senses: WordSense,
  like: Float64Array,
): Alignment {
  const width = said.length + 1;
  const cost = new Float64Array((asked.length + 1) * width);
  const move = new Uint8Array(cost.length); // 1 pair, 2 asked alone, 3 said alone
  const pairs = new Uint8Array(cost.length);
  const saidSides = said.map((word) => sideOf(word, undefined));
  const saidAlone = said.map(alone);
  for (let i = 1; i <= asked.length; i++) {
    const a = asked[i - 1];
    if (!a) continue;
    const side = sideOf(a, senses);
    const askedAlone = alone(a);
    cost[i * width] = (cost[(i - 1) * width] ?? 0) + askedAlone;
    move[i * width] = 2;
    for (let j = 1; j <= said.length; j++) {
      const other = saidSides[j - 1];
      if (!other) continue;
      const at = i * width + j;
      const likeness = like[(i - 1) * said.length + j - 1] ?? 0;
      const compared = pairOf(side, other, likeness);
      pairs[at] = compared;
      const pair = (cost[at - width - 1] ?? 0) + pairCost(compared, likeness);
      const up = (cost[at - width] ?? 0) + askedAlone;
      const left = (cost[at - 1] ?? 0) + (i === asked.length ? 0 : (saidAlone[j - 1] ?? 0));
      const best = Math.min(pair, up, left);
      cost[at] = best;
      move[at] = best === pair ? 1 : best === up ? 2 : 3;
    }
  }
  const steps: Step[] = [];
  let [first, last] = [-1, -1];
  let i = asked.length;
  let j = said.length;
  while (i > 0) {
    const a = asked[i - 1];
    const b = said[j - 1];
    const step = move[i * width + j];
    if (step === 1 && a && b) {
      const likeness = like[(i - 1) * said.length + j - 1] ?? 0;
      steps.push(pairStep(pairs[i * width + j], likeness, a, b));
      first = j - 1;
      if (last < 0) last = first;
      i--;
      j--;
    } else if (step === 2 && a) {
      steps.push({ kind: 'asked', asked: a });
      i--;
    } else if (b) {
      if (i < asked.length || steps.length > 0) steps.push({ kind: 'said', said: b });
      j--;
    } else break;
  }
  const total = cost[asked.length * width + said.length] ?? 0;
  return { steps: trim(steps.reverse()), first, last, cost: total };
}

/** Said words before the first and after the last partner are no difference. */
function trim(steps: readonly Step[]): readonly Step[] {
  let from = 0;
  let to = steps.length;
  while (from < to && steps[from]?.kind === 'said') from++;
  while (to > from && steps[to - 1]?.kind === 'said') to--;
  return steps.slice(from, to);
}
