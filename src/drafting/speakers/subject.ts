import type { Mention } from '../names/mention.ts';
import { SIGNED } from '../words/roles.ts';
import { AUXILIARIES, CONJUNCTIONS, RELATIVES } from '../words/function-words.ts';
import { isAdverb, isBreak, lower, reaches } from './clause-words.ts';
import type { Clause, CuePlace } from './clause.ts';
import { antecedent, isAnybody, mainSubject, ownMentions, relative } from './main-subject.ts';
import { ownerOf } from './owner.ts';
import { after } from './phrase-after.ts';
import { blank, modified, plainSubject } from './plain-subject.ts';

/** Whoever does what the verb at `place` says, looking left of it. */
function subjectBefore(clause: Clause, place: CuePlace, depth = 0): Mention | null {
  if (depth > 4) return null;
  let k = beforeBrackets(clause, place.at - 1);
  if (place.cue.form === 'base' && /^(?:him|her|them)$/.test(lower(clause, k)))
    return pronounAt(clause, k);
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
    const apposed = betweenCommas(clause, k);
    if (apposed) return apposed;
    if (clause.tokens[k]?.kind === 'quotation' || place.cue.form === 'participle') return again();
    return mainSubject(clause, k) ?? again();
  }
  if (/^(?:who|which|that)$/.test(lower(clause, k))) {
    const before = antecedent(clause, k);
    if (before && (before.head === k - 1 || before.to >= k - 1)) return before;
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

/** “the minister who floated it, Giles Penhallow, told”: a name between commas right before its verb. */
const betweenCommas = (clause: Clause, comma: number): Mention | null =>
  clause.tokens[comma]?.text === ','
    ? (clause.mentions.find(
        (m) =>
          m.kind === 'name' &&
          m.type === 'person' &&
          m.name.includes(' ') &&
          m.head === comma - 1 &&
          !m.possessive &&
          clause.tokens[m.from - 1]?.text === ',',
      ) ?? null)
    : null;

/** “heard him plead”: whoever did it is an object. */
function pronounAt(clause: Clause, k: number): Mention {
  const word = lower(clause, k);
  const name = word === 'him' ? 'he' : word === 'her' ? 'she' : 'they';
  return {
    ...blank(clause, k, k + 1),
    kind: 'pronoun',
    name,
    text: name,
    plural: name === 'they',
    gender: name === 'he' ? 'male' : name === 'she' ? 'female' : null,
    type: name === 'they' ? 'unknown' : 'person',
  };
}

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
  const subject = subjectBefore(clause, place, depth);
  if (subject && isAnybody(clause, subject)) return mainSubject(clause, subject.from) ?? subject;
  return subject && (writerOf(clause, subject) ?? subject);
}

/** “The firm issued a statement saying …”: who brought out a text that has no name. */
function writerOf(clause: Clause, text: Mention): Mention | null {
  if (text.owner || text.definite || text.from === 0 || !SIGNED.has(text.name)) return null;
  const writer = mainSubject(clause, text.from);
  const speaks = writer !== null && writer.kind !== 'document' && writer.type !== 'place';
  return speaks && writer.head < text.from ? writer : null;
}

function passiveSpeaker(clause: Clause, place: CuePlace, depth: number): Mention | null {
  if (/^(?:quote|hear)$/.test(place.cue.lemma)) return subjectBefore(clause, place, depth);
  for (let k = place.at + 1; k < Math.min(clause.tokens.length, place.at + 12); k++)
    if (lower(clause, k) === 'by') return after(clause, k + 1);
  return null;
}
