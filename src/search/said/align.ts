/**
 * Asked words laid beside said words: semi-global alignment (S. B. Needleman & C. D. Wunsch, 1970;
 * the ends of the said words are free, for members quote fragments).
 */
import { COST, pairCost, pairOf, pairStep, sideOf, type Side, type Step } from './word-pair.ts';
import type { SaidWord } from './words.ts';

export interface Alignment {
  /** From the first to the last said word that has a partner. */
  readonly steps: readonly Step[];
  /** Places of these two among the said words; −1 where none has a partner. */
  readonly first: number;
  readonly last: number;
  readonly cost: number;
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

/** Room to work in, shared by all alignments: one runs to its end before another begins. */
let cost = new Float64Array(0);
let move = new Uint8Array(0); // 1 pair, 2 asked alone, 3 said alone
let pairs = new Uint8Array(0);

/** @param width of a row; the first costs nothing, for said words before the asked ones are free */
function makeRoom(size: number, width: number): void {
  if (cost.length < size) {
    cost = new Float64Array(2 * size);
    move = new Uint8Array(2 * size);
    pairs = new Uint8Array(2 * size);
  }
  cost.fill(0, 0, width);
}

/**
 * Aligns the asked words with the stretch of the said words that is most like them.
 * O(asked × said) time and memory.
 * @param like how far each asked word means the same as each said one, up to 1, row by row
 */
export function align(
  asked: readonly Side[],
  said: readonly SaidWord[],
  like: Float64Array,
): Alignment {
  const width = said.length + 1;
  makeRoom((asked.length + 1) * width, width);
  const saidSides = said.map((word) => sideOf(word, undefined));
  const saidAlone = said.map((word) => (word.negation ? COST.denial : alone(word)));
  for (let i = 1; i <= asked.length; i++) {
    const side = asked[i - 1];
    if (!side) continue;
    const askedAlone = alone(side.own);
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
    const a = asked[i - 1]?.own;
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
