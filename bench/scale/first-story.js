// How long the bot takes on its first story: every golden question, as it is asked.
import { fileURLToPath } from 'node:url';
import { ask } from '../../dist/answers/ask.js';
import { whoSaid } from '../../dist/answers/who-said.js';
import { indexStory } from '../../dist/search/story-index.js';
import { readGolden } from '../eval/golden.js';
import { firstStory } from './corpus.js';

/** Rounds before those that are measured, in which the engine makes its code fast. */
const WARM = 2;
const ROUNDS = 5;

/** Milliseconds of each question; of several rounds the best, for what else a machine does is not its own. */
function times(questions, answer) {
  const best = questions.map(() => Infinity);
  for (let round = 0; round < WARM + ROUNDS; round++) {
    questions.forEach((question, i) => {
      const from = performance.now();
      answer(question);
      const took = performance.now() - from;
      if (round >= WARM) best[i] = Math.min(best[i], took);
    });
  }
  best.sort((a, b) => a - b);
  const quantile = (share) => best[Math.min(best.length - 1, Math.floor(best.length * share))];
  return { count: best.length, p50: quantile(0.5), p99: quantile(0.99) };
}

/** Of `ask` and `who-said` the median and the 99th percentile. */
export async function firstStoryTimes() {
  const folder = new URL('../../knowledge/syria-peace-talks/golden', import.meta.url);
  const golden = await readGolden(fileURLToPath(folder));
  const index = indexStory(await firstStory());
  const words = golden.whoSaid.map((item) => item.words);
  const questions = golden.ask.map((item) => item.ask);
  return [
    { name: 'who-said', ...times(words, (text) => whoSaid(index, text)) },
    { name: 'ask', ...times(questions, (text) => ask(index, text)) },
  ];
}
