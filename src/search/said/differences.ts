/** In which way a member's version of a remark says something else than was said. */
import { closeness, likeMeaning } from '../lexicon-types.ts';
import { isNumber } from '../text/english.ts';
import type { SaidCandidate } from './candidates.ts';
import { TERM } from '../entities.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import type { SaidWord } from './words.ts';

export type Twist = 'negation' | 'number' | 'name' | 'sense';

/** What tells a twisted version from a faithful one; each about 0…1. */
const TWIST_FEATURES = [
  'negation', // one is negated, the other not, beside the words themselves
  'negationFaithful', // the same, beside the nearest faithful wording
  'number', // a number that was not said
  'name', // a person or party that the remark doesn't speak of
  'opposed', // the opposite of a word that was said
  'opposedFaithful', // the same, beside the nearest faithful wording
  'swapped', // weight of words of content that stand in another's place and are no synonyms of it
  'unlike', // weight of those that have nothing to do with it
  'strange', // weight of asked words that neither the words nor a faithful wording have
  'faithful', // likeness to the nearest faithful wording
  'twisted', // likeness to the nearest known distortion
  'lead', // of the distortion over the faithful wording
  'aligned', // share of the asked words that stand in the quotation, in order
  'report', // indirect speech: no words to hold it against
] as const;
type Measure = (typeof TWIST_FEATURES)[number];

/** Words of content less alike than this do not mean the same. */
const SAME_MEANING = 0.45;
/** From here on they are synonyms, or forms of one word. */
const SYNONYM = 0.85;

const content = (word: SaidWord): boolean => !word.stop && !word.negation;
const negations = (words: readonly SaidWord[]): number =>
  words.filter(({ negation }) => negation).length;

export interface Differences {
  readonly features: Float64Array;
  /** The most telling difference, for people. */
  readonly twist: Twist;
}

/**
 * Holds the asked words against a remark.
 * @param quoted the quotation itself among the candidates, where there is one
 * @param faithful the nearest of the quotation, its paraphrases, or the wordings of a statement
 * @param twisted the nearest known distortion
 */
export function differences(
  asked: SaidReading,
  parts: { quoted?: SaidCandidate; faithful?: SaidCandidate; twisted?: SaidCandidate },
  index: SaidIndex,
): Differences {
  const { quoted, faithful, twisted } = parts;
  const base = quoted ?? faithful ?? twisted;
  const owner = base?.unit.owner;
  const mentioned = owner ? index.mentions(owner) : new Set<string>();
  const said = base?.reading.words ?? [];
  const fair = faithful?.reading.words ?? said;

  const steps = base?.alignment.steps ?? [];
  const askedAlone = steps.flatMap((s) =>
    s.kind === 'asked' || s.kind === 'other' ? [s.asked] : [],
  );
  const saidAlone = steps.flatMap((s) => (s.kind === 'said' || s.kind === 'other' ? [s.said] : []));
  const numbers = new Set(
    [...said, ...fair].filter(({ word }) => isNumber(word)).map(({ word }) => word),
  );
  const opposedTo = (words: readonly SaidWord[]): boolean =>
    asked.words.some(
      (a) =>
        content(a) &&
        !words.some((b) => b.stem === a.stem) &&
        words.some((b) => content(b) && index.senses.opposed(a.word, b.word)),
    );
  const there = new Set([...mentioned, ...entitiesOf(quoted), ...entitiesOf(faithful)]);
  const isName = (id: string | undefined): id is string => id !== undefined && !id.startsWith(TERM);
  // Another name for what was said is no difference; a name of somebody else is one of its own.
  const entityWords = new Set(
    asked.words.filter((_, i) => {
      const id = asked.entities[i];
      return id !== undefined && (isName(id) || there.has(id));
    }),
  );
  const weigh = (words: readonly SaidWord[]): number =>
    Math.min(
      1,
      words.reduce((sum, { stem }) => sum + index.rarity(stem), 0) / (2 * index.rarity('')),
    );

  const swapped = steps.flatMap((s) =>
    s.kind === 'other' &&
    content(s.asked) &&
    s.like < SYNONYM &&
    !entityWords.has(s.asked) &&
    !metBy(s.asked, fair, index)
      ? [s.asked]
      : [],
  );
  const unlike = swapped.filter((word) => !metBy(word, said, index));
  const strange = asked.words.filter(
    (word) =>
      content(word) &&
      !entityWords.has(word) &&
      !metBy(word, said, index) &&
      !metBy(word, fair, index),
  );
  const likeFaithful = Math.max(likeness(asked, faithful), likeness(asked, quoted));
  const likeTwisted = likeness(asked, twisted);
  const values: Record<Measure, number> = {
    negation: negations(askedAlone) % 2 === negations(saidAlone) % 2 ? 0 : 1,
    negationFaithful:
      faithful && faithful !== quoted && asked.negations % 2 !== faithful.reading.negations % 2
        ? 1
        : 0,
    number: asked.words.some(({ word }) => isNumber(word) && !numbers.has(word)) ? 1 : 0,
    name: asked.entities.some((id) => isName(id) && !mentioned.has(id)) ? 1 : 0,
    opposed: opposedTo(said) ? 1 : 0,
    opposedFaithful: opposedTo(fair) ? 1 : 0,
    swapped: weigh(swapped),
    unlike: weigh(unlike),
    strange: weigh(strange),
    faithful: likeFaithful,
    twisted: likeTwisted,
    lead: Math.max(-1, Math.min(1, 2 * (likeTwisted - likeFaithful))),
    aligned:
      steps.length === 0
        ? 0
        : steps.filter(({ kind }) => kind === 'same' || kind === 'typo').length / steps.length,
    report: owner?.kind === 'statement' ? 1 : 0,
  };
  const twist: Twist =
    values.number > 0
      ? 'number'
      : values.name > 0
        ? 'name'
        : values.negation > 0
          ? 'negation'
          : 'sense';
  return { features: Float64Array.from(TWIST_FEATURES, (name) => values[name]), twist };
}

function entitiesOf(candidate: SaidCandidate | undefined): readonly string[] {
  return candidate?.reading.entities.flatMap((id) => id ?? []) ?? [];
}

function metBy(word: SaidWord, words: readonly SaidWord[], { senses }: SaidIndex): boolean {
  return words.some(
    (other) =>
      other.stem === word.stem ||
      (!other.stop && closeness(word.word, other.word, senses) >= SAME_MEANING),
  );
}

/** Likeness of the asked words to a whole text: words of both, and their meaning. */
function likeness(asked: SaidReading, candidate: SaidCandidate | undefined): number {
  if (!candidate) return 0;
  const bag = (words: readonly SaidWord[]): ReadonlySet<string> =>
    new Set(words.filter(({ stop }) => !stop).map(({ stem }) => stem));
  const [a, b] = [bag(asked.words), bag(candidate.reading.words)];
  const common = [...a].filter((stem) => b.has(stem)).length;
  const overlap = a.size + b.size > 0 ? (2 * common) / (a.size + b.size) : 0;
  return (overlap + likeMeaning(asked.meaning, candidate.reading.meaning)) / 2;
}
