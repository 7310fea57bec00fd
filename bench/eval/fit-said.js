// Fits the models of `who-said`: which remark is meant, and whether it was twisted.
import { whoSaid } from '../../dist/answers/who-said.js';
import { indexStory } from '../../dist/search/story-index.js';
import { sigmoid } from '../../dist/search/logistic.js';
import { nearestOf } from '../../dist/search/said/remark-features.js';
import { rankRemarks } from '../../dist/search/said/rank-remarks.js';
import { sumTrees } from '../../dist/search/trees.js';
import { boost } from './boost.js';
import { foldOf, FOLDS } from './folds.js';
import { judgeWhoSaid } from './judge.js';
import { fitDistance } from './distance.js';
import { fitLogistic } from './logistic.js';
import {
  glanceExamples,
  inAnothersMouth,
  meantExamples,
  neighbourExamples,
  twistExamples,
  withoutOwn,
} from './said-examples.js';

const GOLDEN_WEIGHT = 3;
/** The same case, asked of the story when it was young. */
const YOUNG_WEIGHT = 2;
/**
 * A version made by rule is often one that nobody would make; but of a statement there are no other twisted ones,
 * and a denial is what members make of anything.
 */
const MADE_WEIGHT = 0.1;
const MADE_TELLING_WEIGHT = 0.4;
const weigh = ({ golden, made, report, denied, young }) =>
  golden
    ? young
      ? YOUNG_WEIGHT
      : GOLDEN_WEIGHT
    : made
      ? report || denied
        ? MADE_TELLING_WEIGHT
        : MADE_WEIGHT
      : 1;
const RIDGE = 2;
const MEANT = { trees: 200, depth: 3, rate: 0.07, ridge: 3, least: 6 };
const TWIST = { trees: 240, depth: 4, rate: 0.05, ridge: 3, least: 6 };
/** Thresholds are chosen on what trees say of rows that they have not seen: of others they know too much. */
const INNER_FOLDS = 3;
/** Steps to either side of a threshold that are looked at with it. */
const NEIGHBOURS = 2;
/** Naming somebody who did not say it is the worst that can happen. */
const MISATTRIBUTION_COST = 5;

/** @returns a model fitted on the rows, its thresholds chosen on their golden cases */
export function fitSaid(rows) {
  const base = {
    glance: fitLogistic(glanceExamples(rows, weigh), RIDGE),
    distance: fitDistance(neighbourExamples(rows, weigh)),
  };
  const known = new Map();
  const nearest = (remark) => {
    const met = known.get(remark);
    if (met) return met;
    const found = nearestOf(remark, base);
    known.set(remark, found);
    return found;
  };
  const trees = (some) => ({
    meant: boost(meantExamples(some, nearest, weigh), MEANT),
    twist: boost(twistExamples(some, nearest, weigh), TWIST),
  });
  const innerFold = ({ group }) => foldOf(`inner ${group}`) % INNER_FOLDS;
  const judged = Array.from({ length: INNER_FOLDS }, (_, fold) => {
    const unseen = { ...base, ...trees(rows.filter((row) => innerFold(row) !== fold)), named: 0 };
    return rows
      .filter((row) => innerFold(row) === fold)
      .filter(
        ({ golden, young, kind, remarks }) =>
          golden && !young && kind !== 'verbatim' && remarks.length > 0,
      )
      .map((row) => ({
        row,
        ranked: rankRemarks(row.remarks, () => false, unseen).map(({ remark, odds, nearest }) => ({
          odds,
          by: row.by(remark.owner.item.speaker),
          statement: remark.owner.kind === 'statement',
          right: row.right(remark.owner) === true,
          bySpeaker: row.isSpeaker(remark.owner),
          twisted: sigmoid(sumTrees(unseen.twist, nearest.features)),
        })),
      }));
  }).flat();
  let model = {
    ...base,
    ...trees(rows),
    named: 0,
    quoteThreshold: 0.5,
    statementThreshold: 0.5,
    twistThreshold: 0.5,
  };
  const value = ({ named, quoteThreshold, statementThreshold, twistThreshold }) => {
    let sum = 0;
    for (const { row, ranked } of judged) {
      let best;
      for (const one of ranked) {
        const odds = one.odds + (one.by ? named : 0);
        if (!best || odds > best.odds) best = { ...one, odds };
      }
      const silent = sigmoid(best.odds) < (best.statement ? statementThreshold : quoteThreshold);
      const changed = best.twisted >= twistThreshold;
      if (row.kind === 'notFound') sum += silent ? 1 : -MISATTRIBUTION_COST;
      else if (silent) continue;
      else if (!best.right) sum -= best.bySpeaker ? 1 : MISATTRIBUTION_COST;
      else sum += inAnothersMouth(row) || (row.kind === 'changed') === changed ? 1 : 0;
    }
    return sum;
  };
  const grids = {
    named: Array.from({ length: 13 }, (_, i) => i / 2),
    quoteThreshold: steps(),
    statementThreshold: steps(),
    twistThreshold: steps(),
  };
  for (const name of [...Object.keys(grids), ...Object.keys(grids)])
    model = { ...model, [name]: bestAround(grids[name], (x) => value({ ...model, [name]: x })) };
  return model;
}

/** 0.1, 0.12 … 0.98. */
const steps = () => Array.from({ length: 45 }, (_, i) => Math.round((0.1 + i * 0.02) * 100) / 100);

/** The value in whose neighbourhood the outcome is best: what is best at a single value is a matter of chance. */
function bestAround(grid, value) {
  const values = grid.map(value);
  const around = values.map((_, i) => {
    const near = values.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
    return near.reduce((sum, one) => sum + one, 0) / near.length;
  });
  return grid[around.indexOf(Math.max(...around))];
}

/** The outcome of every golden case under models that have not seen its fold. */
export function crossValidateSaid(rows, sets, senses) {
  const results = [];
  const indexes = new Map(
    sets.map((set) => [set.name, indexStory(withoutOwn(set.story, set.golden), senses)]),
  );
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
