// `npm run fit`: fits the models on the golden questions and writes them into the source;
// `-- --only=ask`, `-- --only=sentences` (those of `ask` with a sentence model, whose first run reads the packs
// for some minutes) or `-- --only=who-said` the ones of one command.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { crossValidate } from './cross-validate.js';
import { askRows } from './examples.js';
import { saidModel } from '../../dist/search/said/model.js';
import { fitModels } from './fit-models.js';
import { crossValidateSaid, fitSaid } from './fit-said.js';
import { allSaidRows } from './said-examples.js';
import { sensesFor } from './senses.js';
import { goldenSets } from './stories.js';
import { understanding } from '../embeddings/minilm.js';

const GAP_THRESHOLD = 0.3;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const sets = (await goldenSets()).filter(({ heldOut }) => !heldOut);
const senses = sensesFor(process.argv.includes('--no-senses') ? 'none' : 'en');
const share = (list, test) => `${((100 * list.filter(test).length) / list.length).toFixed(1)} %`;
const show = (title, results) => {
  const yes = results.filter(({ row }) => row.answerable);
  const no = results.filter(({ row }) => !row.answerable);
  const falsePremise = no.filter(({ row }) => row.type === 'false-premise');
  console.log(
    title.padEnd(34),
    `answerable right ${share(yes, ({ result }) => result === 'right')} wrong ${share(yes, ({ result }) => result === 'wrong')}`,
    `· silent ${share(no, ({ result }) => result === 'right')}`,
    `· false premises ${share(falsePremise, ({ result }) => result === 'right')}`,
  );
};
/** Writes weights as a module of the source, formatted as the rest. */
async function write(path, type, from, what, value) {
  const file = fileURLToPath(new URL(`../../src/search/${path}`, import.meta.url));
  const rounded = JSON.stringify(value, (_, v) =>
    typeof v === 'number' ? Number(v.toFixed(4)) : v,
  );
  const text = `/** Written by \`npm run fit\`: ${what}. */\nimport type { ${type} } from '${from}';\n\nexport const weights: ${type} = ${rounded};\n`;
  await writeFile(file, text);
}

function fitAsk() {
  const rows = askRows(sets, senses);
  const model = fitModels(rows, GAP_THRESHOLD);
  const results = crossValidate(rows, GAP_THRESHOLD);
  for (const { name } of sets)
    show(
      `${name}, cross-validated`,
      results.filter(({ row }) => row.name === name),
    );
  if (process.argv.includes('--errors')) {
    for (const { row, result, verdict, ranking } of results) {
      if (result === 'right') continue;
      const at = row.answerable
        ? ranking.candidates.findIndex(({ entry }) => row.right(entry) === true)
        : -1;
      const name = (n) => (n === undefined ? '–' : row.index.entries[n]?.item.id);
      console.log(
        result,
        row.type,
        JSON.stringify(row.text),
        '→',
        verdict.kind,
        name(verdict.entry),
        verdict.probability.toFixed(2),
        row.answerable ? `right at ${at} ${name(ranking.candidates[at]?.entry)}` : '',
      );
    }
  }
  return model;
}

function fitWhoSaid() {
  const said = allSaidRows(sets, senses, saidModel);
  const tally = new Map();
  for (const { set, result } of crossValidateSaid(said, sets, senses)) {
    const row = tally.get(set) ?? { all: 0, right: 0, misattributed: 0 };
    row.all++;
    if (result in row) row[result]++;
    tally.set(set, row);
  }
  for (const [set, { all, right, misattributed }] of tally)
    console.log(
      `who-said, ${set}, cross-validated`.padEnd(34),
      `right ${((100 * right) / all).toFixed(1)} % · misattributed ${misattributed} of ${all}`,
    );

  return fitSaid(said);
}

const writes = process.argv.includes('--write');
if (!only || only === 'ask') {
  const model = fitAsk();
  if (writes)
    await write(
      'ask/model-weights.ts',
      'AskModel',
      './model.ts',
      'boosted trees over PAIR_FEATURES, ENTRY_FEATURES and SIGNS',
      model,
    );
}
if (!only || only === 'sentences') {
  const understand = await understanding(sets);
  const rows = askRows(sets, senses, understand);
  const model = fitModels(rows, GAP_THRESHOLD);
  console.log('with sentence embeddings, thresholds', model.thresholds);
  if (writes)
    await write(
      'ask/sentence-weights.ts',
      'AskModel',
      './model.ts',
      'the same with the likeness of sentence embeddings',
      model,
    );
}
if (!only || only === 'who-said') {
  const model = fitWhoSaid();
  if (writes)
    await write(
      'said/model-weights.ts',
      'SaidModel',
      './model.ts',
      'logistic weights over GLANCE_FEATURES, a distance over DISTANCE_FEATURES, boosted trees over REMARK_FEATURES and SAID_SIGNS',
      model,
    );
}
