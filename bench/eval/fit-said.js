// Fits the models of `who-said`: which remark is meant, and whether it was twisted.
import { whoSaid } from '../../dist/answers/who-said.js';
import { indexStory } from '../../dist/search/story-index.js';
import { logit, sigmoid } from '../../dist/search/logistic.js';
import { compareWith } from '../../dist/search/said/verdict.js';
import { sumTrees } from '../../dist/search/trees.js';
import { boost } from './boost.js';
import { foldOf, FOLDS } from './folds.js';
import { judgeWhoSaid } from './judge.js';
import { fitLogistic } from './logistic.js';
import { saidFitExamples, twistExamples } from './said-examples.js';

const GOLDEN_WEIGHT = 3;
const RIDGE = 2;
const TWIST = { trees: 60, depth: 3, rate: 0.12, ridge: 3, least: 3 };
/** Naming somebody who did not say it is the worst that can happen. */
const MISATTRIBUTION_COST = 3;

/** The best candidate of a golden case under a model, and whether it is taken for a twisted one. */
function bestOf({ all, asked, index }, { fit, twist }) {
  const candidates = all
    .map((candidate) => ({ ...candidate, fit: logit(fit, candidate.features) }))
    .sort((a, b) => b.fit - a.fit);
  const [best] = candidates;
  if (!best) return undefined;
  const { features } = compareWith(asked, best.unit.owner, candidates, index);
  return {
    best,
    probability: sigmoid(best.fit),
    twisted: sigmoid(sumTrees(twist, features)),
    statement: best.unit.owner.kind === 'statement',
  };
}

/** @returns a model fitted on the rows, its thresholds chosen on their golden cases */
export function fitSaid(rows) {
  const fit = fitLogistic(saidFitExamples(rows, GOLDEN_WEIGHT), RIDGE);
  const twist = boost(twistExamples(rows, GOLDEN_WEIGHT), TWIST);
  let model = { fit, quoteThreshold: 0.5, statementThreshold: 0.5, twist, twistThreshold: 0.5 };
  const judged = rows
    .filter(({ golden, kind }) => golden && kind !== 'verbatim')
    .flatMap((row) => {
      const found = bestOf(row, model);
      return found ? [{ row, ...found }] : [];
    });
  const value = ({ quoteThreshold, statementThreshold, twistThreshold }) => {
    let sum = 0;
    for (const { row, best, probability, twisted, statement } of judged) {
      const silent = probability < (statement ? statementThreshold : quoteThreshold);
      const changed = twisted >= twistThreshold;
      if (row.kind === 'notFound') sum += silent ? 1 : changed ? 0 : -MISATTRIBUTION_COST;
      else if (silent) continue;
      else if (row.right(best) !== true) sum += changed ? 0 : -MISATTRIBUTION_COST;
      else sum += (row.kind === 'changed') === changed ? 1 : 0;
    }
    return sum;
  };
  for (const name of ['quoteThreshold', 'statementThreshold', 'twistThreshold']) {
    let best = { threshold: model[name], value: value(model) };
    for (let threshold = 0.1; threshold <= 0.9; threshold += 0.02) {
      const candidate = { ...model, [name]: Math.round(threshold * 100) / 100 };
      const reached = value(candidate);
      if (reached > best.value) best = { threshold: candidate[name], value: reached };
    }
    model = { ...model, [name]: best.threshold };
  }
  return model;
}

/** The outcome of every golden case under models that have not seen its fold. */
export function crossValidateSaid(rows, sets, senses) {
  const results = [];
  const indexes = new Map(sets.map((set) => [set.name, indexStory(set.story, senses)]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitSaid(rows.filter(({ group }) => foldOf(group) !== fold));
    for (const set of sets) {
      set.golden.whoSaid.forEach((item, i) => {
        if (foldOf(`${set.name}/${i}`) !== fold) return;
        const answer = whoSaid(indexes.get(set.name), item.words, model);
        results.push({ set: set.name, item, answer, result: judgeWhoSaid(answer, item) });
      });
    }
  }
  return results;
}
