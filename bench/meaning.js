// `node bench/meaning.js [--minilm]`: what each way of looking at meaning adds when a question is asked in
// other words. Every wording of the packs asks in turn; its own entry should come first,
// - “one”: where each entry is known by its first wording alone, as in a bare list of questions;
// - “rest”: where all other wordings are known, as in the packs.
// `--minilm` runs the sentence model too, which takes some minutes in plain JavaScript.
import { readWordings } from './meaning/wordings.js';
import * as scores from './meaning/scores.js';

async function sentenceModel(wordings) {
  const { loadMiniLm, sentenceVectors } = await import('../scripts/lexicon/minilm.js');
  return scores.byVectors(
    sentenceVectors(
      loadMiniLm(),
      wordings.map(({ text }) => text),
    ),
  );
}

/** Whether the entry of the i-th wording comes first among the known wordings. */
function first(wordings, score, i, known) {
  const all = score(i);
  let best = -1;
  for (let j = 0; j < all.length; j++)
    if (j !== i && known(wordings[j]) && (best < 0 || all[j] > all[best])) best = j;
  return all[best] > 0 && wordings[best].entry === wordings[i].entry;
}

function figures(wordings, score) {
  const share = (list, known) =>
    list.filter((i) => first(wordings, score, i, known)).length / list.length;
  const every = wordings.map((_, i) => i);
  return {
    one: share(
      every.filter((i) => !wordings[i].first),
      (wording) => wording.first,
    ),
    rest: share(every, () => true),
  };
}

const results = new Map();
const stories = await readWordings();
for (const { wordings } of stories) {
  const [words, synonyms, characters, vectors, likeness] = [
    scores.words,
    scores.synonyms,
    scores.characters,
    scores.staticVectors,
    scores.likeness,
  ].map((make) => make(wordings));
  const minilm = process.argv.includes('--minilm') ? await sentenceModel(wordings) : undefined;
  const pair = (score, share) =>
    scores.mix([
      [1 - share, words],
      [share, score],
    ]);
  const wordWays = scores.mix([
    [0.2, synonyms],
    [0.2, likeness],
    [0.5, vectors],
    [0.1, characters],
  ]);
  const ways = {
    'BM25 of stems': words,
    'BM25, synonyms added': synonyms,
    'BM25 + character runs (0.3)': pair(characters, 0.3),
    'word vectors alone': vectors,
    'BM25 + word vectors (0.5)': pair(vectors, 0.5),
    'BM25 + word vectors (0.7)': pair(vectors, 0.7),
    'likeness of words alone': likeness,
    'BM25 + likeness (0.5)': pair(likeness, 0.5),
    'all of these': wordWays,
    ...(minilm && {
      'MiniLM alone': minilm,
      'BM25 + MiniLM (0.6)': pair(minilm, 0.6),
      'BM25 + MiniLM (0.8)': pair(minilm, 0.8),
      'all of these + MiniLM (0.8)': scores.mix([
        [0.2, wordWays],
        [0.8, minilm],
      ]),
    }),
  };
  for (const [way, score] of Object.entries(ways)) {
    const { one, rest } = figures(wordings, score);
    results.set(way, [...(results.get(way) ?? []), one, rest]);
  }
}
const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
console.log(
  stories
    .map(
      ({ name, wordings }) =>
        `${name}: ${wordings.length} wordings of ${new Set(wordings.map(({ entry }) => entry)).size} entries`,
    )
    .join('; '),
);
console.log(
  `\n| right entry first | ${stories.map(({ name }) => `${name}, one | rest`).join(' | ')} |`,
);
console.log(`| --- |${' ---: |'.repeat(2 * stories.length)}`);
for (const [way, shares] of results) console.log(`| ${way} | ${shares.map(percent).join(' | ')} |`);
