// How long `ask` takes on the first story with sentence embeddings and without: every golden question once.
// `node bench/embeddings/latency.js`; the first run reads the pack, which takes some minutes.
import { fileURLToPath } from 'node:url';
import { ask } from '../../dist/answers/ask.js';
import { entriesOf } from '../../dist/search/ask/entry-reader.js';
import { sentenceReader } from '../../dist/search/embeddings/sentence-reader.js';
import { indexStory } from '../../dist/search/story-index.js';
import { readGolden } from '../eval/golden.js';
import { firstStory } from '../scale/corpus.js';
import { FOLDER, miniLm } from './minilm.js';

const ROUNDS = 5;

const folder = new URL('../../knowledge/syria-peace-talks/golden', import.meta.url);
const story = await firstStory();
const index = indexStory(story);
const golden = await readGolden(fileURLToPath(folder));
// What the story knows word for word is answered without the model.
const questions = golden.ask.map((item) => `So, ${item.ask}`);

const reader = sentenceReader({
  open: () => Promise.resolve(miniLm()),
  folder: FOLDER,
  entries: entriesOf(story),
  onTrouble: (error) => {
    throw error;
  },
  patienceMs: 60_000,
});
await reader.ready;

const took = async (work) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
/** Of several rounds the best of each question: what else a machine does is not the bot's own. */
async function best(work) {
  const times = questions.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, question] of questions.entries())
      times[i] = Math.min(times[i], await took(() => work(question, i)));
  return times;
}

const understood = [];
const model = [];
// It is remembered what a question means, so that the model reads each but once.
for (const question of questions)
  model.push(await took(async () => understood.push(await reader.understand(index, question))));
const parts = {
  without: await best((question) => ask(index, question)),
  model,
  with: await best((question, i) => ask(index, question, understood[i])),
};
reader.close();

const titles = {
  without: '`ask` without embeddings',
  model: 'the model reads the question (plain JavaScript)',
  with: '`ask` with what the model made of it',
};
console.log(`| ${questions.length} questions | p50 | p99 |`);
console.log('| --- | ---: | ---: |');
for (const [part, times] of Object.entries(parts)) {
  const list = times.toSorted((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((share) => list[Math.floor(list.length * share)].toFixed(2));
  console.log(`| ${titles[part]} | ${p50} ms | ${p99} ms |`);
}
