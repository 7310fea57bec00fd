// Fits the two models of `ask`: which candidate is meant, and whether it may be given as the answer.
import { accept } from '../../dist/search/ask/accept.js';
import { sumTrees } from '../../dist/search/trees.js';
import { acceptExamples, fitExamples } from './examples.js';
import { boost } from './boost.js';

/** A golden question stands for many members; a left-out wording for its author alone. */
const GOLDEN_WEIGHT = 5;
const FIT = { trees: 120, depth: 4, rate: 0.1, ridge: 2, least: 2 };
const ACCEPT = { trees: 80, depth: 3, rate: 0.08, ridge: 3, least: 3 };

/** Candidates anew in order under a model: the features stay as they are. */
export function reorder(row, model) {
  const candidates = row.ranking.candidates
    .map((candidate) => ({ ...candidate, fit: sumTrees(model.fit, candidate.features) }))
    .sort((a, b) => b.fit - a.fit || a.entry - b.entry);
  return { ...row, ranking: { ...row.ranking, candidates } };
}

/** @returns the models, fitted on the rows */
export function fitModels(rows, gapThreshold) {
  const fit = boost(fitExamples(rows, GOLDEN_WEIGHT), FIT);
  const ordered = rows.map((row) => reorder(row, { fit }));
  const acceptance = boost(acceptExamples(ordered, GOLDEN_WEIGHT), ACCEPT);
  const model = { fit, accept: acceptance, threshold: 0.5, gapThreshold };
  return { ...model, threshold: bestThreshold(ordered, model) };
}

/**
 * A wrong answer costs more than silence: the threshold at which right answers less
 * `WRONG_COST` times wrong ones is the most.
 */
const WRONG_COST = 1.8;
function bestThreshold(rows, model) {
  let best = { threshold: 0.5, value: -Infinity };
  const judged = rows
    .filter(({ golden }) => golden)
    .map((row) => {
      const { probability, entry } = accept(row.ranking, row.index, { ...model, threshold: 0 });
      return { probability, right: entry !== undefined && row.right(entry) === true };
    });
  for (let threshold = 0.2; threshold <= 0.9; threshold += 0.01) {
    let value = 0;
    for (const { probability, right } of judged)
      if (probability >= threshold) value += right ? 1 : -WRONG_COST;
    if (value > best.value) best = { threshold: Math.round(threshold * 100) / 100, value };
  }
  return best.threshold;
}
