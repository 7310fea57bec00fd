// Fits the models of `who-said`: which remark is meant, and whether it was twisted.
import { whoSaid } from '../../dist/answers/who-said.js';
import { indexStory } from '../../dist/search/story-index.js';
import { foldOf, FOLDS } from './folds.js';
import { judgeWhoSaid } from './judge.js';
import { fitLogistic } from './logistic.js';
import { saidFitExamples, twistExamples } from './said-examples.js';

const GOLDEN_WEIGHT = 3;
const RIDGE = 2;
/** Naming somebody who did not say it is the worst that can happen. */
const MISATTRIBUTION_COST = 3;

/** @returns a model fitted on the rows, its thresholds chosen on their golden cases */
export function fitSaid(rows, sets, senses) {
  const fit = fitLogistic(saidFitExamples(rows, GOLDEN_WEIGHT), RIDGE);
  const twist = fitLogistic(twistExamples(rows, GOLDEN_WEIGHT), RIDGE);
  let model = { fit, quoteThreshold: 0.5, statementThreshold: 0.5, twist, twistThreshold: 0.5 };
  const groups = new Set(rows.filter(({ golden }) => golden).map(({ group }) => group));
  const judged = sets.flatMap((set) => {
    const index = indexStory(set.story, senses);
    return set.golden.whoSaid
      .filter((_, i) => groups.has(`${set.name}/${i}`))
      .map((item) => ({ index, item }));
  });
  const value = (candidate) => {
    let sum = 0;
    for (const { index, item } of judged) {
      const result = judgeWhoSaid(whoSaid(index, item.words, candidate), item);
      sum += result === 'right' ? 1 : result === 'misattributed' ? -MISATTRIBUTION_COST : 0;
    }
    return sum;
  };
  for (const name of ['quoteThreshold', 'statementThreshold', 'twistThreshold']) {
    let best = { threshold: model[name], value: value(model) };
    for (let threshold = 0.25; threshold <= 0.8; threshold += 0.05) {
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
    const model = fitSaid(
      rows.filter(({ group }) => foldOf(group) !== fold),
      sets,
      senses,
    );
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
