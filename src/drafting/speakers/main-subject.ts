import type { Mention } from '../names/mention.ts';
import {
  CONJUNCTIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/function-words.ts';
import { isAdverb, isBreak, lower, phraseStart } from './clause-words.ts';
import type { Clause, CuePlace } from './clause.ts';
import { fuller } from './phrase-after.ts';
import { aged, plainSubject } from './plain-subject.ts';

/** The subject of the sentence’s main clause, left of token `end`: first somebody behind what is set in front. */
export function mainSubject(clause: Clause, end: number): Mention | null {
  let from = 0;
  for (let k = Math.min(end, clause.tokens.length) - 1; k >= 0; k--) {
    if (
      /^[;:]$/.test(clause.tokens[k]?.text ?? '') &&
      clause.mentions.some((m) => m.from > k && m.to <= end)
    ) {
      from = k + 1;
      break;
    }
  }
  from = Math.max(from, secondClause(clause, end));
  while (
    CONJUNCTIONS.has(lower(clause, from)) ||
    isAdverb(lower(clause, from)) ||
    clause.tokens[from]?.kind === 'quotation' ||
    clause.tokens[from]?.text === ','
  )
    from++;
  const first = lower(clause, from);
  const comma = clause.tokens.findIndex((t, k) => k > from && k < end && t.text === ',');
  const fronted =
    PREPOSITIONS.has(first) ||
    SUBORDINATORS.has(first) ||
    /(?:ing|ed)$/.test(first) ||
    (/^(?:one|two|three|a|an|last|next|earlier|later|asked|told|years?|days?)$/.test(first) &&
      TIME_WORDS.has(lower(clause, from + 1).replace(/s$/, '')));
  if (fronted && comma > 0) {
    const behind = ownMentions(clause, comma + 1, end - 1).find(
      (m) => m.type !== 'place' && isStart(clause, m),
    );
    if (behind) return behind;
  }
  const found = ownMentions(clause, from, end - 1).find((m) => m.type !== 'place');
  if (found) return aged(clause, found) ?? found;
  const stop = clause.tokens.findIndex((t, k) => k > from && k <= end && t.text === ',');
  return stop > 0 ? plainSubject(clause, from, stop - 1) : null;
}

/** “…, but his deputy, …, said”: where the last clause with a subject of its own begins; 0 if there is none. */
function secondClause(clause: Clause, end: number): number {
  for (let k = end - 2; k > 0; k--) {
    if (
      (clause.tokens[k]?.text !== ',' && lower(clause, k + 1) !== 'while') ||
      !/^(?:but|and|while|yet|though|although|whereas)$/.test(lower(clause, k + 1))
    )
      continue;
    if (ownMentions(clause, k + 2, k + 3).some((m) => m.type !== 'place' && m.to <= end))
      return k + 1;
  }
  return 0;
}

function isStart(clause: Clause, mention: Mention): boolean {
  const word = lower(clause, mention.from - 1);
  return (
    isBreak(clause, mention.from - 1) ||
    CONJUNCTIONS.has(word) ||
    isAdverb(word) ||
    TIME_WORDS.has(word) ||
    word === 'that'
  );
}

/** Mentions in [from, to] that can be a subject: no possessives, nothing behind a preposition, nothing within another. */
export function ownMentions(clause: Clause, from: number, to: number, place?: CuePlace): Mention[] {
  const own = clause.mentions.filter((m) => {
    if (m.from < from || m.from > to || m.possessive) return false;
    if (m.kind === 'pronoun' && m.text === 'you') return false;
    const before = lower(clause, m.from - 1);
    const with_ = before === 'with' && place?.cue.form === 'participle';
    const clauseHere =
      /^(?:after|before|since|until|as)$/.test(before) &&
      place !== undefined &&
      (m.head === to || m.to > to);
    if (clauseHere) return true;
    if (PREPOSITIONS.has(before) && m.from > from && !with_) return false;
    if (PREPOSITIONS.has(lower(clause, phraseStart(clause, m) - 1)) && m.from > from && !with_)
      return false;
    if (PREPOSITIONS.has(before) && m.from === from) return false;
    if (isJoined(clause, m, from)) return false;
    return !clause.mentions.some(
      (o) =>
        o !== m &&
        o.from <= m.from &&
        o.to > m.from &&
        o.head !== m.head &&
        o.kind !== 'pronoun' &&
        (o.from < m.from || o.head > m.head),
    );
  });
  return own.map((m) => fuller(clause, m));
}

/** “a lead over Smith and Jones”: joined to the object of a preposition, and no subject either. */
function isJoined(clause: Clause, mention: Mention, from: number): boolean {
  if (!/^(?:and|or)$/.test(lower(clause, mention.from - 1))) return false;
  const other = clause.mentions.find((m) => m !== mention && m.to === mention.from - 1);
  return (
    other !== undefined && other.from > from && PREPOSITIONS.has(lower(clause, other.from - 1))
  );
}

export function antecedent(clause: Clause, at: number): Mention | null {
  const before = clause.mentions.filter(
    (m) => m.head < at && m.kind !== 'pronoun' && !m.possessive && m.type !== 'place',
  );
  const near = before.filter((m) => m.to >= at - 1 || m.head >= at - 2);
  return near[0] ?? before.at(-1) ?? null;
}

/** “She was the last of her kind, a woman who …”: a noun that only takes up whom the sentence is about. */
export const isAnybody = (clause: Clause, mention: Mention) =>
  /^(?:man|woman|person|figure|somebody|someone)$/.test(mention.name) &&
  !mention.definite &&
  !mention.plural &&
  lower(clause, mention.from - 1) === ',';

/** “people who saw it said”: a clause with “who” between subject and verb, without commas. */
export function relative(clause: Clause, mention: Mention, k: number): boolean {
  return clause.tokens.slice(mention.to, k + 1).some((t) => RELATIVES.has(t.lower));
}
