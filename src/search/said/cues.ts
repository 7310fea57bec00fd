/**
 * What the words of all wordings of a remark tell together, by naive Bayes smoothed towards the story's own use of
 * words (C. Zhai & J. Lafferty, “A Study of Smoothing Methods for Language Models Applied to Ad Hoc Information
 * Retrieval”, 2001): where no single wording is near, each asked word may still stand in one of them.
 */
import type { InvertedIndex } from '../bm25.ts';
import type { SaidReading } from './reading.ts';
import type { SaidUnits } from './said-units.ts';
import type { SaidWord } from './words.ts';

/** Weight of the story's use of words against a remark's, in wordings. */
const SMOOTHING = 4;
/** Weight of what its faithful wordings and its distortions have in common, in wordings. */
const COMMON = 3;

/** In how many wordings of a remark each word stands. */
export interface Cues {
  readonly faithful: Counts;
  readonly twisted: Counts;
}

interface Counts {
  /** How many wordings were counted, its own text as `copiesOf` tells. */
  size: number;
  readonly of: Map<string, number>;
}

/** What a word counts as: part of a name, a denial, or itself. */
function cueAt({ words, entities }: SaidReading, at: number): string | undefined {
  const word = words[at];
  if (!word || word.optional) return undefined;
  const entity = entities[at];
  if (entity !== undefined) return `@${entity}`;
  return stemOrDenial(word);
}

/** All denials say the same. */
const stemOrDenial = ({ stem, negation }: SaidWord): string => (negation ? 'not' : stem);

const cuesOf = (reading: SaidReading): ReadonlySet<string> =>
  new Set(reading.words.flatMap((_, at) => cueAt(reading, at) ?? []));

/**
 * The same with every word as it stands, and with each two that follow one another: what the classifier of remarks
 * learns from. “Bashar belongs to the people” has the words of “the people belong to Bashar”.
 */
export function learntCues(reading: SaidReading): readonly string[] {
  const cues = new Set(cuesOf(reading));
  let last = '';
  for (const word of reading.words) {
    if (word.optional) continue;
    const own = stemOrDenial(word);
    cues.add(`=${word.word}`).add(`${last} ${own}`);
    last = own;
  }
  return [...cues];
}

/**
 * How many times a text counts. Distortions keep the remark's own words and paraphrases seldom do: lest its own words
 * be taken for a distortion's, its text counts as often as there are distortions.
 */
export function copiesOf(number: number, units: SaidUnits): number {
  const [first, end] = units.around(number);
  if (number !== first) return 1;
  let distortions = 0;
  for (let other = first; other < end; other++)
    if (units.at(other)?.kind === 'misquote') distortions++;
  return Math.max(1, distortions);
}

/**
 * Counts the words of a remark's wordings.
 * @param range its first number, and the one behind its last
 */
export function countCues(
  [from, to]: readonly [number, number],
  units: SaidUnits,
  readingOf: (unit: number) => SaidReading,
): Cues {
  const faithful: Counts = { size: 0, of: new Map() };
  const twisted: Counts = { size: 0, of: new Map() };
  for (let number = from; number < to; number++) {
    const counts = units.at(number)?.kind === 'misquote' ? twisted : faithful;
    const copies = copiesOf(number, units);
    counts.size += copies;
    for (const cue of cuesOf(readingOf(number))) counts.of.set(cue, many(counts, cue) + copies);
  }
  return { faithful, twisted };
}

const many = ({ of }: Counts, cue: string): number => of.get(cue) ?? 0;

/** How much likelier the asked words of content are under the remark than under the story as a whole, in log-odds. */
export function cueFit(
  asked: SaidReading,
  { faithful, twisted }: Cues,
  postings: Pick<InvertedIndex, 'has' | 'rarity'>,
): number {
  const size = faithful.size + twisted.size;
  let fit = 0;
  for (const at of asked.content) {
    const cue = cueAt(asked, at);
    const stem = asked.words[at]?.stem;
    if (cue === undefined || stem === undefined || !postings.has(stem)) continue;
    const usual = SMOOTHING * Math.exp(-postings.rarity(stem));
    const held = many(faithful, cue) + many(twisted, cue);
    fit += Math.log(((held + usual) / usual) * (SMOOTHING / (size + SMOOTHING)));
  }
  return fit;
}

/** Log-odds that the asked words are those of a distortion rather than of a faithful wording; 0 where none is known. */
export function cueTwist(asked: SaidReading, { faithful, twisted }: Cues): number {
  if (twisted.size === 0) return 0;
  let odds = 0;
  for (const cue of cuesOf(asked)) {
    const [fair, foul] = [many(faithful, cue), many(twisted, cue)];
    const common = (COMMON * (fair + foul + 0.5)) / (faithful.size + twisted.size + 1);
    odds +=
      Math.log((foul + common) / (twisted.size + COMMON)) -
      Math.log((fair + common) / (faithful.size + COMMON));
  }
  return odds;
}
