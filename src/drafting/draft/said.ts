import type { Mention } from '../names/mention.ts';
import type { Attributed } from '../speakers/attribute.ts';
import type { Clause } from '../speakers/clause.ts';
import type { Reading } from '../speakers/people.ts';
import { resolve } from '../speakers/resolve.ts';
import { subjectOf } from '../speakers/subject.ts';
import type { Topics, Who } from '../speakers/who.ts';
import { dayTold } from './days.ts';
import { keywords } from './keywords.ts';

/** Indirect speech: who, and what about in a few words. */
export interface Indirect {
  who: Who;
  about: string[];
  when: string | null;
  clause: Clause;
}

/** Sentences in which somebody speaks and nothing is quoted. */
export function indirectSpeech(reading: Reading, topics: Topics): Indirect[] {
  return reading.clauses.flatMap((clause): Indirect[] => {
    if (clause.tokens.some((t) => t.span) || clause.tokens.length < 8) return [];
    for (const place of clause.cues) {
      if (
        place.kind === 'noun' ||
        place.cue.strength !== 'speech' ||
        place.cue.form !== 'finite' ||
        place.passive
      )
        continue;
      const speaker = subjectOf(clause, place);
      const who = speaker && resolve(reading, speaker, topics);
      if (!speaker || !who?.entity || who.confidence < 0.5) continue;
      const about = keywords(
        clause.tokens,
        4,
        (t, i) => inMention(speaker, i) || isOwn(who, t.text),
      );
      if (about.length > 1)
        return [{ who, about, when: dayTold(clause.tokens)?.words ?? null, clause }];
    }
    return [];
  });
}

const inMention = (mention: Mention, i: number) => i >= mention.from && i < mention.to;
const isOwn = (who: Who, word: string) => who.name.split(' ').includes(word);

/** The listeners told of in a quotation’s sentence: “told reporters” → reporters. */
export function audienceOf(clause: Clause): string | null {
  const told = clause.cues.find((c) => c.cue.lemma === 'tell' && !c.passive);
  const who = told && clause.mentions.find((m) => m.from === told.at + 1 && m.kind !== 'pronoun');
  return who ? who.text.split(/\s+/).slice(0, 8).join(' ') : null;
}

/** Whom else a quotation may belong to: those named nearby, nearest first. */
export function othersNear(reading: Reading, one: Attributed): Who['entity'][] {
  const found: NonNullable<Who['entity']>[] = [];
  for (let s = one.sentence; s >= Math.max(0, one.sentence - 6); s--)
    for (const mention of reading.clauses[s]?.mentions ?? []) {
      const entity = reading.entityOf.get(mention);
      if (
        entity &&
        entity !== one.who?.entity &&
        entity.type !== 'place' &&
        !found.includes(entity)
      )
        found.push(entity);
    }
  return found.slice(0, 8);
}
