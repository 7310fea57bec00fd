// `node scripts/lexicon/build.js`: makes the tables of `lexicon/` anew from MiniLM, WordNet and word
// counts (development dependencies). Needs a build in `dist/` and about
// fifteen minutes; the result is always the same.
import { writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.js';
import { irregularForms } from './irregular.js';
import { loadMiniLm } from './minilm.js';
import { readRelations, tableOf } from './senses.js';
import { wordProbabilities } from './words.js';
import { textMeans, vectorFile } from './vectors.js';

const folder = new URL('../../lexicon/', import.meta.url);
const write = (name, content) => writeFileSync(new URL(name, folder), content);

const model = loadMiniLm();
const probabilities = wordProbabilities(model.vocabulary);
const words = new Set(probabilities.keys());
const { synonyms, opposites } = readRelations(words);

const note = (what, from) =>
  `# ${what}, made by scripts/lexicon/build.js from ${from}: see NOTICE. Mend opposites.txt, not this file.\n`;
write('synonyms.txt', note('Words of one meaning', 'WordNet 3.1') + tableOf(synonyms));
write('antonyms.txt', note('Opposites', 'WordNet 3.1') + tableOf(opposites));
write(
  'irregular.txt',
  note('Base forms and their irregular inflections', 'WordNet') + irregularForms(words),
);

const texts = readCorpus(words);
write(
  'english.vectors',
  vectorFile(probabilities, textMeans(model, [...words]), texts, textMeans(model, texts)),
);
