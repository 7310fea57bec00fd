// Texts on which the word vectors learn what words mean together: WordNet's examples and definitions,
// and questions put together from its words. None of them is taken from a story or a golden question.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordNetCounts, wordNetFolder } from './words.js';

const EXAMPLES = 24_000;
const DEFINITIONS = 14_000;
const QUESTIONS = 14_000;
/** Texts taken of all these: from 8,000 to 28,000 what they teach grew little more. */
const TAKEN = 28_000;
const FRAMES = [
  'who will v the n',
  'who v the n',
  'who is the n of the n',
  'when did the n v',
  'when will the n v the n',
  'where is the n',
  'where did the n v',
  'why did the n v the n',
  'why is the n so a',
  'how many n did the n v',
  'how much n does the n have',
  'how did the n v',
  'what did the n say about the n',
  'what does n mean',
  'what is the a n',
  'what do they want to v',
  'did the n v the n',
  'is the n a',
  'has the n v the n',
  'which n will v',
  "what's the n's opinion of the n",
  'n and n',
  'tell me about the a n',
  'does the n agree to v',
];

/** Numbers between 0 and 1 that look like chance and are always the same (Mulberry32). */
export function sameChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The list in an order of chance. */
export function shuffled(list, chance) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

function glosses() {
  const examples = new Set();
  const definitions = new Set();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(wordNetFolder, `data.${part}`), 'latin1').split('\n')) {
      const gloss = line.split(' | ')[1];
      if (!gloss) continue;
      for (const [, quoted] of gloss.matchAll(/"([^"]{15,120})"/g)) examples.add(quoted);
      const definition = gloss
        .split(/;|"/)[0]
        .replace(/\(.*?\)/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (definition.length > 15 && definition.length < 120) definitions.add(definition);
    }
  }
  return { examples, definitions };
}

/** Common words of each part of speech, each as often as its editors met it (by its square root). */
function commonWords(known) {
  const counts = wordNetCounts();
  const bags = { n: [], v: [], a: [] };
  for (const [part, file] of [
    ['n', 'noun'],
    ['v', 'verb'],
    ['a', 'adj'],
  ]) {
    for (const line of readFileSync(join(wordNetFolder, `index.${file}`), 'latin1').split('\n')) {
      const word = line.split(' ')[0];
      const count = counts.get(word) ?? 0;
      if (!known.has(word) || count === 0) continue;
      for (let i = 0; i < Math.sqrt(count); i++) bags[part].push(word);
    }
  }
  return bags;
}

/** Texts in an order of chance, the same each time. @param {ReadonlySet<string>} known */
export function readCorpus(known) {
  const chance = sameChance(7);
  const { examples, definitions } = glosses();
  const bags = commonWords(known);
  const pick = (bag) => bag[Math.floor(chance() * bag.length)];
  const questions = Array.from({ length: QUESTIONS }, () =>
    pick(FRAMES)
      .split(' ')
      .map((slot) => (bags[slot] ? pick(bags[slot]) : slot.replace(/^n(?='s)/, () => pick(bags.n))))
      .join(' '),
  );
  return shuffled(
    [
      ...shuffled(examples, chance).slice(0, EXAMPLES),
      ...shuffled(definitions, chance).slice(0, DEFINITIONS),
      ...questions,
    ],
    chance,
  ).slice(0, TAKEN);
}
