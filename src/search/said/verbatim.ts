/** Whether the asked words are the said ones, typos, punctuation and bracketed additions aside. */
import { fold } from '../normalize.ts';
import type { Alignment } from './align.ts';
import type { Asking } from './asking.ts';
import type { Alignable } from './candidates.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import { mayBeSame, sideOf, type Side, type Step } from './word-pair.ts';
import type { SaidWord } from './words.ts';

/** With typos in more than two words of three, the words may be others. */
const MOST_TYPOS = 2 / 3;
/** A fragment without a word of content must be this long to be anybody's words. */
const LEAST_STOP_WORDS = 4;

/** `denied`: they are, but for a negation that is left out or put in: they say the opposite. */
export type Sameness = 'same' | 'denied' | 'other';

/** Judges one candidate. Fragments of two words and more count, and a single telling word. */
export function samenessOf(about: Asking, candidate: Alignable, index: SaidIndex): Sameness {
  if (!hasAllWords(about, candidate, index)) return 'other';
  const alignment = candidate.alignment();
  return alignment.steps.some(isDenial) || losesNegation(alignment, candidate.reading.words)
    ? 'denied'
    : 'same';
}

/** A negation that only one of them has. */
const isDenial = (step: Step): boolean =>
  (step.kind === 'asked' && step.asked.negation) ||
  (step.kind === 'said' && step.said.negation && !step.said.optional) ||
  (step.kind === 'other' && isSmall(step) && step.asked.negation !== step.said.negation);

const isSmall = ({ asked, said }: Step & { kind: 'other' }): boolean =>
  (asked.stop || asked.negation) && (said.stop || said.negation);

/** Words that are dropped in haste, or by those whose language has none: half as bad as a typo. */
const DROPPED: ReadonlySet<string> = new Set(['a', 'an', 'the', 'to']);

/** It is read as “with no”, and is another word all the same. */
const isWithout = ({ surface }: SaidWord): boolean =>
  surface.length === 'without'.length && fold(surface) === 'without';

/** What the step counts as: 0 no difference, 1 a typo, Infinity another wording. */
function slips(step: Step): number {
  if (step.kind === 'same') return isWithout(step.asked) === isWithout(step.said) ? 0 : Infinity;
  if (isDenial(step)) return 0;
  if (step.kind === 'typo') return 1;
  if (step.kind === 'other') return Infinity;
  const word = step.kind === 'said' ? step.said : step.asked;
  if (word.optional || (step.kind === 'said' && isSwallowed(word))) return 0;
  return DROPPED.has(word.word) ? 0.5 : Infinity;
}

function hasAllWords(
  about: Asking,
  { unit, reading, alignment }: Alignable,
  index: SaidIndex,
): boolean {
  const asked = about.reading;
  if (unit.kind !== 'quote' || asked.words.length === 0 || !mayHaveAll(about, reading))
    return false;
  const { steps } = alignment();
  let typos = 0;
  for (const step of steps) typos += slips(step);
  if (typos > Math.max(1, asked.words.length * MOST_TYPOS) || isContractedAnew(steps)) return false;
  const content = asked.words.filter(({ stop }) => !stop);
  if (content.length === 0) return asked.words.length >= LEAST_STOP_WORDS;
  if (asked.words.length > 1) return true;
  return typos === 0 && tellingWord(asked, unit.owner.item.id, index);
}

/** Whether no telling word is lacking, in any order: most texts lack one, and need not be laid beside the asked words. */
function mayHaveAll({ sides }: Asking, { words }: SaidReading): boolean {
  let said: readonly Side[] | undefined;
  return sides.every((side) => {
    const { word, optional } = side.own;
    if (side.small || optional || DROPPED.has(word)) return true;
    if (words.some((other) => other.word === word)) return true;
    said ??= words.map((other) => sideOf(other, undefined));
    return said.some((other) => mayBeSame(side, other));
  });
}

/** The second half of a contraction, which a typed “were” for “we’re” has in it; never its “not”. */
const isSwallowed = ({ surface, negation }: SaidWord): boolean => surface === '' && !negation;

/** “We aren’t” for “we’re not”: the same words only once both are opened. */
function isContractedAnew(steps: readonly Step[]): boolean {
  return steps.some((step, i) => {
    const before = steps[i - 1];
    return (
      step.kind === 'same' &&
      step.asked.surface === '' &&
      step.said.surface !== '' &&
      before?.kind === 'same' &&
      before.said.surface === ''
    );
  });
}

const VERBS: ReadonlySet<string> = new Set(
  'am is are was were has have had do does did will would shall should can could may might must'.split(
    ' ',
  ),
);

/** A fragment that stops just short of “not” says the opposite: “[not] a penny of this will come from taxes”. */
export function losesNegation(
  { first, last }: Pick<Alignment, 'first' | 'last'>,
  said: readonly SaidWord[],
): boolean {
  const before = said[first - 1];
  if (before?.negation === true && said[first]?.surface === '') return true;
  if (before?.negation === true && !before.ends)
    return hasVerb(said.slice(first, last + 1), ASIDE.has(before.word));
  const end = said[last]?.word ?? '';
  return said[last + 1]?.negation === true && VERBS.has(end);
}

/** Negations of one thing: they deny what is said of it, as in “[nobody] should hesitate to call”, and no more. */
const ASIDE: ReadonlySet<string> = new Set(['no', 'nothing', 'nobody', 'none']);
/** Where what is said of it ends. */
const FURTHER: ReadonlySet<string> = new Set(
  'and but or so because if when while that which who'.split(' '),
);

/** Whether a verb follows in the fragment, or in its first clause. */
function hasVerb(fragment: readonly SaidWord[], inClause: boolean): boolean {
  for (const { word, ends } of fragment) {
    if (VERBS.has(word)) return true;
    if (inClause && (ends || FURTHER.has(word))) return false;
  }
  return false;
}

/** A single word is somebody's when it names nothing in the story and no other remark has it. */
function tellingWord(asked: SaidReading, ownerId: string, index: SaidIndex): boolean {
  const [word] = asked.words;
  if (!word || asked.entities[0] !== undefined || word.word.length < 5) return false;
  return index.postings.holders(word.stem).every((number) => {
    const unit = index.units.at(number);
    return unit?.kind !== 'quote' || unit.owner.item.id === ownerId;
  });
}
