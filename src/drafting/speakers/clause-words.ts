import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../words/function-words.ts';
import type { Mention } from '../names/mention.ts';
import type { Clause } from './clause.ts';

/** Does something other than a word of the same clause stand at `k`? */
export const isBreak = (clause: Clause, k: number) => {
  const token = clause.tokens[k];
  return !token || token.kind === 'quotation' || /^(?:[,;:()[\]—–]|--+|-)$/.test(token.text);
};

/** The word at `k` in lower case; nothing outside the sentence. */
export const lower = (clause: Clause, k: number) => clause.tokens[k]?.lower ?? '';

export const isAdverb = (word: string) => ADVERBS.has(word) || /.{3}ly$/.test(word);

export const isFunctionWord = (word: string) =>
  PREPOSITIONS.has(word) ||
  AUXILIARIES.has(word) ||
  RELATIVES.has(word) ||
  CONJUNCTIONS.has(word) ||
  SUBORDINATORS.has(word) ||
  ADVERBS.has(word);

/** Does a mention’s noun stand at `k`? */
export const reaches = (clause: Clause, k: number) => clause.mentions.some((m) => m.head === k);

/** Where the phrase of a name begins: “by [prosecutor Joshua Steinglas]”. */
export const phraseStart = (clause: Clause, name: Mention): number =>
  name.kind === 'name'
    ? (clause.mentions.find((m) => m.kind === 'role' && m.head === name.from - 1)?.from ??
      name.from)
    : name.from;
