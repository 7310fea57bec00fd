import type { Quote } from '../../knowledge/schema.ts';
import type { Attributed } from '../speakers/attribute.ts';
import type { Reading } from '../speakers/people.ts';
import type { Who } from '../speakers/who.ts';
import { dayTold } from './days.ts';
import { SURE } from './draft.ts';
import { idsFrom } from './ids.ts';
import type { Notes } from './items.ts';
import { audienceOf, othersNear } from './said.ts';
import type { Voice } from './voices.ts';

/** Longest quotation that a pack takes. */
const LONGEST = 1500;

/** Finds the voice of somebody. */
export const voiceFor = (voices: readonly Voice[], who: Who): Voice | undefined =>
  voices.find((v) =>
    who.entity
      ? v.entity === who.entity || v.name.toLowerCase() === who.entity.name.toLowerCase()
      : v.name.toLowerCase() === who.name.toLowerCase(),
  );

/** The quotations whose speaker is known, as a pack holds them. */
export function draftQuotes(
  reading: Reading,
  attributed: readonly Attributed[],
  voices: readonly Voice[],
  notes: Notes,
): Quote[] {
  const { text } = reading.narration;
  const ids = idsFrom();
  const quotes: Quote[] = [];
  let before: { one: Attributed; id: string } | null = null;
  for (const one of attributed) {
    const voice = one.who && voiceFor(voices, one.who);
    const words = text
      .slice(one.span.start, one.span.end)
      .replace(/[,;:—–-]+$/, '')
      .trim();
    if (!voice || !words || words.length > LONGEST) {
      before = null;
      continue;
    }
    const id = ids.next(words.split(/\s+/).slice(0, 5).join(' '));
    const clause = reading.clauses[one.sentence];
    const when = clause && dayTold(clause.tokens)?.words;
    const to = clause && audienceOf(clause);
    const split =
      before?.one.sentence === one.sentence && one.span.open - before.one.span.close < 80;
    const untagged =
      before !== null && one.cue === null && one.sentence - before.one.sentence === 1;
    const goesOn = before?.one.who?.name === one.who?.name && (split || untagged);
    quotes.push({
      id,
      text: words,
      speaker: voice.id,
      ...(goesOn && before ? { continues: before.id } : {}),
      ...(when ? { when } : {}),
      ...(to ? { to } : {}),
      about: [],
      paraphrases: [],
      misquotes: [],
      paragraphs: [one.span.paragraph + 1],
    });
    const alternatives = othersNear(reading, one)
      .map((e) => voices.find((v) => v.entity === e)?.id)
      .filter((v) => v !== undefined && v !== voice.id)
      .map(String);
    const review =
      one.confidence < SURE
        ? `is this ${voice.name}? (${one.who?.pronoun ? 'a pronoun' : 'not said beside the words'})`
        : null;
    notes.add({
      section: 'quotes',
      id,
      sentence: one.sentence,
      start: one.span.start,
      end: one.span.end,
      confidence: one.confidence,
      review,
      alternatives: [...new Set(alternatives)],
    });
    before = { one, id };
  }
  return quotes;
}
