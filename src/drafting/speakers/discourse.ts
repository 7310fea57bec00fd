import type { Clause } from './clause.ts';
import type { Reading } from './people.ts';
import { resolve } from './resolve.ts';
import { mainSubject } from './main-subject.ts';
import { subjectOf } from './subject.ts';
import { sameWho, type Topics, type Who } from './who.ts';

/** Whom a sentence is about: its subject first, then who speaks in it. */
export function topicsOf(reading: Reading, clause: Clause, topics: Topics): Who[] {
  const found: Who[] = [];
  const add = (who: Who | null) => {
    if (who && !found.some((f) => sameWho(f, who))) found.push(who);
  };
  const subject = mainSubject(clause, clause.tokens.length);
  // “Attwater’s big break came”: as long as nobody else is its subject, a sentence is about the owner.
  const owner = clause.mentions.find((m) => m.from === 0 && m.possessive && m.kind === 'name');
  const things = owner && !clause.mentions.some((m) => m.from === 0 && m !== owner);
  if (things) add(resolve(reading, owner, topics));
  if (subject) add(resolve(reading, subject, topics));
  for (const place of clause.cues) {
    if (place.kind === 'noun') continue;
    const speaker = subjectOf(clause, place);
    if (speaker) add(resolve(reading, speaker, topics));
  }
  return found;
}

/** Who speaks, or else acts, in a sentence of narration: those to whom a quotation behind it belongs. */
export function voiceOf(
  reading: Reading,
  clause: Clause,
  topics: Topics,
): { who: Who; spoke: boolean } | null {
  for (const place of clause.cues) {
    if (place.kind === 'noun' || place.passive || place.cue.form === 'base') continue;
    const speaker = subjectOf(clause, place);
    const who = speaker && resolve(reading, speaker, topics);
    if (who && (place.cue.strength === 'speech' || who.entity))
      return { who, spoke: place.cue.strength === 'speech' };
  }
  const subject = mainSubject(clause, clause.tokens.length);
  if (!subject || subject.type === 'place') return null;
  const who = resolve(reading, subject, topics);
  return who && (who.entity?.type === 'person' || subject.kind === 'role')
    ? { who, spoke: false }
    : null;
}
