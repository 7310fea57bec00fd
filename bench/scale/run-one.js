// One engine at one size, in a process of its own so that memory is its own. Prints a line of JSON.
import { setTimeout as wait } from 'node:timers/promises';
import { loadLexicon } from '../../dist/search/lexicon/lexicon.js';
import { firstStory, memories, sentences } from './corpus.js';
import { engines } from './engines.js';

const [name, sizeText, mostText, secondsText] = process.argv.slice(2);
const size = Number(sizeText);
/** Queries measured: as many as fit into the time, up to the wanted number. */
const most = Number(mostText);
const milliseconds = Number(secondsText) * 1000;
const FEWEST = 3;

/** Bytes in use once all that is no longer needed is gone: objects and typed arrays. */
async function inUse() {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await wait(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const { prepare, build, first } = engines[name];
const pack = await firstStory();
const texts = sentences(pack, size);
const searched = prepare(pack, texts);
const queries = memories(texts, most);
loadLexicon().sentence(['word']);

const before = await inUse();
const start = performance.now();
const index = build(searched);
const built = performance.now() - start;
const bytes = (await inUse()) - before;

const times = [];
let right = 0;
const begin = performance.now();
for (const { words, text } of queries) {
  const from = performance.now();
  const found = first(index, words);
  times.push(performance.now() - from);
  if (found === text) right++;
  if (performance.now() - begin > milliseconds && times.length >= FEWEST) break;
}
const asked = times.length;
// The first queries make the engine's code fast; they count for being right, not for time.
times.splice(0, Math.floor(asked / 10));
times.sort((a, b) => a - b);
const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
console.log(
  JSON.stringify({
    name,
    size,
    built,
    bytes,
    asked,
    right: right / asked,
    p50: quantile(0.5),
    p99: quantile(0.99),
  }),
);
