/** In which way a member's version of a remark says something else than was said. */
import { isNumber } from '../text/english.ts';
import type { Step } from './align.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import type { SaidWord } from './words.ts';

export type Twist = 'negation' | 'number' | 'name' | 'sense';

/**
 * Words of content that differ must be at least this much alike to be the same meaning: of the
 * dictionary's pairs, “near” and “close” are above it, “hope” and “disruption” far below.
 */
const SAME_MEANING = 0.45;

const content = (word: SaidWord): boolean => !word.stop && !word.negation;

/**
 * The way in which aligned words differ in meaning, or undefined where they differ in wording alone.
 * @param steps asked words laid beside said words
 * @param allowed entities that may be named though the said words have a pronoun for them
 */
export function twistOf(
  asked: SaidReading,
  said: SaidReading,
  steps: readonly Step[],
  allowed: ReadonlySet<string>,
  index: SaidIndex,
): Twist | undefined {
  const askedAlone = steps.flatMap((step) =>
    step.kind === 'asked' || step.kind === 'other' ? [step.asked] : [],
  );
  const saidAlone = steps.flatMap((step) =>
    step.kind === 'said' || step.kind === 'other' ? [step.said] : [],
  );
  const negated = (words: readonly SaidWord[]): number =>
    words.filter(({ negation }) => negation).length;
  if (negated(askedAlone) % 2 !== negated(saidAlone) % 2) return 'negation';

  const numbers = (words: readonly SaidWord[]): readonly string[] =>
    words.filter(({ word }) => isNumber(word)).map(({ word }) => word);
  const known = new Set(numbers(said.words));
  if (numbers(asked.words).some((n) => !known.has(n))) return 'number';

  const saidEntities = new Set(said.entities.flatMap((id) => id ?? []));
  for (const id of asked.entities) {
    if (id !== undefined && !saidEntities.has(id) && !allowed.has(id)) return 'name';
  }
  const { senses } = index;
  const unlike = askedAlone.filter(content);
  const left = saidAlone.filter(content);
  if (unlike.some((a) => said.words.some((b) => senses.opposed(a.word, b.word)))) return 'sense';
  const entityWords = new Set(
    asked.words.filter((_, i) => asked.entities[i] !== undefined).map(({ word }) => word),
  );
  const strange = unlike.filter(
    (a) =>
      !entityWords.has(a.word) &&
      !said.words.some((b) => b.stem === a.stem || meansSame(a, b, index)),
  );
  // A word that nothing said corresponds to, in the place of one that was said, is another sense.
  return strange.length > 0 && left.length > 0 ? 'sense' : undefined;
}

function meansSame(a: SaidWord, b: SaidWord, { senses }: SaidIndex): boolean {
  return (
    senses.synonyms(a.word).includes(b.word) ||
    senses.synonyms(b.word).includes(a.word) ||
    senses.likeness(a.word, b.word) >= SAME_MEANING
  );
}
