/** What is looked at to judge whether an entry answers a question. Each feature is about 0…1. */
import { likeMeaning } from '../lexicon-types.ts';
import { kindFit } from '../text/question-kind.ts';
import { answerKindFit } from '../text/answer-kind.ts';
import { rarity, weight, type Matcher } from './match.ts';
import type { Concept, Reading } from './entry-reader.ts';
import type { AskIndex, Unit } from './units.ts';

export const FEATURES = [
  'coverage', // of the question's content by the nearest wording, rare words weighing more
  'exact', // the same, by the very words and names alone
  'focus', // of the wording's content by the question
  'complete', // coverage × focus: says the same and nothing else
  'entryCoverage', // of the question's content by all that the entry holds
  'missing', // the rarest word that the wording lacks
  'missingInEntry', // the rarest word that the whole entry lacks
  'strange', // share of the question's content that stands nowhere in the story
  'kindUnit', // the wording asks for the same kind of thing
  'kindEntry', // some wording of the entry does
  'negation', // one is negated, the other not
  'number', // a number in the question that the entry lacks
  'entityMissing', // a name in the question that the entry lacks
  'entityExtra', // a name in the wording that the question lacks
  'opposed', // a word of the question stands as its opposite in the wording
  'meaning', // cosine of the two texts' meanings
  'order', // neighbouring words of the question that are neighbours in the wording
  'retrieval', // BM25 against the best candidate's
  'support', // how many other wordings of the entry were found
  'answerOnly', // found by the answer's text and not by a wording
  'short', // one word of content gives little to go by
  'future', // one asks for what lies ahead, the other not
  'open', // the question names no kind of answer (keywords, “what”, yes or no)
  'meaningEntry', // the best cosine over all wordings of the entry
  'answerCoverage', // of the question's content by the answer's text
  'answerKind', // the answer has what the kind of question asks for
  'votes', // the entry's share among the nearest wordings
  'relativeCoverage', // against the best candidate's
  'relativeMeaning', // against the best candidate's
  'relativeComplete', // against the best candidate's
] as const;
const RELATIVE = [
  ['relativeCoverage', 'coverage'],
  ['relativeMeaning', 'meaningEntry'],
  ['relativeComplete', 'complete'],
] as const;
const at = (name: (typeof FEATURES)[number]): number => FEATURES.indexOf(name);

/** How near a wording is to the question: by its words and by its meaning. */
function nearness({ features: f }: Candidate): number {
  return ((f[at('complete')] ?? 0) + (f[at('coverage')] ?? 0) / 2 + (f[at('meaning')] ?? 0)) ** 2;
}

/** Of these the least counts: one wording without the flaw is enough. */
const FLAWS: ReadonlySet<(typeof FEATURES)[number]> = new Set([
  'missing',
  'missingInEntry',
  'strange',
  'negation',
  'number',
  'entityMissing',
  'entityExtra',
  'opposed',
  'answerOnly',
  'future',
]);

/** One candidate for each entry: of its wordings, the best of each feature, and the nearest wording. */
export function pool(candidates: readonly Candidate[]): readonly Candidate[] {
  const pooled = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const top = pooled.get(candidate.entry);
    if (!top) {
      pooled.set(candidate.entry, { ...candidate, features: candidate.features.slice() });
      continue;
    }
    const unit = nearness(candidate) > nearness(top) ? candidate.unit : top.unit;
    FEATURES.forEach((name, i) => {
      const [a, b] = [top.features[i] ?? 0, candidate.features[i] ?? 0];
      top.features[i] = FLAWS.has(name) ? Math.min(a, b) : Math.max(a, b);
    });
    pooled.set(candidate.entry, { ...top, unit });
  }
  return [...pooled.values()];
}

/** Wordings that vote for their entries. */
const VOTERS = 10;

/** Fills in what is measured against the best of all candidates. */
export function addRelative(candidates: readonly Candidate[]): void {
  for (const [relative, absolute] of RELATIVE) {
    const from = at(absolute);
    const best = Math.max(1e-6, ...candidates.map(({ features: f }) => f[from] ?? 0));
    for (const { features: f } of candidates) f[at(relative)] = (f[from] ?? 0) / best;
  }
  const voters = [...candidates].sort((a, b) => nearness(b) - nearness(a)).slice(0, VOTERS);
  const all = voters.reduce((sum, voter) => sum + nearness(voter), 1e-6);
  for (const candidate of candidates) {
    const own = voters.filter(({ entry }) => entry === candidate.entry);
    candidate.features[at('votes')] = own.reduce((sum, voter) => sum + nearness(voter), 0) / all;
  }
}

export interface Candidate {
  readonly entry: number;
  readonly unit: Unit;
  readonly features: Float64Array;
}

