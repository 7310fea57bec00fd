/** Finding candidates: a shortlist by the index, then each judged by how well it fits the question. */
import { entryFeatures } from './entry-features.ts';
import { prepare, type Asked } from './asked.ts';
import type { Understood } from '../embeddings/understood.ts';
import type { Concept } from './concepts.ts';
import { pairFeatures } from './pair-features.ts';
import { sumTrees } from '../trees.ts';
import type { Ranked } from '../bm25.ts';
import type { AskModel } from './model.ts';
import { termsOf, type Reading } from './entry-reader.ts';
import type { Group } from './standing.ts';
import { exactKey, readQuestion, type AskIndex, type QuestionReading, type Unit } from './units.ts';

/** Units that are looked at closely: more change no answer of the golden questions. */
const SHORTLIST = 36;
/** Units looked at because they mean nearly the same, whatever their words. */
const BY_MEANING = 12;
/** Of an entry, the best wordings by the index; the rest are less alike. */
const WORDINGS_EACH = 5;
/** Synonyms widen the search but must not outrank the words themselves. */
const SYNONYM_WEIGHT = 0.4;
const SYNONYMS_EACH = 6;
/** A long text is no question: its first words are enough to find what it is about. */
const MOST_CONCEPTS = 40;
const MOST_WORDS = 3 * MOST_CONCEPTS;

export interface RankedCandidate {
  readonly entry: number;
  /** The wording that is most like the question. */
  readonly unit: Unit;
  /** Its `ENTRY_FEATURES`. */
  readonly features: readonly number[];
  /** Log-odds that this is the entry meant. */
  readonly fit: number;
}

export interface Ranking {
  readonly asked: QuestionReading;
  /** One for each entry, the best fit first. */
  readonly candidates: readonly RankedCandidate[];
  /** The entry that has the question among its wordings, word for word. */
  readonly exact: number | undefined;
}

/** The terms to look up: the question's own, and synonyms that the story has. */
function searchTerms(concepts: readonly Concept[], index: AskIndex): Map<string, number> {
  const terms = new Map<string, number>();
  for (const term of termsOf(concepts)) terms.set(term, 1);
  for (const { word, stem } of concepts) {
    if (index.postings.has(stem)) continue;
    for (const synonym of index.senses.synonyms(word).slice(0, SYNONYMS_EACH)) {
      const found = index.stemOf(synonym);
      if (index.postings.has(found) && !terms.has(found)) terms.set(found, SYNONYM_WEIGHT);
    }
  }
  return terms;
}

/** The best units by words, then those nearest in meaning that share no word. */
function shortlist(
  asked: Reading,
  index: AskIndex,
  understood: Understood | undefined,
): readonly Ranked[] {
  const hits = index.postings.search(searchTerms(asked.concepts, index), SHORTLIST);
  const known = new Set(hits.map(({ unit }) => unit));
  const near = new Set([
    ...(understood ? index.nearestTo(understood, BY_MEANING) : []),
    ...index.nearest(asked.meaning, BY_MEANING),
  ]);
  const like = [...near].filter((unit) => !known.has(unit));
  return [...hits, ...like.map((unit) => ({ unit, score: 0 }))];
}

/** A long question with as many of its words as are looked at. */
function beginning(reading: QuestionReading): QuestionReading {
  const concepts = reading.concepts.slice(0, MOST_CONCEPTS);
  const sought = reading.sought.filter((one) => concepts.includes(one));
  return { ...reading, concepts, sought, words: reading.words.slice(0, MOST_WORDS) };
}

/** The wordings to look at closely, by their entries, with the features of each. */
export interface Looked {
  readonly asked: Asked;
  readonly groups: readonly {
    readonly entry: number;
    readonly found: number;
    /** How well it fits by all its wordings together, in log-odds over all that were found. */
    readonly likely: number;
    readonly pairs: readonly { readonly unit: Unit; readonly features: readonly number[] }[];
  }[];
}

/**
 * Finds the wordings that may ask the same as a question, and holds each against it.
 * @param understood what a sentence model makes of the question, where there is one
 */
export function look(index: AskIndex, question: string, understood?: Understood): Looked {
  const read = readQuestion(question, index);
  const bounded = read.concepts.length > MOST_CONCEPTS ? beginning(read) : read;
  const asked = prepare(bounded, index, understood);
  const hits = shortlist(bounded, index, understood);
  const best = hits[0]?.score ?? 1;
  const found = new Map<number, Ranked[]>();
  for (const hit of hits) {
    const entry = index.units[hit.unit]?.entry ?? -1;
    const list = found.get(entry);
    if (list) list.push(hit);
    else found.set(entry, [hit]);
  }
  const entries = [...found.keys()];
  const likely = index.classifier.judge(bounded, entries, (entry) =>
    (index.contents[entry]?.units ?? []).flatMap((unit) => index.units[unit] ?? []),
  );
  const groups = [...found].map(([entry, list], i) => ({
    entry,
    found: list.length,
    likely: likely[i] ?? 0,
    pairs: list.slice(0, WORDINGS_EACH).flatMap(({ unit: number, score }) => {
      const unit = index.units[number];
      if (!unit) return [];
      return [{ unit, features: pairFeatures(asked, unit, index, score / best) }];
    }),
  }));
  return { asked, groups };
}

/** Puts the entries that were looked at in order. */
function order(
  { asked, groups }: Looked,
  index: AskIndex,
  model: AskModel,
): readonly RankedCandidate[] {
  const judged: Group[] = groups.map(({ entry, found, likely, pairs }) => ({
    entry,
    found,
    likely,
    pairs: pairs
      .map(({ unit, features }) => ({ unit, features, like: sumTrees(model.pair, features) }))
      .sort((a, b) => b.like - a.like),
  }));
  const features = entryFeatures(asked, judged, index);
  const candidates = judged.flatMap(({ entry, pairs }, i) => {
    const [unit, own] = [pairs[0]?.unit, features[i]];
    if (!unit || !own) return [];
    return [{ entry, unit, features: own, fit: sumTrees(model.fit, own) }];
  });
  return candidates.sort((a, b) => b.fit - a.fit || a.entry - b.entry);
}

/**
 * What was looked at, in the order that a model gives it.
 * @param exact the entry that has the question among its wordings, word for word
 */
export const rankingOf = (
  looked: Looked,
  exact: number | undefined,
  index: AskIndex,
  model: AskModel,
): Ranking => ({
  asked: looked.asked.reading,
  candidates: order(looked, index, model),
  exact,
});

/** Ranks a story's entries for a question. */
export function rank(
  index: AskIndex,
  question: string,
  model: AskModel,
  understood?: Understood,
): Ranking {
  const looked = look(index, question, understood);
  return rankingOf(looked, index.exact.get(exactKey(question)), index, model);
}
