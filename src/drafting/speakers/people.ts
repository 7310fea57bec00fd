import { type Entity, entitiesOf } from '../names/entities.ts';
import { learnGenders } from '../names/genders.ts';
import { nameKin } from '../names/kin.ts';
import type { Mention } from '../names/mention.ts';
import { mentionsIn, spellingOf } from '../names/mentions.ts';
import type { Spelling } from '../names/name-phrase.ts';
import { nameWords } from '../names/name-words.ts';
import type { Narration } from '../text/narration.ts';
import { tokensOf } from '../text/tokens.ts';
import { type Clause, clauseOf } from './clause.ts';
import { subjectOf } from './subject.ts';

/** The whole text, read: its clauses and who is in them. */
export interface Reading {
  narration: Narration;
  clauses: Clause[];
  entities: Entity[];
  entityOf: Map<Mention, Entity>;
}

/** Finds everybody in a text and groups the names by whom they mean. */
export function readPeople(narration: Narration): Reading {
  const spelling = spellingOf(narration);
  const clauses = narration.sentences.map((sentence) =>
    clauseOf(sentence, mentionsIn(narration, sentence, spelling)),
  );
  markSpeakers(clauses);
  const entities = entitiesOf([
    ...clauses.flatMap((clause) => clause.mentions),
    ...clauses.flatMap((clause) => namesWithin(narration, clause, spelling)),
  ]);
  const entityOf = new Map<Mention, Entity>();
  for (const entity of entities)
    for (const mention of entity.mentions) entityOf.set(mention, entity);
  const reading = { narration, clauses, entities, entityOf };
  learnGenders(reading);
  nameKin(reading);
  return reading;
}

const FULL_NAME = /\p{Lu}[\p{L}.'’-]* (?:\p{Ll}{1,3} )?\p{Lu}/u;

/** Full names that stand inside quotations: nobody speaks there, but a family name outside may be theirs. */
function namesWithin(narration: Narration, clause: Clause, spelling: Spelling): Mention[] {
  return clause.tokens.flatMap(({ span }) => {
    // Most quotations name nobody in full: a glance at their capitals saves taking them apart.
    if (!span || !FULL_NAME.test(narration.text.slice(span.start, span.end))) return [];
    const tokens = tokensOf(narration.text, span.start, span.end, []);
    const names = mentionsIn(narration, { ...clause.sentence, tokens }, spelling);
    return names.filter((m) => m.kind === 'name' && nameWords(m.name).length > 1);
  });
}

/** A name of two or three words of which nothing is known is a person’s where it speaks. */
function markSpeakers(clauses: readonly Clause[]): void {
  for (const clause of clauses)
    for (const place of clause.cues) {
      if (place.kind === 'noun' || place.cue.strength !== 'speech') continue;
      const speaker = subjectOf(clause, place);
      if (speaker?.kind !== 'name' || speaker.type !== 'unknown') continue;
      const words = speaker.name.split(' ').length;
      if (words >= 2 && words <= 4) speaker.type = 'person';
    }
}
