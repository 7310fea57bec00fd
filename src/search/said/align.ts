/**
 * Asked words laid beside said words: semi-global alignment (S. B. Needleman & C. D. Wunsch, 1970;
 * the ends of the said words are free, for members quote fragments).
 */
import { editDistance, typosAllowed } from '../edit-distance.ts';
import { closeness, type WordSense } from '../lexicon-types.ts';
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
  readonly cost: number;
}

/** Costs in proportion to how much a difference says: small words are misremembered most. */
const COST = { typo: 0.05, stop: 0.35, content: 1, unlike: 1.3, optional: 0 } as const;

/** How two words compare: 0 the same, `COST.typo` a typo, more the less they are alike. */
function pairCost(
  a: SaidWord,
  b: SaidWord,
  senses: WordSense,
): { cost: number; kind: Step['kind']; like: number } {
  if (a.word === b.word) return { cost: 0, kind: 'same', like: 1 };
  if (
    !a.stop &&
    !senses.knows(a.word) &&
    !/\d/.test(a.word + b.word) &&
    editDistance(a.word, b.word, typosAllowed(Math.max(a.word.length, b.word.length))) <=
      typosAllowed(Math.max(a.word.length, b.word.length))
  )
    return { cost: COST.typo, kind: 'typo', like: 1 };
  if (a.stem === b.stem) return { cost: 0.2, kind: 'other', like: 0.95 };
  const small = (word: SaidWord): boolean => word.stop || word.negation;
  if (small(a) && small(b)) return { cost: 0.5, kind: 'other', like: 0.5 };
  if (small(a) !== small(b)) return { cost: COST.unlike, kind: 'other', like: 0 };
  const like = Math.max(0, closeness(a.word, b.word, senses));
  return { cost: COST.unlike - like * 0.9, kind: 'other', like };
}

const alone = (word: SaidWord): number =>
  word.optional ? COST.optional : word.stop ? COST.stop : COST.content;

/**
 * Aligns the asked words with the stretch of the said words that is most like them.
 * O(asked × said) time and memory.
 */
export function align(
  asked: readonly SaidWord[],
  said: readonly SaidWord[],
  senses: WordSense,
): Alignment {
  const width = said.length + 1;
  const cost = new Float64Array((asked.length + 1) * width);
  const move = new Uint8Array(cost.length); // 1 pair, 2 asked alone, 3 said alone
  for (let i = 1; i <= asked.length; i++) {
    const a = asked[i - 1];
    if (!a) continue;
    cost[i * width] = (cost[(i - 1) * width] ?? 0) + alone(a);
    move[i * width] = 2;
    for (let j = 1; j <= said.length; j++) {
      const b = said[j - 1];
      if (!b) continue;
      const pair = (cost[(i - 1) * width + j - 1] ?? 0) + pairCost(a, b, senses).cost;
      const up = (cost[(i - 1) * width + j] ?? 0) + alone(a);
      const left = (cost[i * width + j - 1] ?? 0) + (i === asked.length ? 0 : alone(b));
      const best = Math.min(pair, up, left);
      cost[i * width + j] = best;
      move[i * width + j] = best === pair ? 1 : best === up ? 2 : 3;
    }
  }
  const steps: Step[] = [];
  let i = asked.length;
  let j = said.length;
  while (i > 0) {
    const a = asked[i - 1];
    const b = said[j - 1];
    const step = move[i * width + j];
    if (step === 1 && a && b) {
      const { kind, like } = pairCost(a, b, senses);
      steps.push(
        kind === 'other'
          ? { kind, asked: a, said: b, like }
          : { kind: kind === 'typo' ? 'typo' : 'same', asked: a, said: b },
      );
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
  return { steps: trim(steps.reverse()), cost: cost[asked.length * width + said.length] ?? 0 };
}

/** Said words before the first and after the last partner are no difference. */
function trim(steps: readonly Step[]): readonly Step[] {
  let from = 0;
  let to = steps.length;
  while (from < to && steps[from]?.kind === 'said') from++;
  while (to > from && steps[to - 1]?.kind === 'said') to--;
  return steps.slice(from, to);
}
