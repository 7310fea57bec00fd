// What each part of `ask` adds: the models fitted anew without it, each set of golden questions judged by
// models that have seen none of its questions. `node bench/eval/ablate.js` (an hour), or with `--brief` the
// largest parts on half of the sets.
import { PAIR_FEATURES } from '../../dist/search/ask/pair-features.js';
import { isGap } from '../../dist/search/ask/units.js';
import { bySet, figures, percent } from './by-set.js';
import { askRows, isMeasured } from './examples.js';
import { SILENT } from './fit-models.js';
import { sensesFor } from './senses.js';
import { goldenSets } from './stories.js';

/** Every second set, and the largest parts alone. */
const brief = process.argv.includes('--brief');
const LARGEST = 3;
const sets = (await goldenSets()).filter(({ heldOut }, i) => !heldOut && (!brief || i % 2 === 0));
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

/** One at a time: each holds as much as all rows. */
const variants = [
  ['all of it', () => rows],
  ['without gaps', () => withoutGaps(rows)],
  ['without the classifier', () => unclassified(rows)],
  ['without what is named as wanted', () => blind(rows, ['sought', 'soughtBack'])],
  ['without the kind of question', () => blind(rows, ['kind', 'future'])],
  ['without the cosine of word vectors', () => blind(rows, ['meaning'])],
  ['without names', () => blind(rows, ['entityMissing', 'entityExtra', 'named'])],
  ['without any dictionary', () => rowsWith(sensesFor('none'))],
];

const { fit, judge } = bySet(sets);

function line(title, judged, score) {
  const [first, auroc, given] = figures(judged, score);
  console.log(
    `| ${title.padEnd(34)} | ${first.padStart(8)} | ${auroc.padStart(5)} | ${given.padStart(8)} |`,
  );
}

console.log(`${rows.filter(isMeasured).length} golden questions\n`);
console.log(`| | right entry first | AUROC | right, at ${percent(SILENT)} kept silent |`);
console.log('|---|---:|---:|---:|');
for (const [title, make] of brief ? variants.slice(0, LARGEST) : variants) {
  const list = make();
  const models = fit(list);
  const judged = judge(list.filter(isMeasured), models);
  line(title, judged);
  if (list !== rows) continue;
  line('the best score alone accepts', judged, (one) => one.like);
  const ofYoung = rows.filter(({ young }) => young);
  const rich = fit(rows.filter(({ young }) => !young));
  line('young packs', judge(ofYoung, models));
  line('young packs, fitted on rich ones', judge(ofYoung, rich));
}
