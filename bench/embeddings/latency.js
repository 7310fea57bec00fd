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

const parts = { without: [], model: [], with: [] };
const timed = async (list, work) => {
  const from = performance.now();
  const made = await work();
  list.push(performance.now() - from);
  return made;
};
for (const question of questions) {
  await timed(parts.without, () => ask(index, question));
  const understood = await timed(parts.model, () => reader.understand(index, question));
  await timed(parts.with, () => ask(index, question, understood));
}
reader.close();

const titles = {
  without: '`ask` without embeddings',
  model: 'the model reads the question (plain JavaScript)',
  with: '`ask` with what the model made of it',
};
console.log(`| ${questions.length} questions | p50 | p99 |`);
console.log('| --- | ---: | ---: |');
for (const [part, times] of Object.entries(parts)) {
  // The first tenth is not counted: the engine makes its code fast meanwhile.
  const list = times.slice(times.length / 10).sort((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((share) => list[Math.floor(list.length * share)].toFixed(2));
  console.log(`| ${titles[part]} | ${p50} ms | ${p99} ms |`);
}
