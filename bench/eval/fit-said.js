// Fits the models of `who-said`: which remark is meant, whether it was twisted, and what is accepted.
import { whoSaid } from '../../dist/answers/who-said.js';
import { indexStory } from '../../dist/search/story-index.js';
import { saidSigns } from '../../dist/search/said/accept.js';
import { nearestOf } from '../../dist/search/said/remark-features.js';
import { rankRemarks, sharedFirst } from '../../dist/search/said/rank-remarks.js';
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
/** What is accepted is for members' cases: of the story as it is above all. */
const YOUNG_ACCEPTED_WEIGHT = 1;
const OWN_ACCEPTED_WEIGHT = 0.3;
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
const ACCEPT = { trees: 150, depth: 3, rate: 0.05, ridge: 4, least: 10 };
/** What is accepted is learnt from what trees say of rows that they have not seen: of others they know too much. */
const INNER_FOLDS = 3;
/** Steps to either side of a value that are looked at with it. */
const NEIGHBOURS = 2;

/**
 * The models, each learning from what the one before says of rows that it has not seen (D. Wolpert, “Stacked
 * Generalization”, 1992).
 */
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
      .filter((row) => innerFold(row) === fold && isJudged(row))
      .map((row) => ({ row, unseen, ranked: rankRemarks(row.remarks, () => false, unseen) }));
  }).flat();
  const named = bestAround(NAMED, (value) => rightFirst(judged, value));
  return { ...base, ...trees(rows), named, accept: fitAccept(judged, named) };
}

/** Rows that come before the judgement: neither the packs' own words, nor versions made by rule. */
const isJudged = ({ kind, made, remarks }) => kind !== 'verbatim' && !made && remarks.length > 0;

/** The remarks, the likeliest first, where its speaker being named adds so much. */
function rankedWith(named, { row, ranked }) {
  const odds = ({ remark, odds }) => odds + (row.by(remark.owner.item.speaker) ? named : 0);
  return sharedFirst(
    ranked.map((one) => ({ ...one, odds: odds(one) })).sort((a, b) => b.odds - a.odds),
  );
}

const NAMED = Array.from({ length: 13 }, (_, i) => i / 2);
/** How many golden cases have the right remark first. */
const rightFirst = (judged, named) =>
  judged.filter(
    (each) => each.row.golden && each.row.right(rankedWith(named, each)[0].remark.owner) === true,
  ).length;

/** Models of what is accepted: of each row, the remark that is ranked first. */
function fitAccept(judged, named) {
  const examples = judged.flatMap((each) => {
    const { row, unseen } = each;
    const ranked = rankedWith(named, each);
    const right = row.right(ranked[0].remark.owner);
    if (right === null) return [];
    const features = saidSigns(ranked[0], ranked, row, unseen);
    const { golden, young, kind } = row;
    const weight = golden ? (young ? YOUNG_ACCEPTED_WEIGHT : GOLDEN_WEIGHT) : OWN_ACCEPTED_WEIGHT;
    // In another's mouth it is `changed`, however true the words are: of them it tells nothing.
    const telling = !right || !inAnothersMouth(row);
    return [{ features, weight, right, telling, changed: kind === 'changed' }];
  });
  const labelled = (some, isSo) =>
    some.map((example) => ({ ...example, label: isSo(example) ? 1 : 0 }));
  const telling = examples.filter((example) => example.telling);
  return {
    meant: boost(
      labelled(examples, ({ right }) => right),
      ACCEPT,
    ),
    faithful: boost(
      labelled(telling, ({ right, changed }) => right && !changed),
      ACCEPT,
    ),
    twisted: boost(
      labelled(telling, ({ right, changed }) => right && changed),
      ACCEPT,
    ),
  };
}

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
