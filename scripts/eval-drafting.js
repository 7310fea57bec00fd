// Measures how well quotations and speakers are read: `npm run eval:drafting [-- --article FILE] [--errors]`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { article: { type: 'string' }, errors: { type: 'boolean' } },
});
const built = (/** @type {string} */ path) =>
  import(new URL(`../dist/${path}`, import.meta.url).href);
const { parseMarkedCases } = await built('drafting/evaluation/marked-cases.js');
const { parseRows } = await built('drafting/evaluation/gum-rows.js');
const { packCase } = await built('drafting/evaluation/pack-case.js');
const { noScore, scoreCase } = await built('drafting/evaluation/score.js');
const { reportOf } = await built('drafting/evaluation/report.js');

/** @param {string} name @param {readonly unknown[]} cases */
function measure(name, cases) {
  const score = noScore();
  const start = performance.now();
  for (const one of cases) scoreCase(one, score);
  console.log(
    `${reportOf(name, score)}\n  ${cases.length} texts in ${Math.round(performance.now() - start)} ms\n`,
  );
  if (values.errors)
    console.log(`${score.errors.map((/** @type {string} */ e) => `  - ${e}`).join('\n')}\n`);
}

const article = values.article;
if (article && existsSync(article)) {
  const { loadPacks } = await built('knowledge/load.js');
  const [story] = (await loadPacks(`${root}/knowledge`)).filter(
    (/** @type {{ story: { id: string } }} */ s) => s.story.id === 'syria-peace-talks',
  );
  if (story)
    measure('First article, against its hand-made pack', [
      packCase(story, readFileSync(article, 'utf8')),
    ]);
  else console.log('First article: skipped, there is no pack “syria-peace-talks”.\n');
} else {
  console.log(
    `First article: skipped, ${article ? `there is no file ${article}` : 'give its text with --article FILE'}.\n`,
  );
}
measure(
  'Wikinews (GUM)',
  parseRows(readFileSync(`${root}/bench/drafting/gum-wikinews.jsonl`, 'utf8')),
);
const marked = (/** @type {string} */ name) =>
  parseMarkedCases(readFileSync(`${root}/bench/drafting/${name}.txt`, 'utf8'));
measure('Own cases, a style each', marked('cases'));
measure('Own passages, on which the rules were made', marked('passages'));
measure('Fresh passages, on which no rule was made', marked('fresh'));
