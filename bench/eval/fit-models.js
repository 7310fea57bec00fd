// Fits the models of `ask`: which wording asks the same, which entry is meant, whether it may be the answer.
import { accept } from '../../dist/search/ask/accept.js';
import { acceptExamples, fitExamples, isMeasured, pairExamples, ranked } from './examples.js';
import { boost } from './boost.js';
import { foldOf } from './folds.js';

/** A golden question stands for many members; a left-out wording for its author alone. */
const GOLDEN_WEIGHT = 5;
const PAIR = { trees: 100, depth: 4, rate: 0.1, ridge: 4, least: 4 };
const FIT = { trees: 120, depth: 4, rate: 0.1, ridge: 2, least: 2 };
const ACCEPT = { trees: 400, depth: 4, rate: 0.03, ridge: 4, least: 30 };

const PARTS = 3;

/** Rows by parts, none of which shares a group with another. */
function parts(rows) {
  const list = Array.from({ length: PARTS }, () => []);
  for (const row of rows) list[foldOf(`${row.group}#`) % PARTS].push(row);
  return list.filter((part) => part.length > 0);
}

const flat = { bias: 0, trees: [] };
const learnPair = (rows) => boost(pairExamples(rows, GOLDEN_WEIGHT), PAIR);
const learnFit = (rows) => boost(fitExamples(rows, GOLDEN_WEIGHT), FIT);
const learnAccept = (rows) => boost(acceptExamples(rows, GOLDEN_WEIGHT), ACCEPT);

/**
 * Each model judges rows that it has not seen in what the next step learns from: a model is surer
 * of what it was fitted on than it will ever be of a member's question (D. Wolpert, “Stacked
 * Generalization”, 1992).
 * @param split rows in parts
 * @returns `{alike, fitted, models}`, for each part: its rows ranked by how like the wordings are; ranked by how
 * well the entries fit; and the models that have seen none of them
 */
export function stack(split) {
  /** For each part what `learn` makes of all the others. */
  const crossed = (list, learn) => list.map((_, i) => learn(list.filter((_, k) => k !== i).flat()));
  const pairs = crossed(split, learnPair);
  const alike = split.map((part, i) =>
    part.map((row) => ranked(row, { pair: pairs[i], fit: flat })),
  );
  const fits = crossed(alike, learnFit);
  const fitted = split.map((part, i) =>
    part.map((row) => ranked(row, { pair: pairs[i], fit: fits[i] })),
  );
  const models = crossed(fitted, learnAccept).map((acceptance, i) => ({
    pair: pairs[i],
    fit: fits[i],
    accept: acceptance,
  }));
  return { alike, fitted, models };
}

/** The models for all rows, and the thresholds that they keep silent at. */
export function fitModels(rows, gapThreshold) {
  const { alike, fitted, models } = stack(parts(rows));
  const judged = fitted.flatMap((part, i) =>
    part
      .filter(({ golden }) => golden)
      .map((row) => {
        const model = { ...models[i], thresholds: [], gapThreshold };
        const { probability } = accept(row.ranking, row.index, model);
        const { name, index, young, golden, answerable } = row;
        return { name, index, young, golden, answerable, probability };
      }),
  );
  return {
    pair: learnPair(rows),
    fit: learnFit(alike.flat()),
    accept: learnAccept(fitted.flat()),
    thresholds: [judged.filter(({ young }) => young), ...byStory(judged.filter(isMeasured))]
      .map(thresholdOf)
      .sort((a, b) => a.texts - b.texts),
    gapThreshold,
  };
}

/** A set is named after its story. */
const storyOf = ({ name }) => name.split('/')[0];

/** Each story is as rich as it is, and may be silent in its own way. */
function byStory(judged) {
  const stories = new Set(judged.map(storyOf));
  return [...stories].map((story) => judged.filter((one) => storyOf(one) === story));
}

/** How rich the packs are that the questions were asked of (geometric mean), and the threshold for such. */
function thresholdOf(judged) {
  const logs = judged.map(({ index }) => Math.log(index.textsEach));
  const texts = Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  return { texts: Math.round(texts * 10) / 10, probability: bestThreshold(judged) };
}

/** Of what the story doesn't tell so much is to be kept silent. */
export const SILENT = 0.97;
/** What thresholds aim at: of questions that were not looked at for them, somewhat fewer are kept silent. */
const AIM = SILENT + 0.003;

/**
 * A wrong answer costs more than silence: the lowest threshold that keeps silent where it should.
 * @param judged golden questions, each judged by models that have not seen it
 */
function bestThreshold(judged) {
  const untold = judged
    .filter(({ answerable }) => !answerable)
    .map(({ probability }) => probability);
  untold.sort((a, b) => a - b);
  const at = untold[Math.min(untold.length - 1, Math.floor(untold.length * AIM))] ?? 0.5;
  return Math.ceil(at * 100 + 0.01) / 100;
}
