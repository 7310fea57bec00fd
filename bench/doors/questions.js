// What the members of the benchmark ask, the same in every run. `known`: what many ask, in the words
// of the golden questions, the commonest far more often than the rest. `new`: what nobody asked
// before. `mixed`: nine in ten known, one in ten new.
import { readGolden } from '../eval/golden.js';

const PACK = new URL('../../knowledge/syria-peace-talks/', import.meta.url);
const NEW_AMONG_MIXED = 0.1;

const sets = ['golden', 'golden/02'].map((set) => new URL(`${set}/`, PACK).pathname);
const golden = await Promise.all(sets.map(readGolden));
const wordings = [...new Set(golden.flatMap(({ ask }) => ask.map((each) => each.ask)))];

const openings = [
  '',
  'so, ',
  'hi, ',
  'quick question: ',
  'can you tell me ',
  'does it say ',
  'sorry, ',
  'ok so ',
  'and ',
  'wait, ',
  'do we know ',
  'one more: ',
  'please, ',
  'remind me, ',
  'i wonder, ',
  'just asking: ',
];
const endings = [
  '',
  ' please',
  ' exactly',
  ' in the end',
  ' then',
  ' by the way',
  ' again',
  ' so far',
  ' according to cnn',
  ' in short',
  ' actually',
  ' if you know',
  ' really',
  ' at all',
  ' for sure',
  ' thanks',
];

/** As many as there are, no two alike; those that are used as they stand come last. */
const MOST = openings.length * endings.length * wordings.length;
const unused = (n) => {
  const at = MOST - 1 - (n % MOST);
  const frame = Math.floor(at / wordings.length);
  const opening = openings[Math.floor(frame / endings.length)];
  return opening + wordings[at % wordings.length] + endings[frame % endings.length];
};

/** The nth wording is asked 1/n as often as the first (Zipf's law). */
const weights = wordings.map((_, rank) => 1 / (rank + 1));
const whole = weights.reduce((sum, weight) => sum + weight, 0);
function common(chance) {
  let left = chance * whole;
  return wordings[weights.findIndex((weight) => (left -= weight) < 0)] ?? wordings[0];
}

/** A number between 0 and 1 that looks like chance and is the same in every run. */
function chanceOf(n) {
  let x = Math.imul(n + 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** By kind: the question that stands at a place of the row. */
export const questionAt = {
  known: (n) => common(chanceOf(2 * n + 1)),
  new: unused,
  mixed: (n) => (chanceOf(2 * n) < NEW_AMONG_MIXED ? unused(n) : common(chanceOf(2 * n + 1))),
};

/** How many of the next `count`, in percent, were asked before to the letter, from `start` on. */
export function repeatedShare(kind, start, from, count) {
  const question = questionAt[kind];
  const asked = new Set();
  for (let n = start; n < from; n += 1) asked.add(question(n));
  let repeated = 0;
  for (let n = from; n < from + count; n += 1) {
    if (asked.has(question(n))) repeated += 1;
    asked.add(question(n));
  }
  return (100 * repeated) / count;
}
