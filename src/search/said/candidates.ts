/** Which of the things said a member's words are most like: a shortlist, each looked at closely. */
import { likeMeaning } from '../lexicon-types.ts';
import { logit, type LogisticModel } from '../logistic.ts';
import { align, type Alignment } from './align.ts';
import { asking, likenessOf, shortlist, type Asking } from './asking.ts';
import type { SaidIndex, SaidReading, SaidUnit } from './said-index.ts';
import type { SaidWord } from './words.ts';

/** Words less alike than this merely stand in the same kind of text. */
const LEAST_LIKENESS = 0.45;
/** What tells whether words are a version of a text; each about 0…1. */
const MEASURES = [
  'coverage', // of the asked content by the text, rare words weighing more
  'focus', // of the text's content by what was asked
  'complete', // coverage × focus
  'aligned', // share of the asked content that stands in the text, in order
  'meaning', // cosine of the meanings
  'missing', // the rarest asked word that the text lacks
  'opposed', // a word stands as its opposite
  'kind', // constant 1: the bias of the kind of text
] as const;
const KINDS = ['quote', 'paraphrase', 'misquote', 'statement'] as const;
/** Every measure once for each kind of text: a fragment of a long quotation is judged otherwise than a paraphrase. @public */
export const SAID_FEATURES: readonly string[] = KINDS.flatMap((kind) =>
  MEASURES.map((measure) => `${kind}.${measure}`),
);

export interface SaidCandidate {
  readonly unit: SaidUnit;
  readonly reading: SaidReading;
  readonly alignment: Alignment;
  /** Asked words that stand anywhere in the text, mistyped or inflected or not. */
  readonly holds: ReadonlySet<SaidWord>;
  readonly features: Float64Array;
  /** Log-odds that the asked words are a version of the text, true or twisted. */
  readonly fit: number;
}

/**
 * How well the content of one reading is met by another's.
 * @param like of the i-th wanted word and the j-th given one, at `i × steps[0] + j × steps[1]`
 * @param same whether the i-th wanted word is a given one, mistyped
 */
function met(
  wanted: SaidReading,
  given: SaidReading,
  index: SaidIndex,
  like: Float64Array,
  steps: readonly [number, number],
  same: (wanted: number) => boolean,
): { share: number; missing: number } {
  let all = 0;
  let found = 0;
  let missing = 0;
  const stems = new Set(given.words.map(({ stem }) => stem));
  const entities = new Set(given.entities.flatMap((id) => id ?? []));
  wanted.words.forEach((word, i) => {
    if (word.stop || word.optional || word.negation) return;
    const weight = index.rarity(word.stem);
    const entity = wanted.entities[i];
    let best =
      stems.has(word.stem) || (entity !== undefined && entities.has(entity)) || same(i) ? 1 : 0;
    if (best === 0) {
      for (let j = 0; j < given.words.length; j++)
        best = Math.max(best, like[i * steps[0] + j * steps[1]] ?? 0);
      if (best < LEAST_LIKENESS) best = 0;
    }
    all += weight;
    found += weight * best;
    missing = Math.max(missing, weight * (1 - best));
  });
  return { share: all > 0 ? found / all : 0, missing: missing / index.rarity('') };
}

/** Share of the asked content whose aligned partner is the same word or nearly. */
function alignedShare({ steps }: Alignment, index: SaidIndex): number {
  let all = 0;
  let same = 0;
  for (const step of steps) {
    if (step.kind === 'said' || step.asked.stop || step.asked.optional) continue;
    const weight = index.rarity(step.asked.stem);
    all += weight;
    if (step.kind !== 'asked') same += weight * (step.kind === 'other' ? step.like : 1);
  }
  return all > 0 ? same / all : 0;
}

/** The units nearest to the asked words, best first; those that share no word of content are left out. */
export function saidCandidates(
  asked: SaidReading,
  index: SaidIndex,
  model: LogisticModel,
): readonly SaidCandidate[] {
  const about = asking(asked, index);
  const wordless = asked.words.every(({ stop, negation }) => stop || negation);
  const found = shortlist(about, index)
    .map(([unit, number]) => judgeUnit(about, unit, index.readingOf(number), index, model))
    .filter(
      ({ features }) =>
        wordless || features.some((value, i) => i % MEASURES.length === 0 && value > 0),
    )
    .sort((a, b) => b.fit - a.fit);
  return fullestFirst(found);
}

/**
 * Puts a quotation first that has every asked word that the first one has, and more: whatever else
 * speaks for the first one, the words are rather the other's.
 */
function fullestFirst(candidates: readonly SaidCandidate[]): readonly SaidCandidate[] {
  const [first] = candidates;
  if (first?.unit.kind !== 'quote') return candidates;
  let fullest = first;
  for (const candidate of candidates) {
    if (candidate.unit.kind !== 'quote' || candidate.holds.size <= fullest.holds.size) continue;
    if ([...first.holds].every((word) => candidate.holds.has(word))) fullest = candidate;
  }
  return fullest === first ? candidates : [fullest, ...candidates.filter((c) => c !== fullest)];
}

function judgeUnit(
  about: Asking,
  unit: SaidUnit,
  reading: SaidReading,
  index: SaidIndex,
  model: LogisticModel,
): SaidCandidate {
  const asked = about.reading;
  const { values: like, opposed } = likenessOf(about, reading.words, index);
  const width = reading.words.length;
  const alignment = align(asked.words, reading.words, index.senses, like);
  const stems = new Set(reading.words.map(({ stem }) => stem));
  const meant = new Set(about.mended.flat());
  const mended = (i: number): boolean => about.mended[i]?.some((stem) => stems.has(stem)) ?? false;
  const holds = new Set(asked.words.filter(({ stem }, i) => stems.has(stem) || mended(i)));
  const there = met(asked, reading, index, like, [width, 1], mended);
  const said = (i: number): boolean => meant.has(reading.words[i]?.stem ?? '');
  const back = met(reading, asked, index, like, [1, width], said);
  const values: Record<(typeof MEASURES)[number], number> = {
    coverage: there.share,
    focus: back.share,
    complete: there.share * back.share,
    aligned: alignedShare(alignment, index),
    meaning: likeMeaning(asked.meaning, reading.meaning),
    missing: there.missing,
    opposed: opposed ? 1 : 0,
    kind: 1,
  };
  const features = new Float64Array(SAID_FEATURES.length);
  const first = KINDS.indexOf(unit.kind) * MEASURES.length;
  MEASURES.forEach((measure, i) => (features[first + i] = values[measure]));
  return { unit, reading, alignment, holds, features, fit: logit(model, features) };
}
