import type { Mention } from '../names/mention.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/function-words.ts';
import { cueOf } from '../words/cues.ts';
import type { Clause, CuePlace } from './clause.ts';

const isBreak = (clause: Clause, k: number) => {
  const token = clause.tokens[k];
  return !token || token.kind === 'quotation' || /^(?:[,;:()[\]—–]|--+|-)$/.test(token.text);
};
const lower = (clause: Clause, k: number) => clause.tokens[k]?.lower ?? '';
const isAdverb = (word: string) => ADVERBS.has(word) || /.{3}ly$/.test(word);

/** Whoever does what the verb at `place` says, looking left of it. */
export function subjectBefore(clause: Clause, place: CuePlace, depth = 0): Mention | null {
  if (depth > 4) return null;
  let k = beforeBrackets(clause, place.at - 1);
  const infinitive = lower(clause, k) === 'to';
  while (
    k >= 0 &&
    !reaches(clause, k) &&
    (AUXILIARIES.has(lower(clause, k)) || isAdverb(lower(clause, k)))
  )
    k--;
  const previous = clause.cues.findLast(
    (c) => c.at < place.at && c.kind === 'verb' && c.cue.form !== 'base',
  );
  const speech = clause.cues.findLast(
    (c) =>
      c.at < place.at &&
      c.kind === 'verb' &&
      c.cue.strength === 'speech' &&
      c.cue.form === 'finite',
  );
  const again = () => {
    const other = speech ?? previous;
    return (other ? subjectOf(clause, other, depth + 1) : null) ?? mainSubject(clause, k + 1);
  };
  if (infinitive || CONJUNCTIONS.has(lower(clause, k))) return again();
  if (k < 0 || isBreak(clause, k)) {
    if (clause.tokens[k]?.kind === 'quotation' || place.cue.form === 'participle') return again();
    return mainSubject(clause, k) ?? again();
  }
  let from = k;
  while (from > 0 && !isBreak(clause, from - 1)) from--;
  if (RELATIVES.has(lower(clause, from)) && lower(clause, from) !== 'that')
    return antecedent(clause, from) ?? again();
  const inside = ownMentions(clause, from, k, place);
  const last = inside.at(-1);
  if (previous && previous.at >= from) {
    const after = inside.filter((m) => m.from > previous.at);
    const near = after.at(-1);
    if (near && (near.to > k || near.head === k || relative(clause, near, k))) return near;
    return previous.cue.form === 'base'
      ? (inside[0] ?? again())
      : subjectOf(clause, previous, depth + 1);
  }
  if (place.cue.form === 'participle')
    return last && (last.head === k || last.to > k) ? last : again();
  if (last && inside.length > 1 && (last.head === k || last.to > k)) {
    const link = lower(clause, last.from - 1);
    if (!CONJUNCTIONS.has(link) && !isBreak(clause, last.from - 1)) return last;
  }
  return (
    modified(clause, inside[0], from, k) ?? inside[0] ?? plainSubject(clause, from, k) ?? again()
  );
}

