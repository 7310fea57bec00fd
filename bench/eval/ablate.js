// What each part of `ask` adds: the models fitted anew without it, each set of golden questions judged by
// models that have seen none of its questions. `node bench/eval/ablate.js` (some minutes).
import { contest } from '../../dist/search/ask/accept.js';
import { PAIR_FEATURES } from '../../dist/search/ask/pair-features.js';
import { isGap } from '../../dist/search/ask/units.js';
import { sumTrees } from '../../dist/search/trees.js';
import { askRows, isMeasured, ranked } from './examples.js';
import { stack } from './fit-models.js';
import { sensesFor } from './senses.js';
import { goldenSets } from './stories.js';

const PARTS = 3;
const SILENT = 0.97;

const sets = (await goldenSets()).filter(({ heldOut }) => !heldOut);
const names = sets.map(({ name }) => name);
const rowsWith = (senses) => askRows(sets, senses);
const rows = rowsWith(sensesFor('en'));

/** Rows with the groups of wordings that were looked at made into others. */
const regrouped = (list, change) =>
  list.map((row) => ({
    ...row,
    looked: { ...row.looked, groups: change(row.looked.groups, row) },
  }));
/** Rows with some features of each wording made to say nothing. */
const blind = (list, features) => {
  const at = features.map((name) => PAIR_FEATURES.indexOf(name));
  const mute = (pair) => {
    const values = pair.features.slice();
    for (const i of at) values[i] = 0;
    return { ...pair, features: values };
  };
  return regrouped(list, (groups) =>
    groups.map((group) => ({ ...group, pairs: group.pairs.map(mute) })),
  );
};
/** Rows without what all wordings of an entry say together. */
const unclassified = (list) =>
  regrouped(list, (groups) => groups.map((group) => ({ ...group, likely: 0 })));
const withoutGaps = (list) =>
  regrouped(list, (groups, row) => groups.filter(({ entry }) => !isGap(row.index, entry)));

const variants = [
  ['all of it', rows],
  ['without gaps', withoutGaps(rows)],
  ['without the classifier', unclassified(rows)],
  ['without what is named as wanted', blind(rows, ['sought', 'soughtBack'])],
  ['without the kind of question', blind(rows, ['kind', 'future'])],
  ['without the cosine of word vectors', blind(rows, ['meaning'])],
  ['without names', blind(rows, ['entityMissing', 'entityExtra', 'named'])],
  ['without any dictionary', rowsWith(sensesFor('none'))],
];

/** Sets stay together: who asks in one has asked nothing that the models have seen. */
const partOf = (row) =>
  (row.golden ? names.indexOf(row.name) : row.text.length + row.group.length) % PARTS;

const split = (list) =>
  Array.from({ length: PARTS }, (_, k) => list.filter((row) => partOf(row) === k));

/** Golden rows, each judged by the models that have seen nobody's questions of its set. */
const judge = (list, models) =>
  list.map((row) => {
    const model = models[partOf(row)];
    const { ranking, index } = ranked(row, model);
    const { answer, signs } = contest(ranking, index);
    return {
      answerable: row.answerable,
      right: answer !== undefined && row.right(answer.entry) === true,
      accepted: answer ? sumTrees(model.accept, signs) : -Infinity,
      like: signs[0],
    };
  });

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const cell = (value, width) => String(value).padStart(width);

function line(title, judged, score) {
  const right = judged.filter((one) => one.right).map(score);
  const wrong = judged.filter((one) => !one.right).map(score);
  let above = 0;
  for (const a of right) for (const b of wrong) above += a > b ? 1 : a === b ? 0.5 : 0;
  const told = judged.filter(({ answerable }) => answerable);
  const untold = judged.filter(({ answerable }) => !answerable).map(score);
  untold.sort((a, b) => a - b);
  const threshold = untold[Math.floor(untold.length * SILENT)];
  const first = told.filter((one) => one.right).length / told.length;
  const given = told.filter((one) => one.right && score(one) > threshold).length / told.length;
  console.log(
    `| ${title.padEnd(34)} | ${cell(percent(first), 8)} | ${cell((above / right.length / wrong.length).toFixed(3), 5)} | ${cell(percent(given), 8)} |`,
  );
}

console.log(`${rows.filter(isMeasured).length} golden questions\n`);
console.log(`| | right entry first | AUROC | right, at ${percent(SILENT)} kept silent |`);
console.log('|---|---:|---:|---:|');
for (const [title, list] of variants) {
  const { models } = stack(split(list));
  const judged = judge(list.filter(isMeasured), models);
  line(title, judged, (one) => one.accepted);
  if (list !== rows) continue;
  line('the best score alone accepts', judged, (one) => one.like);
  const ofYoung = rows.filter(({ young }) => young);
  const rich = stack(split(rows.filter(({ young }) => !young))).models;
  line('young packs', judge(ofYoung, models), (one) => one.accepted);
  line('young packs, fitted on rich ones', judge(ofYoung, rich), (one) => one.accepted);
}