/** How much of the wanted concepts' weight is met. */
function coverage(
  wanted: readonly Concept[],
  given: readonly Concept[],
  index: AskIndex,
  match: Matcher,
): { share: number; missing: number } {
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

function inEntry(concept: Concept, terms: ReadonlySet<string>): boolean {
  return (
    terms.has(concept.stem) || (concept.entity !== undefined && terms.has(`@${concept.entity}`))
  );
}

function orderShare(asked: readonly Concept[], unit: readonly Concept[]): number {
  if (asked.length < 2) return 0;
  const pairs = new Set(unit.slice(1).map(({ stem }, i) => `${unit[i]?.stem ?? ''} ${stem}`));
  let same = 0;
  for (let i = 1; i < asked.length; i++)
    if (pairs.has(`${asked[i - 1]?.stem ?? ''} ${asked[i]?.stem ?? ''}`)) same++;
  return same / (asked.length - 1);
}

/** What is the same for all wordings of an entry. */
export interface EntrySigns {
  readonly meaningEntry: number;
  readonly answerCoverage: number;
  readonly answerKind: number;
  readonly kindEntry: number;
}

/** Holds a question against an entry as a whole. */
export function entrySigns(
  asked: Reading,
  entry: number,
  index: AskIndex,
  match: Matcher,
): EntrySigns {
  const answer = index.contents[entry]?.answer;
  let meaningEntry = 0;
  for (const unit of index.contents[entry]?.units ?? [])
    meaningEntry = Math.max(meaningEntry, likeMeaning(asked.meaning, index.units[unit]?.meaning));
  let kindEntry = 0;
  for (const kind of index.contents[entry]?.kinds ?? [])
    kindEntry = Math.max(kindEntry, kindFit(asked.kind, kind));
  return {
    meaningEntry,
    answerCoverage: coverage(asked.concepts, answer?.concepts ?? [], index, match).share,
    answerKind:
      index.entries[entry]?.kind === 'gap'
        ? 0.5
        : answerKindFit(asked.kind, answer?.tokens ?? [], answer?.names ?? 0),
    kindEntry,
  };
}

/**
 * The features of one unit for a question.
 * @param retrieval the unit's BM25 score over the best unit's
 * @param support how many other units of the entry are among the candidates
 * @param signs what holds for all wordings of the unit's entry
 */
export function features(
  asked: Reading,
  unit: Unit,
  index: AskIndex,
  match: Matcher,
  retrieval: number,
  support: number,
  signs: EntrySigns,
): Float64Array {
  const rarest = rarity('', index);
  const terms = index.contents[unit.entry]?.terms ?? new Set<string>();
  const there = coverage(asked.concepts, unit.concepts, index, match);
  const back = coverage(unit.concepts, asked.concepts, index, match);
  let entryMet = 0;
  let strange = 0;
  let exact = 0;
  let all = 0;
  let missingInEntry = 0;
  for (const concept of asked.concepts) {
    const w = weight(concept, index);
    all += w;
    const m = inEntry(concept, terms) ? 1 : Math.max(0, match.met(concept, unit.concepts));
    entryMet += w * m;
    if (match.same(concept, unit.concepts)) exact += w;
    missingInEntry = Math.max(missingInEntry, w * (1 - m));
    if (!index.spread.has(concept.stem) && concept.entity === undefined) strange += w * (1 - m);
  }
  const entities = new Set(asked.concepts.flatMap(({ entity }) => entity ?? []));
  const values: Record<(typeof FEATURES)[number], number> = {
    coverage: there.share,
    exact: all > 0 ? exact / all : 0,
    focus: back.share,
    complete: there.share * back.share,
    entryCoverage: all > 0 ? entryMet / all : 0,
    missing: there.missing / rarest,
    missingInEntry: missingInEntry / rarest,
    strange: all > 0 ? strange / all : 1,
    kindUnit: kindFit(asked.kind, unit.kind),
    negation: asked.negations % 2 === unit.negations % 2 ? 0 : 1,
    number: asked.numbers.some((n) => !terms.has(n)) ? 1 : 0,
    entityMissing: [...entities].some((id) => !terms.has(`@${id}`)) ? 1 : 0,
    entityExtra: [...unit.entities].some((id) => !entities.has(id)) ? 1 : 0,
    opposed: asked.concepts.some((concept) => match.opposed(concept, unit.concepts)) ? 1 : 0,
    meaning: likeMeaning(asked.meaning, unit.meaning),
    order: orderShare(asked.concepts, unit.concepts),
    retrieval,
    support: Math.min(1, Math.log1p(support) / Math.log(10)),
    answerOnly: unit.source === 'answer' ? 1 : 0,
    short: asked.concepts.length <= 1 ? 1 : 0,
    future: asked.future === unit.future ? 0 : 1,
    open:
      kindFit(asked.kind, 'none') === 1 || asked.kind === 'what' || asked.kind === 'yes-no' ? 1 : 0,
    ...signs,
    votes: 0,
    relativeCoverage: 0,
    relativeMeaning: 0,
    relativeComplete: 0,
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}
