/** What is looked at to judge whether a wording asks what a question asks. Each feature is about 0…1. */
import { likeMeaning } from '../lexicon-types.ts';
import { kindFit } from '../text/question-kind.ts';
import { meet, soughtShare, type Asked, type Meeting } from './asked.ts';
import type { Concept } from './concepts.ts';
import type { AskIndex, Unit } from './units.ts';
import type { ConceptWeights } from './weights.ts';

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
): number[] {
  return names.map((name) => values[name]);
}

/** Words of content that count as many. */
const MANY_WORDS = 10;

/** How far words are met, the rare weighing more. */
interface Coverage {
  /** How much of their weight is met. */
  readonly share: number;
  /** Weight of the heaviest one that is not. */
  readonly missing: number;
}

/** @param met how far each word is met */
function coverage(met: readonly number[], weightOf: (at: number) => number): Coverage {
  let all = 0;
  let sum = 0;
  let missing = 0;
  for (let i = 0; i < met.length; i++) {
    const weight = weightOf(i);
    const share = met[i] ?? 0;
    all += weight;
    sum += weight * share;
    missing = Math.max(missing, weight * (1 - share));
  }
  return { share: all > 0 ? sum / all : 0, missing };
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

/** How far the best of the words that a wording names as wanted is met by the question. */
function soughtBack({ sought, concepts }: Unit, { back }: Meeting): number {
  if (sought.length === 0) return 0.5;
  return Math.max(...sought.map((concept) => back[concepts.indexOf(concept)] ?? 0));
}

/**
 * The features of one wording for a question.
 * @param retrieval the wording's BM25 score over the best wording's
 */
export function pairFeatures(
  asked: Asked,
  unit: Unit,
  { weights }: AskIndex,
  retrieval: number,
): readonly number[] {
  const { reading, words, entities, all, rarest } = asked;
  const meeting = meet(asked, unit.concepts);
  const there = coverage(meeting.met, (i) => words[i]?.weight ?? 0);
  const back = coverage(meeting.back, (i) => weightAt(unit.concepts, i, weights));
  let exact = 0;
  words.forEach(({ weight }, i) => {
    if (meeting.same[i] === true) exact += weight;
  });
  const values: Record<(typeof PAIR_FEATURES)[number], number> = {
    coverage: there.share,
    exact: all > 0 ? exact / all : 0,
    focus: back.share,
    complete: there.share * back.share,
    missing: there.missing / rarest,
    surplus: back.missing / rarest,
    kind: kindFit(reading.kind, unit.kind),
    sought: soughtShare(asked, meeting),
    soughtBack: soughtBack(unit, meeting),
    negation: reading.negations % 2 === unit.negations % 2 ? 0 : 1,
    entityMissing: holds(entities, unit.entities) ? 0 : 1,
    entityExtra: holds(unit.entities, entities) ? 0 : 1,
    opposed: meeting.opposed ? 1 : 0,
    meaning: asked.understood?.likeness(unit.text) ?? likeMeaning(reading.meaning, unit.meaning),
    order: orderShare(reading.concepts, unit.concepts),
    retrieval,
    answer: unit.source === 'answer' ? 1 : 0,
    future: reading.future === unit.future ? 0 : 1,
    named: asked.named,
    asked: Math.min(1, words.length / MANY_WORDS),
    worded: Math.min(1, unit.concepts.length / MANY_WORDS),
  };
  return inOrder(PAIR_FEATURES, values);
}

function weightAt(concepts: readonly Concept[], at: number, weights: ConceptWeights): number {
  const concept = concepts[at];
  return concept ? weights.of(concept) : 0;
}
