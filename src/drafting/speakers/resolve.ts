import type { Entity } from '../names/entities.ts';
import type { Mention } from '../names/mention.ts';
import type { Reading } from './people.ts';
import { resolvePronoun } from './pronouns.ts';
import { type Topics, unnamed, type Who, whoOf } from './who.ts';

/** Settles whom a mention means, or `null` where the text does not tell. */
export function resolve(reading: Reading, mention: Mention, topics: Topics): Who | null {
  if (mention.kind === 'pronoun') return resolvePronoun(reading, mention, topics);
  if (mention.kind === 'name') return named(reading, mention);
  if (mention.same?.kind === 'name') return named(reading, mention.same);
  if (mention.kind === 'document') {
    if (mention.owner) return named(reading, mention.owner);
    return unnamed(mention, 0.8);
  }
  if (mention.kind === 'role' && mention.definite && !mention.plural) {
    const entity = byRole(reading, mention);
    if (entity) return whoOf(entity, 0.8);
  }
  if (/^(?:this|that|these|those|it|what)$/.test(mention.text)) return null;
  return unnamed(mention, 0.75);
}

function named(reading: Reading, mention: Mention): Who {
  const entity = reading.entityOf.get(mention);
  return entity ? whoOf(entity) : { ...unnamed(mention, 0.9), name: mention.name };
}

/** “the minister”: the person of whom that was said, nearest before; else nearest behind. */
function byRole(reading: Reading, mention: Mention): Entity | null {
  let best: { entity: Entity; distance: number } | null = null;
  for (const entity of reading.entities) {
    if (!fits(entity, mention)) continue;
    for (const m of entity.mentions) {
      const distance =
        m.sentence <= mention.sentence ? mention.sentence - m.sentence : 100 + m.sentence - mention.sentence;
      if (!best || distance < best.distance) best = { entity, distance };
    }
  }
  return best?.entity ?? null;
}

function fits(entity: Entity, mention: Mention): boolean {
  if (mention.type === 'organisation') return entity.type === 'organisation' && has(entity.name, mention.name);
  if (entity.type !== 'person' && entity.type !== 'unknown') return false;
  if (mention.gender && entity.gender && mention.gender !== entity.gender) return false;
  return entity.descriptors.some((d) => has(d, mention.name));
}

const has = (words: string, word: string) => words.toLowerCase().split(/[\s-]+/).includes(word);