/** “a Goldman trader said”: a name that only describes a noun which no list holds. */
function modified(
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

const isFunctionWord = (word: string) =>
  PREPOSITIONS.has(word) ||
  AUXILIARIES.has(word) ||
  RELATIVES.has(word) ||
  CONJUNCTIONS.has(word) ||
  SUBORDINATORS.has(word) ||
  ADVERBS.has(word);

/** Past “(D-N.M.)”. */
function beforeBrackets(clause: Clause, k: number): number {
  if (clause.tokens[k]?.text !== ')') return k;
  const open = clause.tokens.findLastIndex((t, i) => i < k && t.text === '(');
  return open > 0 ? open - 1 : k;
}

/** The subject of a cue of any kind. */
export function subjectOf(clause: Clause, place: CuePlace, depth = 0): Mention | null {
  if (place.kind === 'according')
    return after(clause, place.at + (lower(clause, place.at) === 'per' ? 1 : 2));
  if (place.kind === 'noun') return ownerOf(clause, place.at);
  if (place.passive) return passiveSpeaker(clause, place, depth);
  if (
    place.cue.lemma === 'quote' &&
    clause.tokens
      .slice(place.at, place.at + 14)
      .some(
        (t, i, all) =>
          t.lower === 'as' && /^(?:saying|telling|writing)$/.test(all[i + 1]?.lower ?? ''),
      )
  )
    return after(clause, place.at + 1);
  if (
    /^(?:saying|telling|stating)$/.test(lower(clause, place.at)) &&
    lower(clause, place.at - 1) === 'as'
  ) {
    const quoted = clause.cues.findLast((c) => c.at < place.at && c.cue.lemma === 'quote');
    if (quoted) return subjectOf(clause, quoted, depth + 1);
  }
  return subjectBefore(clause, place, depth);
}

function passiveSpeaker(clause: Clause, place: CuePlace, depth: number): Mention | null {
  if (/^(?:quote|hear)$/.test(place.cue.lemma)) return subjectBefore(clause, place, depth);
  for (let k = place.at + 1; k < Math.min(clause.tokens.length, place.at + 12); k++)
    if (lower(clause, k) === 'by') return after(clause, k + 1);
  return null;
}

/** The mention that begins at `i`, words of description between allowed: “said [actor and activist] Jane Roe”. */
export function after(clause: Clause, i: number): Mention | null {
  for (let k = i; k < i + 7 && k < clause.tokens.length; k++) {
    if (isBreak(clause, k)) return null;
    const found = clause.mentions.filter(
      (m) => m.from === k || (m.kind === 'name' && m.from < k && m.head >= k && k === i),
    );
    const first = found[0];
    if (first) return fuller(clause, first);
    const word = lower(clause, k);
    if (
      PREPOSITIONS.has(word) ||
      TIME_WORDS.has(word) ||
      AUXILIARIES.has(word) ||
      (SUBORDINATORS.has(word) && k > i)
    )
      return null;
  }
  return null;
}

/** “coauthor Colette Heald”, “the Crown prosecutor, …”: the name that a role leads to. */
function fuller(clause: Clause, mention: Mention): Mention {
  if (mention.kind === 'name' && mention.possessive) {
    const head = clause.mentions.find(
      (m) => m !== mention && m.from <= mention.from && m.head > mention.head,
    );
    return head ? fuller(clause, head) : mention;
  }
  if (mention.kind !== 'role' || mention.possessive) {
    const wider = clause.mentions.find(
      (m) => m.kind === 'role' && m.from <= mention.from && m.head > mention.head && m !== mention,
    );
    return mention.kind === 'name' && wider ? fuller(clause, wider) : mention;
  }
  return (
    clause.mentions.find((m) => m.kind === 'name' && m.from === mention.head + 1) ??
    joined(clause, mention) ??
    mention
  );
}

/** “musician and activist Jane Roe”. */
function joined(clause: Clause, role: Mention): Mention | null {
  if (lower(clause, role.head + 1) !== 'and') return null;
  const next = clause.mentions.find(
    (m) => m.kind === 'role' && m.head > role.head && m.head <= role.head + 4,
  );
  return (
    (next && clause.mentions.find((m) => m.kind === 'name' && m.from === next.head + 1)) ?? null
  );
}

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
  if (found) return found;
  const stop = clause.tokens.findIndex((t, k) => k > from && k <= end && t.text === ',');
  return stop > 0 ? plainSubject(clause, from, stop - 1) : null;
}

/** “…, but his deputy, …, said”: where the last clause with a subject of its own begins; 0 if there is none. */
function secondClause(clause: Clause, end: number): number {
  for (let k = end - 2; k > 0; k--) {
    if (
      clause.tokens[k]?.text !== ',' ||
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
function ownMentions(clause: Clause, from: number, to: number, place?: CuePlace): Mention[] {
  const own = clause.mentions.filter((m) => {
    if (m.from < from || m.from > to || m.possessive) return false;
    if (m.kind === 'pronoun' && m.text === 'you') return false;
    const before = lower(clause, m.from - 1);
    const with_ = before === 'with' && place?.cue.form === 'participle';
    if (PREPOSITIONS.has(before) && m.from > from && !with_) return false;
    if (PREPOSITIONS.has(before) && m.from === from) return false;
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

const reaches = (clause: Clause, k: number) => clause.mentions.some((m) => m.head === k);

/** “people who saw it said”: a clause with “who” between subject and verb, without commas. */
function relative(clause: Clause, mention: Mention, k: number): boolean {
  return clause.tokens.slice(mention.to, k + 1).some((t) => RELATIVES.has(t.lower));
}

function antecedent(clause: Clause, at: number): Mention | null {
  const before = clause.mentions.filter(
    (m) => m.head < at && m.kind !== 'pronoun' && !m.possessive && m.type !== 'place',
  );
  const near = before.filter((m) => m.to >= at - 1 || m.head >= at - 2);
  return near[0] ?? before.at(-1) ?? null;
}

/** Whose a noun is: Kerry’s warning, his promise. */
function ownerOf(clause: Clause, at: number): Mention | null {
  const names = clause.mentions.findLast((m) => m.possessive && m.to <= at && m.to >= at - 2);
  if (names && !DETERMINERS.has(lower(clause, at - 1)) && !cueOf(lower(clause, at - 1)))
    return names;
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const word = lower(clause, k);
    const template = clause.mentions[0];
    if (/^(?:his|her)$/.test(word))
      return {
        ...blank(clause, k, k + 1),
        kind: 'pronoun',
        name: word === 'his' ? 'he' : 'she',
        text: word,
        gender: word === 'his' ? 'male' : 'female',
        type: 'person',
      };
    if (!template && isBreak(clause, k)) return null;
  }
  if (/^words$/.test(lower(clause, at)) && lower(clause, at + 1) === 'of')
    return after(clause, at + 2);
  return null;
}

/** “The city reasoned”: a noun that no list holds, right before its verb. */
function plainSubject(clause: Clause, from: number, to: number): Mention | null {
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

function blank(clause: Clause, from: number, to: number): Mention {
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
