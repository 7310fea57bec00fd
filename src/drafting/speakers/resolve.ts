import type { Entity } from '../names/entities.ts';
import type { Mention } from '../names/mention.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import type { Reading } from './people.ts';

/** Who is meant, by the name to show, and how sure that is (0 to 1). */
export interface Who {
  name: string;
  entity: Entity | null;
  /** A pronoun had to be resolved. */
  pronoun: boolean;
  confidence: number;
}

/** For every sentence whom it is about, as far as known: filled while the text is read from top to bottom. */
export type Topics = Map<number, Entity[]>;

/** Settles whom a mention means, or `null` where the text does not tell. */
export function resolve(reading: Reading, mention: Mention, topics: Topics): Who | null {
  if (mention.kind === 'pronoun') return resolvePronoun(reading, mention, topics);
  if (mention.kind === 'name') return named(reading, mention);
  if (mention.same?.kind === 'name') return named(reading, mention.same);
  if (mention.kind === 'document') {
    if (mention.owner) return named(reading, mention.owner);
    return { name: mention.text, entity: null, pronoun: false, confidence: 0.8 };
  }
  if (mention.kind === 'role' && mention.definite && !mention.plural) {
    const entity = byRole(reading, mention);
    if (entity) return { name: entity.name, entity, pronoun: false, confidence: 0.8 };
  }
  if (/^(?:this|that|these|those|it|what)$/.test(mention.text)) return null;
  return { name: mention.text, entity: null, pronoun: false, confidence: 0.75 };
}

function named(reading: Reading, mention: Mention): Who {
  const entity = reading.entityOf.get(mention) ?? null;
  return { name: entity?.name ?? mention.name, entity, pronoun: false, confidence: 1 };
}

/** “the minister”: the person of whom that was said, nearest before. */
function byRole(reading: Reading, mention: Mention): Entity | null {
  let best: { entity: Entity; distance: number } | null = null;
  for (const entity of reading.entities) {
    const person = entity.type === 'person' || entity.type === 'unknown';
    const fits =
      mention.type === 'organisation'
        ? entity.type === 'organisation' && has(entity.name, mention.name)
        : person && entity.descriptors.some((d) => has(d, mention.name));
    if (!fits || (mention.gender && entity.gender && mention.gender !== entity.gender)) continue;
    for (const m of entity.mentions) {
      const distance =
        m.sentence <= mention.sentence
          ? mention.sentence - m.sentence
          : 100 + m.sentence - mention.sentence;
      if (!best || distance < best.distance) best = { entity, distance };
    }
  }
  return best?.entity ?? null;
}

const has = (words: string, word: string) =>
  words
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(word);

function resolvePronoun(reading: Reading, mention: Mention, topics: Topics): Who | null {
  if (mention.name === 'it')
    return nearest(reading, mention, topics, (e) => e.type === 'organisation', 2, 0.6);
  if (mention.name !== 'he' && mention.name !== 'she') return null;
  return nearest(
    reading,
    mention,
    topics,
    (e) => e.type === 'person' || e.type === 'unknown',
    9,
    0.85,
  );
}

/** Goes back sentence by sentence: whom a sentence is about comes before whom else it names. */
function nearest(
  reading: Reading,
  mention: Mention,
  topics: Topics,
  isKind: (entity: Entity) => boolean,
  reach: number,
  confidence: number,
): Who | null {
  const fits = (entity: Entity | undefined): entity is Entity =>
    entity !== undefined &&
    isKind(entity) &&
    (mention.gender === null || entity.gender === null || entity.gender === mention.gender);
  const certain = (entity: Entity | undefined): entity is Entity =>
    fits(entity) && (mention.gender === null || entity.gender === mention.gender);
  const answer = (entity: Entity, how: number): Who => ({
    name: entity.name,
    entity,
    pronoun: true,
    confidence: how,
  });
  const here = reading.clauses[mention.sentence];
  const earlier = (here?.mentions ?? []).filter(
    (m) =>
      m.head < mention.from &&
      m.kind === 'name' &&
      !m.possessive &&
      !PREPOSITIONS.has(here?.tokens[m.from - 1]?.lower ?? ''),
  );
  const inside = earlier.map((m) => reading.entityOf.get(m)).find(certain);
  if (inside) return answer(inside, confidence - 0.1);
  let doubtful: Entity | null = null;
  for (let s = mention.sentence - 1; s >= Math.max(0, mention.sentence - reach); s--) {
    const about = topics.get(s) ?? [];
    const all = [
      ...about,
      ...(reading.clauses[s]?.mentions ?? []).map((m) => reading.entityOf.get(m)),
    ];
    const sure = about.find(certain) ?? all.find(certain);
    if (sure) {
      const steps = mention.sentence - s;
      if (doubtful && steps > 2) return answer(doubtful, confidence - 0.3);
      return answer(sure, confidence - 0.05 * (steps - 1) - (about.includes(sure) ? 0 : 0.15));
    }
    doubtful ??= about.find((e) => fits(e) && e.type === 'person') ?? null;
    if (doubtful && mention.sentence - s <= 2 && about.includes(doubtful)) {
      const others = all.filter((e) => fits(e) && e !== doubtful);
      if (others.length === 0) return answer(doubtful, confidence - 0.2);
    }
  }
  return doubtful ? answer(doubtful, confidence - 0.35) : null;
}
