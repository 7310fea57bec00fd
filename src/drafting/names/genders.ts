import type { Clause } from '../speakers/clause.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mention.ts';

interface Read {
  clauses: readonly Clause[];
  entities: readonly Entity[];
  entityOf: ReadonlyMap<Mention, Entity>;
}

/** Learns from the pronouns nearby whose gender no title, noun or given name tells: “Mu Li said she …”. */
export function learnGenders(reading: Read): void {
  const votes = new Map<Entity, number>();
  reading.clauses.forEach((clause, i) => {
    const people = new Set(
      clause.mentions
        .map((m) => reading.entityOf.get(m))
        .filter(
          (e): e is Entity => e !== undefined && (e.type === 'person' || e.type === 'unknown'),
        ),
    );
    const [only] = people;
    if (!only || people.size > 1 || only.gender !== null || only.type !== 'person') return;
    const from = clause.mentions.find((m) => reading.entityOf.get(m) === only)?.head ?? 0;
    const next = reading.clauses[i + 1];
    const opening =
      next?.sentence.paragraph === clause.sentence.paragraph ? next.tokens.slice(0, 1) : [];
    const words = [...clause.tokens.slice(from), ...opening].map((t) => t.lower);
    const first = words.find((w) => /^(?:he|his|him|himself|she|her|hers|herself)$/.test(w));
    if (first) votes.set(only, (votes.get(only) ?? 0) + (/^h(?:e$|i)/.test(first) ? 1 : -1));
  });
  for (const [entity, vote] of votes) if (vote !== 0) entity.gender = vote > 0 ? 'male' : 'female';
}
