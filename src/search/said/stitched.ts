/** Two remarks made into one: each gives a stretch of the asked words that the other lacks. */
import type { Quote } from '../../knowledge/schema.ts';
import type { SaidCandidate } from './candidates.ts';
import type { SaidReading } from './said-index.ts';
import { isSameWord } from './word-pair.ts';
import type { SaidWord } from './words.ts';

export interface Stitch {
  readonly first: SaidCandidate;
  readonly second: SaidCandidate;
}

/** Both parts together must have nearly all of the asked content, and each some of its own. */
const LEAST_TOGETHER = 0.8;
const LEAST_OWN_WORDS = 2;
/** A quotation that lacks no more of the asked content is no part of two: it has all, misremembered. */
const MOST_LACKED = 1 / 6;
/** So many words more than any quotation alone the two must have. */
const LEAST_MORE = 2;
/** Quotations that are compared pairwise. */
const MOST = 8;

/** Two candidates that are stitched together in the asked words, or undefined. */
export function findStitch(
  asked: SaidReading,
  candidates: readonly SaidCandidate[],
): Stitch | undefined {
  const quotes = candidates
    .filter(({ unit }) => unit.kind === 'quote' && !unit.more)
    .slice(0, MOST);
  const content = asked.words.filter(({ stop }) => !stop);
  const holds = quotes.map((quote) => heldBy(quote, asked));
  /** How much of the asked content none of these has. */
  const lacking = (...sets: readonly (ReadonlySet<SaidWord> | undefined)[]): number =>
    content.filter((word) => !sets.some((set) => set?.has(word))).length;
  const fewest = content.length * MOST_LACKED;
  // Mostly one holds nearly all as they are, and no quotation need be laid beside the asked words.
  if (holds.some((own) => lacking(own) <= fewest)) return undefined;
  const held = quotes.map((candidate) => partnersIn(candidate));
  // A word with a typo has a partner, and stands nowhere as it is.
  const least = Math.min(...quotes.map((_, i) => lacking(holds[i], held[i])));
  if (least <= fewest) return undefined;
  let best: { stitch: Stitch; together: number } | undefined;
  quotes.forEach((first, i) => {
    quotes.forEach((second, j) => {
      if (i >= j || first.unit.owner.item.id === second.unit.owner.item.id) return;
      const a = content.filter((word) => held[i]?.has(word));
      const b = content.filter((word) => held[j]?.has(word));
      // Words out of their order have no partner, but whoever holds them may have said them all.
      const ownA = a.filter((word) => !held[j]?.has(word) && !holds[j]?.has(word)).length;
      const ownB = b.filter((word) => !held[i]?.has(word) && !holds[i]?.has(word)).length;
      if (ownA < LEAST_OWN_WORDS || ownB < LEAST_OWN_WORDS) return;
      const both = new Set([...a, ...b]).size;
      // One that has nearly as much alone is meant rather than two.
      if (content.length - both > least - LEAST_MORE) return;
      const together = both / content.length;
      if (together < LEAST_TOGETHER || together <= (best?.together ?? 0)) return;
      const firstOf = (
        own: ReadonlySet<SaidWord> | undefined,
        other: ReadonlySet<SaidWord> | undefined,
      ) => content.findIndex((word) => own?.has(word) === true && other?.has(word) !== true);
      const inOrder = firstOf(held[i], held[j]) < firstOf(held[j], held[i]);
      best = { stitch: inOrder ? { first, second } : { first: second, second: first }, together };
    });
  });
  return best?.stitch;
}

/** Asked words of content that stand anywhere in the text. */
function heldBy({ comparison }: SaidCandidate, asked: SaidReading): ReadonlySet<SaidWord> {
  return new Set(
    asked.content.flatMap((at, i) => {
      const word = asked.words[at];
      return word && (comparison.met[i] ?? 0) === 1 ? [word] : [];
    }),
  );
}

/** Asked words that have the same word as their partner. */
function partnersIn({ alignment }: SaidCandidate): ReadonlySet<SaidWord> {
  return new Set(
    alignment().steps.flatMap((step) =>
      isSameWord(step) || (step.kind === 'other' && step.like >= 0.9) ? [step.asked] : [],
    ),
  );
}

/**
 * Whether two quotations are joined as they were said, not made into something else: one goes on with the other, or
 * the same speaker made both in one paragraph, and they meet between their clauses.
 */
export function isJoined(stitch: Stitch, first: Quote, second: Quote): boolean {
  if (second.continues === first.id) return true;
  const isSamePlace = first.paragraphs.some((n) => second.paragraphs.includes(n));
  return first.speaker === second.speaker && isSamePlace && meetsBetweenClauses(stitch);
}

/** Whether a clause of the first ends with its last word in the asked ones, and one of the second begins with its first. */
function meetsBetweenClauses({ first, second }: Stitch): boolean {
  const last = placesIn(first, partnersIn(second)).at(-1) ?? 0;
  const begin = placesIn(second, partnersIn(first))[0] ?? 0;
  const ends = (words: readonly SaidWord[], at: number): boolean => words[at]?.ends === true;
  return (
    (last + 1 >= first.reading.words.length || ends(first.reading.words, last)) &&
    (begin === 0 || ends(second.reading.words, begin - 1))
  );
}

/** Places of the said words that have a partner, but for words of content that the other quotation has as well. */
function placesIn({ alignment }: SaidCandidate, ofOther: ReadonlySet<SaidWord>): readonly number[] {
  const { steps, first } = alignment();
  let next = first;
  return steps.flatMap((step) => {
    const place = step.kind === 'asked' ? -1 : next++;
    return isSameWord(step) && (step.asked.stop || !ofOther.has(step.asked)) ? [place] : [];
  });
}
