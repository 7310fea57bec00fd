// What sentence embeddings add to `ask`: each set of golden questions is judged by models that have seen nobody's
// questions of that set, with the likeness of all-MiniLM-L6-v2 in the place of the word vectors' and without;
// and the same where the packs know two wordings of each entry.
// `node bench/embeddings/trial.js` (a quarter of an hour).
import { bySet, figures, percent } from '../eval/by-set.js';
import { askRows, isMeasured, rankAll } from '../eval/examples.js';
import { SILENT } from '../eval/fit-models.js';
import { sensesFor } from '../eval/senses.js';
import { goldenSets } from '../eval/stories.js';
import { young } from '../eval/young.js';
import { understanding } from './minilm.js';

/** Sets of people who were asked to use other words than the article's. */
const PARAPHRASED = /\/(14|16|18|23|24|25)$/;
const WORDINGS = 2;

const sets = (await goldenSets()).filter(({ heldOut }) => !heldOut);
const understand = await understanding(sets);

const ways = { words: undefined, embeddings: understand };
const senses = sensesFor('en');
const learnt = {};
const measured = {};
for (const [way, asking] of Object.entries(ways)) {
  learnt[way] = askRows(sets, senses, asking);
  measured[way] = {
    all: learnt[way].filter(isMeasured),
    sparse: young(sets, { wordings: WORDINGS - 1, gaps: 1 }).flatMap((set) =>
      rankAll(set, senses, asking),
    ),
  };
}

const { fit, judge } = bySet(sets);

console.log(`${measured.words.all.length} golden questions\n`);
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
const plain = fit(learnt.words);
lines('words alone', measured.words, plain);
lines('embeddings, models fitted without', measured.embeddings, plain);
lines('embeddings', measured.embeddings, fit(learnt.embeddings));
