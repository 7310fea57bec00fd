/** Finding candidates: a shortlist by the index, then each judged by how well it fits the question. */
import { features, type Candidate } from './features.ts';
import { matcher } from './match.ts';
import { logit } from '../logistic.ts';
import type { AskModel } from './model.ts';
import { readQuestion, termsOf, type AskIndex, type Concept, type Reading } from './units.ts';

/** Units that are looked at closely: more change no answer of the golden questions. */
const SHORTLIST = 48;
/** Of an entry, the best wordings by the index; the rest are less alike. */
const WORDINGS_EACH = 4;
/** Synonyms widen the search but must not outrank the words themselves. */
const SYNONYM_WEIGHT = 0.4;
const SYNONYMS_EACH = 6;
/** A long text is no question: its rarest words are enough to find what it is about. */
const MOST_CONCEPTS = 40;

export interface RankedCandidate extends Candidate {
  /** Log-odds that this is the entry meant. */
  readonly fit: number;
}

export interface Ranking {
  readonly asked: Reading;
  /** One for each entry, the best fit first. */
  readonly candidates: readonly RankedCandidate[];
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

/**
 * Ranks a story's entries for a question.
 * @param exclude units that are treated as absent (to fit the model with a wording left out)
 */
export function rank(
  index: AskIndex,
  question: string,
  model: AskModel,
  exclude: ReadonlySet<number> = new Set(),
): Ranking {
  const read = readQuestion(question, index);
  const asked: Reading =
    read.concepts.length > MOST_CONCEPTS
      ? { ...read, concepts: read.concepts.slice(0, MOST_CONCEPTS) }
      : read;
  const hits = index.postings
    .search(searchTerms(asked.concepts, index), SHORTLIST + exclude.size)
    .filter(({ unit }) => !exclude.has(unit))
    .slice(0, SHORTLIST);
  const best = hits[0]?.score ?? 1;
  const found = new Map<number, { unit: number; score: number }[]>();
  for (const hit of hits) {
    const entry = index.units[hit.unit]?.entry ?? -1;
    const list = found.get(entry);
    if (list) list.push(hit);
    else found.set(entry, [hit]);
  }
  const match = matcher(index.senses);
  const candidates: RankedCandidate[] = [];
  for (const [entry, list] of found) {
    let top: RankedCandidate | undefined;
    for (const { unit: number, score } of list.slice(0, WORDINGS_EACH)) {
      const unit = index.units[number];
      if (!unit) continue;
      const values = features(asked, unit, index, match, score / best, list.length - 1);
      const fit = logit(model.fit, values);
      if (!top || fit > top.fit) top = { entry, unit, features: values, fit };
    }
    if (top) candidates.push(top);
  }
  candidates.sort((a, b) => b.fit - a.fit || a.entry - b.entry);
  return { asked, candidates };
}
