// Ways to score how well wordings answer a question. Each is `(wordings) => (i) => Float64Array`: the
// scores of all wordings for the i-th, about 1 for the same words.
import { invertedIndex } from '../../dist/search/bm25.js';
import { cosine, loadLexicon } from '../../dist/search/lexicon/lexicon.js';
import { stemEnglish } from '../../dist/search/text/stem.js';

const SYNONYM_WEIGHT = 0.4;
const GRAM = 4;
/** Likeness of words below this says nothing. */
const UNRELATED = 0.35;

function bm25(wordings, termsOf, queryOf) {
  const units = wordings.map(termsOf);
  const index = invertedIndex(units);
  return (i) => {
    const scores = new Float64Array(wordings.length);
    for (const { unit, score } of index.search(queryOf(wordings[i]), units.length))
      scores[unit] = score;
    // Against what the question scores with itself: 1 for the same words, whatever their number.
    const most = scores[i] || 1;
    return scores.map((score) => score / most);
  };
}

const evenly = (terms) => new Map(terms.map((term) => [term, 1]));

/** BM25 over stems. */
export const words = (wordings) =>
  bm25(
    wordings,
    ({ stems }) => stems,
    ({ stems }) => evenly(stems),
  );

/** BM25 over stems, the question widened by synonyms of lower weight. */
export function synonyms(wordings) {
  const lexicon = loadLexicon();
  return bm25(
    wordings,
    ({ stems }) => stems,
    ({ stems, content }) => {
      const terms = evenly(stems);
      for (const word of content)
        for (const synonym of lexicon.synonyms(word)) {
          const stem = stemEnglish(synonym);
          if (!terms.has(stem)) terms.set(stem, SYNONYM_WEIGHT);
        }
      return terms;
    },
  );
}

/** BM25 over runs of four characters. */
export function characters(wordings) {
  const grams = ({ content }) =>
    content.flatMap((word) => {
      const padded = ` ${word} `;
      return Array.from({ length: Math.max(1, padded.length - GRAM + 1) }, (_, at) =>
        padded.slice(at, at + GRAM),
      );
    });
  return bm25(wordings, grams, (wording) => evenly(grams(wording)));
}

/** Cosine of vectors made by `vectorOf`; 0 where there is none. */
export function byVectors(vectors) {
  return (i) => Float64Array.from(vectors, (v) => (v && vectors[i] ? cosine(v, vectors[i]) : 0));
}

/** Cosine of the word vectors' weighted means. */
export function staticVectors(wordings) {
  const lexicon = loadLexicon();
  return byVectors(wordings.map(({ words: all }) => lexicon.sentence(all)));
}

/** Each word's likeness to the nearest word of the other, both ways, rare words weighing more. */
export function likeness(wordings) {
  const lexicon = loadLexicon();
  const seen = new Map();
  for (const { stems } of wordings)
    for (const stem of new Set(stems)) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const rarity = (stem) => Math.log(1 + wordings.length / (seen.get(stem) ?? 1));
  const known = new Map();
  const near = (a, b) => {
    const pair = `${a} ${b}`;
    let value = known.get(pair);
    if (value === undefined) {
      const raw = lexicon.likeness(a, b);
      known.set(pair, (value = raw < UNRELATED ? 0 : raw));
    }
    return value;
  };
  const met = (from, to) => {
    let all = 0;
    let sum = 0;
    from.content.forEach((word, k) => {
      const weight = rarity(from.stems[k]);
      const best = to.stems.includes(from.stems[k])
        ? 1
        : to.content.reduce((most, other) => Math.max(most, near(word, other)), 0);
      all += weight;
      sum += weight * best;
    });
    return all > 0 ? sum / all : 0;
  };
  return (i) =>
    Float64Array.from(wordings, (other) => {
      const [there, back] = [met(wordings[i], other), met(other, wordings[i])];
      return there + back > 0 ? (2 * there * back) / (there + back) : 0;
    });
}

/** A weighted sum: `[[weight, scorer], …]`. */
export const mix = (parts) => (i) => {
  const all = parts.map(([weight, score]) => [weight, score(i)]);
  return all[0][1].map((_, j) =>
    all.reduce((sum, [weight, scores]) => sum + weight * scores[j], 0),
  );
};
