import { blank } from './plain-subject.ts';
import type { Mention } from '../names/mention.ts';
import { cueOf } from '../words/cues.ts';
import { DETERMINERS } from '../words/function-words.ts';
import { isBreak, lower } from './clause-words.ts';
import type { Clause } from './clause.ts';
import { after } from './phrase-after.ts';

/** “his” or “her” at `k`, as whoever is meant; else `null`. */
export function possessor(clause: Clause, k: number): Mention | null {
  const word = lower(clause, k);
  if (word !== 'his' && word !== 'her') return null;
  return {
    ...blank(clause, k, k + 1),
    kind: 'pronoun',
    name: word === 'his' ? 'he' : 'she',
    text: word,
    gender: word === 'his' ? 'male' : 'female',
    type: 'person',
  };
}

/** Whose a noun is: Kerry’s warning, his promise. */
export function ownerOf(clause: Clause, at: number): Mention | null {
  const names = clause.mentions.findLast((m) => m.possessive && m.to <= at && m.to >= at - 2);
  if (names && !DETERMINERS.has(lower(clause, at - 1)) && !cueOf(lower(clause, at - 1)))
    return names;
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const template = clause.mentions[0];
    const owner = possessor(clause, k);
    if (owner) return owner;
    if (!template && isBreak(clause, k)) return null;
  }
  if (/^words$/.test(lower(clause, at)) && lower(clause, at + 1) === 'of')
    return after(clause, at + 2);
  return null;
}
