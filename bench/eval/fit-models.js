// Fits the models of `ask`: which wording asks the same, which entry is meant, whether it may be the answer.
import { accept } from '../../dist/search/ask/accept.js';
import { acceptExamples, fitExamples, pairExamples, ranked } from './examples.js';
import { boost } from './boost.js';
import { foldOf } from './folds.js';

/** A golden question stands for many members; a left-out wording for its author alone. */
export const GOLDEN_WEIGHT = 5;
export const PAIR = { trees: 100, depth: 4, rate: 0.1, ridge: 4, least: 4 };
export const FIT = { trees: 120, depth: 4, rate: 0.1, ridge: 2, least: 2 };
export const ACCEPT = { trees: 150, depth: 3, rate: 0.08, ridge: 3, least: 30 };

const PARTS = 3;

/** Rows by parts, none of which shares a group with another. */
function parts(rows) {
  const list = Array.from({ length: PARTS }, () => []);
  for (const row of rows) list[foldOf(`${row.group}#`) % PARTS].push(row);
  return list.filter((part) => part.length > 0);
}

/**
 * Each model judges rows that it has not seen in what the next step learns from: a model is surer
 * of what it was fitted on than it will ever be of a member's question (D. Wolpert, “Stacked
 * Generalization”, 1992).
 */
export function fitModels(rows, gapThreshold) {
  const split = parts(rows);
  /** For each part what `learn` makes of all the others. */
  const crossed = (list, learn) =>
    list.map((part, i) => [part, learn(list.filter((_, k) => k !== i).flat())]);
  const learnPair = (list) => boost(pairExamples(list, GOLDEN_WEIGHT), PAIR);
  const learnFit = (list) => boost(fitExamples(list, GOLDEN_WEIGHT), FIT);
  const learnAccept = (list) => boost(acceptExamples(list, GOLDEN_WEIGHT), ACCEPT);
  const flat = { bias: 0, trees: [] };

  const paired = crossed(split, learnPair).map(([part, pair]) => ({ part, pair }));
  const alike = paired.map(({ part, pair }) => part.map((row) => ranked(row, { pair, fit: flat })));
  const fitted = crossed(alike, learnFit).map(([part, fit], i) =>
    part.map((row) => ranked(row, { pair: paired[i].pair, fit })),
  );
  const judged = crossed(fitted, learnAccept).flatMap(([part, acceptance]) =>
    part
      .filter(({ golden }) => golden)
      .map((row) => {
        const model = { accept: acceptance, threshold: 0, gapThreshold };
        const { probability } = accept(row.ranking, row.index, model);
        return { probability, answerable: row.answerable };
      }),
  );
  return {
    pair: learnPair(rows),
    fit: learnFit(alike.flat()),
    accept: learnAccept(fitted.flat()),
    threshold: bestThreshold(judged),
    gapThreshold,
  };
}

/** Of what the story doesn't tell so much is to be kept silent. */
const SILENT = 0.97;

/**
 * A wrong answer costs more than silence: the lowest threshold that keeps silent where it should.
 * @param judged golden questions, each judged by models that have not seen it
 */
function bestThreshold(judged) {
  const untold = judged
    .filter(({ answerable }) => !answerable)
    .map(({ probability }) => probability);
  untold.sort((a, b) => a - b);
  const at = untold[Math.min(untold.length - 1, Math.floor(untold.length * SILENT))] ?? 0.5;
  return Math.ceil(at * 100 + 0.01) / 100;
}
