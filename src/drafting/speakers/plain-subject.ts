import type { Mention } from '../names/mention.ts';
import { cueOf } from '../words/cues.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/function-words.ts';
import { isAdverb, isFunctionWord, lower } from './clause-words.ts';
import type { Clause } from './clause.ts';

/** “The city reasoned”: a noun that no list holds, right before its verb. */
export function plainSubject(clause: Clause, from: number, to: number): Mention | null {
  let start = from;
  while (
    start < to &&
    (CONJUNCTIONS.has(lower(clause, start)) ||
      SUBORDINATORS.has(lower(clause, start)) ||
      isAdverb(lower(clause, start)))
  )
    start++;
  const first = lower(clause, start);
  const owned = clause.mentions.some((m) => m.from === start && m.possessive && m.to <= to);
  const alone = to === start && !/^(?:one|another|both|some|many|others)$/.test(first);
  if (to - start > 5 || !(DETERMINERS.has(first) || owned) || alone) return null;
  for (let k = start + 1; k <= to; k++)
    if (PREPOSITIONS.has(lower(clause, k)) || AUXILIARIES.has(lower(clause, k))) return null;
  return { ...blank(clause, start, to + 1), kind: 'other' };
}

/** “The Love Shack beauty, 26, …”: a noun that no list holds, behind a name, and an age: somebody. */
export function aged(clause: Clause, name: Mention): Mention | null {
  let k = name.head + 1;
  while (clause.tokens[k]?.kind === 'word' && !clause.tokens[k]?.capital && k <= name.head + 3) k++;
  const age = clause.tokens[k]?.text === ',' && /^\d{1,3}$/.test(clause.tokens[k + 1]?.text ?? '');
  const noun = age ? modified(clause, name, name.from, k - 1) : null;
  return noun && { ...noun, kind: 'role', from: name.from, definite: true, type: 'person' };
}

/** A mention that no list knows, over the tokens [from, to). */
export function blank(clause: Clause, from: number, to: number): Mention {
  const words = clause.tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
    .replaceAll(' ’s', '’s')
    .replaceAll(" 's", "'s");
  return {
    kind: 'other',
    from,
    head: to - 1,
    to,
    sentence: clause.sentence.index,
    paragraph: clause.sentence.paragraph,
    text: words,
    name: words,
    descriptor: '',
    plural: false,
    definite: false,
    possessive: false,
    gender: null,
    type: 'unknown',
    owner: null,
    same: null,
  };
}

/** “a Goldman trader said”: a name that only describes a noun which no list holds. */
export function modified(
  clause: Clause,
  name: Mention | undefined,
  from: number,
  k: number,
): Mention | null {
  if (name?.kind !== 'name' || name.head >= k || name.to > k || k - name.head > 3) return null;
  for (let i = name.head + 1; i <= k; i++) {
    const token = clause.tokens[i];
    const word = token?.lower ?? '';
    const content =
      token?.kind === 'word' &&
      !token.capital &&
      /^[\p{L}-]{4,}$/u.test(word) &&
      !/(?:ed|ly)$/.test(word);
    if (!content || isFunctionWord(word) || TIME_WORDS.has(word) || cueOf(word)?.form === 'finite')
      return null;
  }
  const first =
    DETERMINERS.has(lower(clause, name.from - 1)) && name.from > from ? name.from - 1 : name.from;
  return blank(clause, first, k + 1);
}
