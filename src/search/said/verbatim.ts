/** Whether the asked words are the said ones, typos, punctuation and bracketed additions aside. */
import type { SaidCandidate } from './candidates.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';

/** With more typos than one word in three, the words may be others. */
const MOST_TYPOS = 1 / 3;
/** A fragment without a word of content must be this long to be anybody's words. */
const LEAST_STOP_WORDS = 4;

/** Judges one candidate. Fragments of two words and more count, and a single telling word. */
export function isVerbatim(
  asked: SaidReading,
  { unit, alignment }: SaidCandidate,
  index: SaidIndex,
): boolean {
  if (unit.kind !== 'quote' || asked.words.length === 0) return false;
  let typos = 0;
  for (const step of alignment.steps) {
    if (step.kind === 'typo') typos++;
    else if (
      step.kind === 'said'
        ? !step.said.optional
        : step.kind === 'asked'
          ? !step.asked.optional
          : step.kind !== 'same'
    )
      return false;
  }
  if (typos > Math.max(1, asked.words.length * MOST_TYPOS)) return false;
  const content = asked.words.filter(({ stop }) => !stop);
  if (content.length === 0) return asked.words.length >= LEAST_STOP_WORDS;
  if (asked.words.length > 1) return true;
  return typos === 0 && tellingWord(asked, unit.owner.item.id, index);
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
