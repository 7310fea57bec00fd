/** Finding candidates: a shortlist by the index, then each judged by how well it fits the question. */
import { addRelative, entrySigns, features, pool, type Candidate } from './features.ts';
import { sumTrees } from '../trees.ts';
import type { Ranked } from '../bm25.ts';
import type { AskModel } from './model.ts';
import { termsOf, type Concept, type Reading } from './entry-reader.ts';
import { exactKey, readQuestion, type AskIndex } from './units.ts';

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

export interface RankedCandidate extends Candidate {
  /** Log-odds that this is the entry meant. */
  readonly fit: number;
}

export interface Ranking {
  readonly asked: Reading;
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
function shortlist(asked: Reading, index: AskIndex): readonly Ranked[] {
  const hits = index.postings.search(searchTerms(asked.concepts, index), SHORTLIST);
  const known = new Set(hits.map(({ unit }) => unit));
  const like = index.nearest(asked.meaning, BY_MEANING).filter((unit) => !known.has(unit));
  return [...hits, ...like.map((unit) => ({ unit, score: 0 }))];
}

/**
 * Ranks a story's entries for a question.
 */
export function rank(index: AskIndex, question: string, model: AskModel): Ranking {
  const read = readQuestion(question, index);
  const asked: Reading =
    read.concepts.length > MOST_CONCEPTS
      ? { ...read, concepts: read.concepts.slice(0, MOST_CONCEPTS) }
      : read;
  const hits = shortlist(asked, index);
  const best = hits[0]?.score ?? 1;
  const found = new Map<number, { unit: number; score: number }[]>();
  for (const hit of hits) {
    const entry = index.units[hit.unit]?.entry ?? -1;
    const list = found.get(entry);
    if (list) list.push(hit);
    else found.set(entry, [hit]);
  }
  const { match } = index;
  const looked: Candidate[] = [];
  for (const [entry, list] of found) {
    const signs = entrySigns(asked, entry, index, match);
    for (const { unit: number, score } of list.slice(0, WORDINGS_EACH)) {
      const unit = index.units[number];
      if (!unit) continue;
      const values = features(asked, unit, index, match, score / best, list.length - 1, signs);
      looked.push({ entry: unit.entry, unit, features: values });
    }
  }
  addRelative(looked);
  const candidates = pool(looked).map((candidate) => ({
    ...candidate,
    fit: sumTrees(model.fit, candidate.features),
  }));
  candidates.sort((a, b) => b.fit - a.fit || a.entry - b.entry);
  return { asked, candidates, exact: index.exact.get(exactKey(question)) };
}
