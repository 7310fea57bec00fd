// `npm run fit`: fits the models of `ask` on the golden questions and writes them into the source.
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { askModel } from '../../dist/search/ask/model.js';
import { crossValidate, outcome } from './cross-validate.js';
import { rankAll } from './examples.js';
import { fitModels } from './fit-models.js';
import { sensesFor } from './senses.js';
import { goldenSets } from './stories.js';

const GAP_THRESHOLD = 0.3;
/** The shortlist's wording is chosen by the model before: a second round settles it. */
const ROUNDS = 2;

const sets = await goldenSets();
const senses = sensesFor(process.argv.includes('--no-senses') ? 'none' : 'en');
let model = askModel;
let rows = [];
for (let round = 0; round < ROUNDS; round++) {
  rows = sets
    .filter(({ name }) => name !== 'held-out')
    .flatMap((set) => rankAll(set, senses, model, true));
  model = fitModels(rows, GAP_THRESHOLD);
}
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
const results = crossValidate(rows, GAP_THRESHOLD);
for (const name of ['syria', 'harbour'])
  show(
    `${name}, cross-validated`,
    results.filter(({ row }) => row.name === name),
  );
const held = sets
  .filter(({ name }) => name === 'held-out')
  .flatMap((set) => rankAll(set, senses, model, false))
  .map((row) => ({ row, ...outcome(row, model) }));
show('held-out (never fitted on)', held);

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
if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../../src/search/ask/model-weights.ts', import.meta.url));
  const rounded = JSON.stringify(model, (_, v) =>
    typeof v === 'number' ? Number(v.toFixed(4)) : v,
  );
  const text = `/** Written by \`npm run fit\`: logistic weights in the order of FEATURES and SIGNS. */\nimport type { AskModel } from './model.ts';\n\nexport const weights: AskModel = ${rounded};\n`;
  await writeFile(
    file,
    await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }),
  );
  console.log(`written to ${file}`);
}
