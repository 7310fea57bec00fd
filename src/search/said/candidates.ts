/** Which of the texts of a story a member's words are most like: a shortlist, each compared. */
import { logit, type LogisticModel } from '../logistic.ts';
import { align, type Alignment } from './align.ts';
import { asking, likenessOf, shortlist, type Asking, type Shortlisted } from './asking.ts';
import { compare, pairFeature, type Comparison, type PairFeature } from './compare.ts';
import type { SaidIndex, SaidReading, SaidUnit } from './said-index.ts';
import { zeros } from './zeros.ts';

/** What tells at a glance whether words are a version of a text. */
const GLANCED: readonly PairFeature[] = [
  'coverage',
  'focus',
  'complete',
  'same',
  'missing',
  'opposed',
  'meaning',
];
const GLANCED_AT = GLANCED.map(pairFeature);
const KINDS = ['quote', 'paraphrase', 'misquote', 'statement'] as const;
const WIDTH = GLANCED.length + 1; // and the bias of the kind of text
/** Every measure once for each kind of text: a fragment of a long quotation is judged otherwise than a paraphrase. @public */
export const GLANCE_FEATURES: readonly string[] = KINDS.flatMap((kind) =>
  [...GLANCED, 'kind'].map((measure) => `${kind}.${measure}`),
);

/** A text that the asked words can be laid beside. */
export interface Alignable {
  readonly unit: SaidUnit;
  readonly reading: SaidReading;
  /** The asked words beside the text's, in order; made when first asked for. */
  readonly alignment: () => Alignment;
}

export interface SaidCandidate extends Alignable {
  readonly number: number;
  readonly comparison: Comparison;
  readonly glance: readonly number[];
  /** Log-odds, at a glance, that the asked words are a version of the text, true or twisted. */
  readonly fit: number;
  /** What the index gives the text for the words that it shares; 0 where it was not asked. */
  readonly score: number;
}

/** One text, to lay the asked words beside. */
export function alignable(
  about: Asking,
  number: number,
  unit: SaidUnit,
  index: SaidIndex,
): Alignable {
  const reading = index.readingOf(number);
  let aligned: Alignment | undefined;
  const alignment = (): Alignment =>
    (aligned ??= align(about.sides, reading.words, likenessOf(about, reading, index)));
  return { unit, reading, alignment };
}

/** One text beside the asked words. */
export function candidateOf(
  about: Asking,
  number: number,
  unit: SaidUnit,
  index: SaidIndex,
  model: LogisticModel,
  score = 0,
): SaidCandidate {
  const { reading, alignment } = alignable(about, number, unit, index);
  const comparison = compare(about, reading, () => index.mentions(unit.owner), index);
  const glance = zeros(GLANCE_FEATURES.length);
  const first = KINDS.indexOf(unit.kind) * WIDTH;
  GLANCED_AT.forEach((at, i) => (glance[first + i] = comparison.features[at] ?? 0));
  glance[first + WIDTH - 1] = 1;
  const fit = logit(model, glance);
  return { unit, number, reading, comparison, alignment, glance, fit, score };
}

export interface SaidCandidates {
  readonly about: Asking;
  /** Best first. */
  readonly candidates: readonly SaidCandidate[];
  /** One text of each further remark, the nearest first: compared when they are asked for. */
  readonly further: () => readonly SaidCandidate[];
}

/** The texts nearest to the asked words; those that share no word of content are left out. */
export function saidCandidates(
  asked: SaidReading,
  index: SaidIndex,
  model: LogisticModel,
): SaidCandidates {
  const about = asking(asked, index);
  const wordless = asked.content.length === 0;
  const coverage = pairFeature('coverage');
  const compared = (units: readonly Shortlisted[]): SaidCandidate[] =>
    units
      .map(({ unit, number, score }) => candidateOf(about, number, unit, index, model, score))
      .filter(({ comparison }) => wordless || (comparison.features[coverage] ?? 0) > 0);
  const { close, further } = shortlist(about, index);
  const candidates = compared(close).sort((a, b) => b.fit - a.fit || a.number - b.number);
  return { about, candidates, further: () => compared(further) };
}
