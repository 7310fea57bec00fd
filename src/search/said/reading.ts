/** A text read for comparison: its words, and what is found out about them once. */
import { isName, type EntitySpotter } from '../entities.ts';
import type { WordSense } from '../lexicon-types.ts';
import { isNumber } from '../text/english.ts';
import { shadesOf } from '../text/shades.ts';
import type { SaidWord } from './words.ts';

export interface SaidReading {
  readonly words: readonly SaidWord[];
  /** Entity of each word, where it is a part of a name. */
  readonly entities: readonly (string | undefined)[];
  readonly negations: number;
  /** Small words that change what is claimed: bits of `SHADE`. */
  readonly shades: number;
  /** Positions of the words that carry content. */
  readonly content: readonly number[];
  /** The numbers of their stems, as many as `content`; −1 for one that no unit has. */
  readonly stems: Int32Array;
  /** How much each word of content tells, 0…1, as many as `content`. */
  readonly weights: Float64Array;
  /** Numbers of the words of content among all that were read, as many as `content`. */
  readonly ids: Int32Array;
  readonly numbers: ReadonlySet<string>;
  /** People, parties and documents that are named. */
  readonly names: ReadonlySet<string>;
  readonly meaning: Float32Array | undefined;
}

/** Whether a word says something of its own; what stands in brackets is the reporter's. */
export const isContent = (word: SaidWord): boolean =>
  !word.stop && !word.negation && !word.optional;

/** What a text is read by, beside its words. */
export interface ReadBy {
  readonly spotter: EntitySpotter;
  readonly senses: WordSense;
  /** How much a stem tells, 0…1. */
  readonly telling: (stem: string) => number;
  /** The number of a stem; undefined for one that no unit has. */
  readonly stemId: (stem: string) => number | undefined;
}

/** @param idOf the number of a word, the same whenever it is asked for */
export function readingOf(
  words: readonly SaidWord[],
  { spotter, senses, telling, stemId }: ReadBy,
  idOf: (word: string) => number,
): SaidReading {
  const entities = spotter.spot(words);
  const content = words.flatMap((word, i) => (isContent(word) ? [i] : []));
  const stems = content.map((i) => words[i]?.stem ?? '');
  return {
    words,
    entities,
    negations: words.filter(({ negation }) => negation).length,
    shades: words.reduce((bits, { word }) => bits | shadesOf(word), 0),
    content,
    stems: new Int32Array(stems.map((stem) => stemId(stem) ?? -1)),
    weights: new Float64Array(stems.map(telling)),
    ids: new Int32Array(content.map((i) => idOf(words[i]?.word ?? ''))),
    names: new Set(entities.filter(isName)),
    numbers: new Set(words.flatMap(({ word }) => (isNumber(word) ? [word] : []))),
    meaning: senses.sentence(words.filter(({ stop }) => !stop).map(({ word }) => word)),
  };
}
