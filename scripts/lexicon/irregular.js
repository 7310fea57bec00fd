// Irregular inflections of the known words: “began” of “begin”, “children” of “child”. Regular ones
// are undone by rule at run time (`src/search/lexicon/lemma.ts`).
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const REGULAR_ENDING = /(?:s|ed|ing)$/;
/** Forms that are words of their own far more often than inflections. */
const OWN = new Set(
  'ground wound lay rent bit axes bases bound shed media data people better best worse worst less least more most further elder eldest inner outer upper could might would gan ora roma dive cola signore sera stamina rove stove kent pent hove'.split(
    ' ',
  ),
);

/** One line for each base form: the form, then its irregular inflections. */
export function irregularForms(words) {
  const { verb, noun, adjective } = require('wink-lemmatizer');
  const forms = new Map();
  for (const word of words) {
    if (OWN.has(word)) continue;
    for (const lemma of [verb(word), noun(word), adjective(word)]) {
      if (lemma === word || !words.has(lemma)) continue;
      const regular = REGULAR_ENDING.test(word) && word.startsWith(lemma.slice(0, -1));
      const compared = /(?:er|est)$/.test(word);
      if (!regular && !compared) forms.set(lemma, [...(forms.get(lemma) ?? []), word]);
      break;
    }
  }
  return [...forms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, list]) => `${lemma} ${[...new Set(list)].sort().join(' ')}\n`)
    .join('');
}
