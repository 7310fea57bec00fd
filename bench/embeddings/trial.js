// What sentence embeddings add to `ask`: each set of golden questions is judged by models that have seen nobody's
// questions of that set, with the likeness of all-MiniLM-L6-v2 in the place of the word vectors' and without;
// and the same where the packs know two wordings of each entry.
// `node bench/embeddings/trial.js` (a quarter of an hour).
import { contest } from '../../dist/search/ask/accept.js';
import { sumTrees } from '../../dist/search/trees.js';
import { askRows, isMeasured, rankAll, ranked } from '../eval/examples.js';
import { stack } from '../eval/fit-models.js';
import { sensesFor } from '../eval/senses.js';
import { goldenSets } from '../eval/stories.js';
import { young } from '../eval/young.js';
import { understanding } from './minilm.js';

const PARTS = 3;
const SILENT = 0.97;
/** Sets of people who were asked to use other words than the article's. */
const PARAPHRASED = /\/(14|16|18|23|24|25)$/;
const WORDINGS = 2;

const sets = (await goldenSets()).filter(({ heldOut }) => !heldOut);
const names = sets.map(({ name }) => name);
const understand = await understanding(sets);

const ways = { words: undefined, embeddings: understand };
const rows = {};
for (const [way, asking] of Object.entries(ways)) {
  rows[way] = {
    all: askRows(sets, sensesFor('en'), asking),
    sparse: young(sets, { wordings: WORDINGS - 1, gaps: 1 }).flatMap((set) =>
      rankAll({ ...set, young: false }, sensesFor('en'), false, asking),
    ),
  };
}

const partOf = (row) =>
  (row.golden ? names.indexOf(row.name) : row.text.length + row.group.length) % PARTS;

/** For each part the models that were fitted on the others. */
const fit = (list) =>
  stack(Array.from({ length: PARTS }, (_, k) => list.filter((row) => partOf(row) === k))).models;

function judge(list, models) {
  return list.filter(isMeasured).map((row) => {
    const model = models[partOf(row)];
    const { ranking, index } = ranked(row, model);
    const { answer, signs } = contest(ranking, index);
    return {
      name: row.name,
      answerable: row.answerable,
      right: answer !== undefined && row.right(answer.entry) === true,
      accepted: answer ? sumTrees(model.accept, signs) : -Infinity,
    };
  });
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const shareOf = (list, test) => list.filter(test).length / list.length;

function figures(judged) {
  const told = judged.filter(({ answerable }) => answerable);
  const untold = judged.filter(({ answerable }) => !answerable);
  const scores = untold.map(({ accepted }) => accepted).sort((a, b) => a - b);
  const threshold = scores[Math.floor(scores.length * SILENT)];
  const [right, wrong] = [true, false].map((is) =>
    judged.filter((one) => one.right === is).map(({ accepted }) => accepted),
  );
  let above = 0;
  for (const a of right) for (const b of wrong) above += a > b ? 1 : a === b ? 0.5 : 0;
  return [
    percent(shareOf(told, (one) => one.right)),
    (above / right.length / wrong.length).toFixed(3),
    percent(shareOf(told, (one) => one.right && one.accepted > threshold)),
  ];
}

console.log(`${rows.words.all.filter(isMeasured).length} golden questions\n`);
console.log(`| | right entry first | AUROC | right, at ${percent(SILENT)} kept silent |`);
console.log('|---|---:|---:|---:|');
function lines(title, of, models) {
  for (const [packs, list] of Object.entries(of)) {
    const judged = judge(list, models);
    const paraphrased = judged.filter(({ name }) => PARAPHRASED.test(name));
    const where = packs === 'all' ? '' : `, ${WORDINGS} wordings an entry`;
    console.log(`| ${title}${where} | ${figures(judged).join(' | ')} |`);
    console.log(`| ${title}${where}: heavy paraphrase | ${figures(paraphrased).join(' | ')} |`);
  }
}
const plain = fit(rows.words.all);
lines('words alone', rows.words, plain);
lines('embeddings, models fitted without', rows.embeddings, plain);
lines('embeddings', rows.embeddings, fit(rows.embeddings.all));
