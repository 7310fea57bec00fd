/** What is looked at to judge whether a wording asks what a question asks. Each feature is about 0…1. */
import { likeMeaning } from '../lexicon-types.ts';
import { kindFit } from '../text/question-kind.ts';
import { rarity, weight, type Matcher } from './match.ts';
import type { Concept, Reading } from './entry-reader.ts';
import type { AskIndex, Unit } from './units.ts';

export const PAIR_FEATURES = [
  'coverage', // of the question's content by the wording, rare words weighing more
  'exact', // the same, by the very words and names alone
  'focus', // of the wording's content by the question
  'complete', // coverage × focus: says the same and nothing else
  'missing', // the rarest word that the wording lacks
  'surplus', // the rarest word that the question lacks
  'kind', // asks for the same kind of thing
  'sought', // what the question names as wanted stands in the wording
  'soughtBack', // what the wording names as wanted stands in the question
  'negation', // one is negated, the other not
  'entityMissing', // a name in the question that the wording lacks
  'entityExtra', // a name in the wording that the question lacks
  'opposed', // a word of the question stands as its opposite in the wording
  'meaning', // cosine of the two texts' meanings
  'order', // neighbouring words of the question that are neighbours in the wording
  'retrieval', // BM25 against the best candidate's
  'answer', // this is no wording but the answer's text
  'future', // one asks for what lies ahead, the other not
  'named', // how much of the question's content is names
  'asked', // words of content in the question
  'worded', // words of content in the wording
] as const;

/** Values in the order of their names. */
export function inOrder<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
): Float64Array {
  const list = new Float64Array(names.length);
  names.forEach((name, i) => (list[i] = values[name]));
  return list;
}

/** Words of content that count as many. */
const MANY_WORDS = 10;

export interface Coverage {
  /** How much of the wanted concepts' weight is met. */
  readonly share: number;
  /** Weight of the heaviest one that is not. */
  readonly missing: number;
}

/** How far the wanted concepts are met by the given ones. */
export function coverage(
  wanted: readonly Concept[],
  given: readonly Concept[],
  index: AskIndex,
  match: Matcher,
): Coverage {
  let all = 0;
  let met = 0;
  let missing = 0;
  for (const concept of wanted) {
    const w = weight(concept, index);
    const m = Math.max(0, match.met(concept, given));
    all += w;
    met += w * m;
    missing = Math.max(missing, w * (1 - m));
  }
  return { share: all > 0 ? met / all : 0, missing };
}

/** Whether two words stand next to each other, in this order. */
function areNeighbours(one: string, other: string, concepts: readonly Concept[]): boolean {
  for (let i = 1; i < concepts.length; i++)
    if (concepts[i]?.stem === other && concepts[i - 1]?.stem === one) return true;
  return false;
}

function orderShare(asked: readonly Concept[], unit: readonly Concept[]): number {
  if (asked.length < 2) return 0;
  let same = 0;
  for (let i = 1; i < asked.length; i++)
    if (areNeighbours(asked[i - 1]?.stem ?? '', asked[i]?.stem ?? '', unit)) same++;
  return same / (asked.length - 1);
}

/** Whether all of the first stand in the second. */
function holds(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** How far the best of the wanted words is met; 0.5 where nothing is named as wanted. */
export function soughtShare(
  sought: readonly Concept[],
  given: readonly Concept[],
  match: Matcher,
): number {
  if (sought.length === 0) return 0.5;
  return Math.max(0, ...sought.map((concept) => match.met(concept, given)));
}

/** What is the same for all wordings that a question is held against. */
export interface Asked {
  readonly reading: Reading;
  readonly entities: ReadonlySet<string>;
  /** Weight of its concepts, in their order. */
  readonly weights: readonly number[];
  readonly all: number;
  readonly named: number;
}

export function prepare(reading: Reading, index: AskIndex): Asked {
  const weights = reading.concepts.map((concept) => weight(concept, index));
  const all = weights.reduce((sum, w) => sum + w, 0);
  const names = weights.reduce(
    (sum, w, i) => sum + (reading.concepts[i]?.entity === undefined ? 0 : w),
    0,
  );
  return {
    reading,
    entities: new Set(reading.concepts.flatMap(({ entity }) => entity ?? [])),
    weights,
    all,
    named: all > 0 ? names / all : 0,
  };
}

/**
 * The features of one wording for a question.
 * @param retrieval the wording's BM25 score over the best wording's
 */
export function pairFeatures(
  { reading: asked, entities, weights, all, named }: Asked,
  unit: Unit,
  index: AskIndex,
  match: Matcher,
  retrieval: number,
): Float64Array {
  const rarest = rarity('', index);
  const there = coverage(asked.concepts, unit.concepts, index, match);
  const back = coverage(unit.concepts, asked.concepts, index, match);
  let exact = 0;
  asked.concepts.forEach((concept, i) => {
    if (match.same(concept, unit.concepts)) exact += weights[i] ?? 0;
  });
  const values: Record<(typeof PAIR_FEATURES)[number], number> = {
    coverage: there.share,
    exact: all > 0 ? exact / all : 0,
    focus: back.share,
    complete: there.share * back.share,
    missing: there.missing / rarest,
    surplus: back.missing / rarest,
    kind: kindFit(asked.kind, unit.kind),
    sought: soughtShare(asked.sought, unit.concepts, match),
    soughtBack: soughtShare(unit.sought, asked.concepts, match),
    negation: asked.negations % 2 === unit.negations % 2 ? 0 : 1,
    entityMissing: holds(entities, unit.entities) ? 0 : 1,
    entityExtra: holds(unit.entities, entities) ? 0 : 1,
    opposed: asked.concepts.some((concept) => match.opposed(concept, unit.concepts)) ? 1 : 0,
    meaning: likeMeaning(asked.meaning, unit.meaning),
    order: orderShare(asked.concepts, unit.concepts),
    retrieval,
    answer: unit.source === 'answer' ? 1 : 0,
    future: asked.future === unit.future ? 0 : 1,
    named,
    asked: Math.min(1, asked.concepts.length / MANY_WORDS),
    worded: Math.min(1, unit.concepts.length / MANY_WORDS),
  };
  return inOrder(PAIR_FEATURES, values);
}
