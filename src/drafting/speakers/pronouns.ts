import type { Mention } from '../names/mention.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import type { Clause } from './clause.ts';
import type { Reading } from './people.ts';
import { sameWho, type Topics, type Who, whoOf } from './who.ts';

/** How many sentences a pronoun may look back. */
const REACH = { person: 9, thing: 2 } as const;

/** Whom “he”, “she”, “it” or “they” means: the subject before, not just the last name. */
export function resolvePronoun(reading: Reading, mention: Mention, topics: Topics): Who | null {
  const { name } = mention;
  if (name === 'they')
    return lookBack(reading, mention, topics, (w) => w.plural, REACH.thing, 0.65);
  if (name === 'it')
    return lookBack(
      reading,
      mention,
      topics,
      (w) => w.type === 'organisation' && !w.plural,
      REACH.thing,
      0.6,
    );
  if (name !== 'he' && name !== 'she') return null;
  const isPerson = (w: Who) =>
    !w.plural && (w.type === 'person' || (w.type === 'unknown' && w.entity !== null));
  return (
    inside(reading, mention) ?? lookBack(reading, mention, topics, isPerson, REACH.person, 0.85)
  );
}

/** Somebody named in the same sentence before the pronoun, not behind a preposition. */
function inside(reading: Reading, mention: Mention): Who | null {
  const clause = reading.clauses[mention.sentence];
  if (!clause) return null;
  const quoted = clause.tokens.findLastIndex((t, k) => k < mention.from && t.kind === 'quotation');
  const before = clause.mentions.filter(
    (m) => m.head < mention.from && m.kind === 'name' && m.head > quoted,
  );
  const certain = before.filter((m) => {
    const entity = reading.entityOf.get(m);
    return entity?.type === 'person' && entity.gender === mention.gender;
  });
  const free = certain.find(
    (m) => !m.possessive && !PREPOSITIONS.has(clause.tokens[m.from - 1]?.lower ?? ''),
  );
  const owned = certain.find((m) => m.possessive && ownsOther(clause, m, mention));
  const found = free ?? owned;
  const entity = found && reading.entityOf.get(found);
  return entity ? { ...whoOf(entity, free ? 0.75 : 0.6), pronoun: true } : null;
}

/** “Thomas’ sister pleaded with him, but he …”: the sister cannot be meant. */
function ownsOther(clause: Clause, owner: Mention, pronoun: Mention): boolean {
  return clause.mentions.some(
    (m) =>
      m.kind === 'role' &&
      m.from <= owner.from &&
      m.head > owner.head &&
      m.gender !== null &&
      m.gender !== pronoun.gender,
  );
}

/** Goes back sentence by sentence: whom a sentence is about comes before whom else it names. */
function lookBack(
  reading: Reading,
  mention: Mention,
  topics: Topics,
  isKind: (who: Who) => boolean,
  reach: number,
  confidence: number,
): Who | null {
  const can = (w: Who) =>
    isKind(w) && (mention.gender === null || w.gender === null || w.gender === mention.gender);
  const must = (w: Who) => isKind(w) && (mention.gender === null || w.gender === mention.gender);
  const answer = (who: Who, sure: number): Who => ({ ...who, pronoun: true, confidence: sure });
  let doubtful: Who | null = null;
  for (let s = mention.sentence - 1; s >= Math.max(0, mention.sentence - reach); s--) {
    const about = topics.get(s) ?? [];
    const all = [...about, ...namedIn(reading, s)];
    const steps = mention.sentence - s;
    const sure = about.find(must) ?? all.find(must);
    if (sure) {
      if (doubtful && steps > 2) return answer(doubtful, confidence - 0.3);
      return answer(sure, confidence - 0.05 * (steps - 1) - (about.includes(sure) ? 0 : 0.15));
    }
    const maybe = about.find((w) => can(w) && (mention.gender === null || w.type === 'person'));
    doubtful ??= maybe ?? null;
    if (maybe && steps <= 2 && all.every((w) => !can(w) || sameWho(w, maybe)))
      return answer(maybe, confidence - 0.2);
  }
  return doubtful && answer(doubtful, confidence - 0.35);
}

function namedIn(reading: Reading, sentence: number): Who[] {
  const entities = (reading.clauses[sentence]?.mentions ?? []).map((m) => reading.entityOf.get(m));
  return entities.filter((e) => e !== undefined).map((e) => whoOf(e));
}
