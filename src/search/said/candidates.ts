/** Which of the things said a member's words are most like, and how much. */
import { align, type Alignment } from './align.ts';
import type { SaidIndex, SaidReading, SaidUnit } from './said-index.ts';

/** Units looked at closely: beyond them nothing shares enough rare words. */
const SHORTLIST = 40;

export interface SaidCandidate {
  readonly unit: SaidUnit;
  readonly reading: SaidReading;
  readonly alignment: Alignment;
  /** Share of the asked content that the unit has, rare words weighing more. */
  readonly coverage: number;
  /** Share of the unit's content that was asked; of a quotation, within the aligned stretch. */
  readonly focus: number;
  /** Cosine of the meanings of both texts. */
  readonly meaning: number;
  /** How much alike in all, 0…1. */
  readonly score: number;
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return Math.max(0, sum);
}

/** How well the words of one reading are met by another's: same stem, same entity, like meaning. */
function met(wanted: SaidReading, given: SaidReading, index: SaidIndex): number {
  let all = 0;
  let found = 0;
  const stems = new Set(given.words.map(({ stem }) => stem));
  const entities = new Set(given.entities.flatMap((id) => id ?? []));
  wanted.words.forEach((word, i) => {
    if (word.stop || word.optional) return;
    const weight = word.negation ? 1 : index.rarity(word.stem);
    all += weight;
    const entity = wanted.entities[i];
    if (stems.has(word.stem) || (entity !== undefined && entities.has(entity))) found += weight;
    else {
      let like = 0;
      for (const other of given.words) {
        if (other.stop) continue;
        like = Math.max(
          like,
          index.senses.synonyms(word.word).includes(other.word)
            ? 0.85
            : index.senses.likeness(word.word, other.word),
        );
      }
      if (like >= 0.45) found += weight * like;
    }
  });
  return all > 0 ? found / all : 0;
}

/** How alike the parts weigh: what was asked must be met; the rest of a long remark may be missing. */
const WEIGHTS = { coverage: 0.5, focus: 0.25, meaning: 0.25 } as const;
/** A version with another negation or an opposite is less like than one without. */
const TWIST_PENALTY = 0.2;

/** The units nearest to the asked words, best first. */
export function saidCandidates(asked: SaidReading, index: SaidIndex): readonly SaidCandidate[] {
  const terms = new Map<string, number>();
  for (const { stem, stop, word } of asked.words) {
    terms.set(stem, stop ? 0.3 : 1);
    if (stop || index.postings.has(stem)) continue;
    for (const synonym of index.senses.synonyms(word).slice(0, 6)) {
      for (const { stem: other } of index.read(synonym).words.slice(0, 1))
        if (!terms.has(other)) terms.set(other, 0.4);
    }
  }
  return index.postings
    .search(terms, SHORTLIST)
    .flatMap(({ unit: number }) => {
      const unit = index.units[number];
      return unit ? [judgeUnit(asked, unit, index.readingOf(number), index)] : [];
    })
    .sort((a, b) => b.score - a.score);
}

function judgeUnit(
  asked: SaidReading,
  unit: SaidUnit,
  reading: SaidReading,
  index: SaidIndex,
): SaidCandidate {
  const alignment = align(asked.words, reading.words, index.senses);
  const coverage = met(asked, reading, index);
  const focus = met(reading, asked, index);
  const meaning = cosine(asked.meaning, reading.meaning);
  const opposed = asked.words.some(
    (a) => !a.stop && reading.words.some((b) => !b.stop && index.senses.opposed(a.word, b.word)),
  );
  const fragment = unit.kind === 'quote';
  const negation = fragment
    ? negationDiffers(alignment)
    : asked.negations % 2 !== reading.negations % 2;
  const score =
    WEIGHTS.coverage * coverage +
    WEIGHTS.focus * (fragment ? Math.max(focus, coverage * 0.9) : focus) +
    WEIGHTS.meaning * meaning -
    (negation ? TWIST_PENALTY : 0) -
    (opposed ? TWIST_PENALTY : 0);
  return { unit, reading, alignment, coverage, focus, meaning, score };
}

function negationDiffers({ steps }: Alignment): boolean {
  let difference = 0;
  for (const step of steps) {
    if (step.kind === 'asked' || step.kind === 'other') difference += step.asked.negation ? 1 : 0;
    if (step.kind === 'said' || step.kind === 'other') difference -= step.said.negation ? 1 : 0;
  }
  return difference !== 0;
}
