import type { Statement, StoryEvent, Term } from '../../knowledge/schema.ts';
import type { Reading } from '../speakers/people.ts';
import type { Topics } from '../speakers/who.ts';
import { dayTold } from './days.ts';
import { voiceFor } from './draft-quotes.ts';
import { idsFrom } from './ids.ts';
import type { Notes } from './items.ts';
import { keywords } from './keywords.ts';
import { indirectSpeech } from './said.ts';
import { termsOf } from './terms.ts';
import type { Voice } from './voices.ts';

const MOST_STATEMENTS = 20;
const MOST_EVENTS = 15;

/** Indirect speech: who spoke and what about; a person puts it in words. */
export function draftStatements(
  reading: Reading,
  topics: Topics,
  voices: readonly Voice[],
  notes: Notes,
): Statement[] {
  const ids = idsFrom();
  const statements: Statement[] = [];
  for (const { who, about, when, clause } of indirectSpeech(reading, topics)) {
    const voice = voiceFor(voices, who);
    if (!voice || statements.length >= MOST_STATEMENTS) continue;
    const id = ids.next(`${voice.id} ${about[0] ?? ''}`);
    const text = `${voice.name} speaks of: ${about.join(', ')}.`;
    statements.push({
      id,
      speaker: voice.id,
      text,
      ...(when ? { when } : {}),
      about: [],
      also: [],
      misquotes: [],
      paragraphs: [clause.sentence.paragraph + 1],
    });
    notes.add({
      section: 'statements',
      id,
      sentence: clause.sentence.index,
      confidence: 0.5,
      review: 'put what was said into your own words',
    });
  }
  return statements;
}

/** Sentences that tell when something happened. */
export function draftEvents(
  reading: Reading,
  voices: readonly Voice[],
  notes: Notes,
): StoryEvent[] {
  const ids = idsFrom();
  const events: StoryEvent[] = [];
  for (const clause of reading.clauses) {
    const day = dayTold(clause.tokens);
    if (!day || events.length >= MOST_EVENTS || clause.tokens.length < 6) continue;
    const about = keywords(clause.tokens, 5, (_, i) => i >= day.from && i < day.to);
    if (about.length < 2) continue;
    const who = [
      ...new Set(
        clause.mentions
          .map((m) => reading.entityOf.get(m))
          .map((e) => voices.find((v) => e && v.entity === e)?.id),
      ),
    ].filter((v) => v !== undefined);
    const id = ids.next(`${day.words} ${about[0] ?? ''}`);
    events.push({
      id,
      order: events.length + 1,
      when: day.words,
      what: `Concerns ${about.join(', ')}.`,
      who,
      paragraphs: [clause.sentence.paragraph + 1],
    });
    notes.add({
      section: 'events',
      id,
      sentence: clause.sentence.index,
      confidence: 0.5,
      review: 'put what happened into your own words; mend the order',
    });
  }
  return events;
}

export function draftTerms(reading: Reading, voices: readonly Voice[], notes: Notes): Term[] {
  const ids = idsFrom();
  return termsOf(reading).map((term) => {
    const id = ids.next(term.name);
    const paragraph = (reading.clauses[term.sentence]?.sentence.paragraph ?? 0) + 1;
    notes.add({
      section: 'terms',
      id,
      sentence: term.sentence,
      start: term.start,
      end: term.end,
      confidence: term.confidence,
      review: 'explain it in your own words',
    });
    const party = voices.find((v) => v.name === term.name);
    const aliases = [...new Set([...term.aliases, ...(party?.aliases ?? [])])];
    return { id, name: term.name, aliases, explanation: term.explanation, paragraphs: [paragraph] };
  });
}
