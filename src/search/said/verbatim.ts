/** Whether the asked words are the said ones, typos, punctuation and bracketed additions aside. */
import type { Alignment, Step } from './align.ts';
import type { SaidCandidate } from './candidates.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import type { SaidWord } from './words.ts';

/** With typos in more than two words of three, the words may be others. */
const MOST_TYPOS = 2 / 3;
/** A fragment without a word of content must be this long to be anybody's words. */
const LEAST_STOP_WORDS = 4;

/** `clipped`: they are, but for a negation just beside them, without which they say the opposite. */
export type Sameness = 'same' | 'clipped' | 'other';

/** Judges one candidate. Fragments of two words and more count, and a single telling word. */
export function samenessOf(
  asked: SaidReading,
  candidate: SaidCandidate,
  index: SaidIndex,
): Sameness {
  if (!hasAllWords(asked, candidate, index)) return 'other';
  return losesNegation(candidate.alignment(), candidate.reading.words) ? 'clipped' : 'same';
}

function hasAllWords(
  asked: SaidReading,
  { unit, alignment }: SaidCandidate,
  index: SaidIndex,
): boolean {
  if (unit.kind !== 'quote' || asked.words.length === 0) return false;
  let typos = 0;
  const { steps } = alignment();
  for (const step of steps) {
    if (step.kind === 'typo') typos++;
    else if (
      step.kind === 'said'
        ? !step.said.optional && !isSwallowed(step.said)
        : step.kind === 'asked'
          ? !step.asked.optional
          : step.kind !== 'same'
    )
      return false;
  }
  if (isContractedAnew(steps)) return false;
  if (typos > Math.max(1, asked.words.length * MOST_TYPOS)) return false;
  const content = asked.words.filter(({ stop }) => !stop);
  if (content.length === 0) return asked.words.length >= LEAST_STOP_WORDS;
  if (asked.words.length > 1) return true;
  return typos === 0 && tellingWord(asked, unit.owner.item.id, index);
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
export function losesNegation({ first, last }: Alignment, said: readonly SaidWord[]): boolean {
  const before = said[first - 1];
  if (before?.negation === true && said[first]?.surface === '') return true;
  if (before?.negation === true && !ASIDE.has(before.word))
    return said.slice(first, last + 1).some(({ word }) => VERBS.has(word));
  const end = said[last]?.word ?? '';
  return said[last + 1]?.negation === true && VERBS.has(end);
}

/** Negations that stand for a sentence of their own, or for one thing in it: what follows is not denied. */
const ASIDE: ReadonlySet<string> = new Set(['no', 'nothing', 'nobody', 'none', 'without']);

/** A single word is somebody's when it names nothing in the story and no other remark has it. */
function tellingWord(asked: SaidReading, ownerId: string, index: SaidIndex): boolean {
  const [word] = asked.words;
  if (!word || asked.entities[0] !== undefined || word.word.length < 5) return false;
  return index.postings.holders(word.stem).every((number) => {
    const unit = index.units.at(number);
    return unit?.kind !== 'quote' || unit.owner.item.id === ownerId;
  });
}
