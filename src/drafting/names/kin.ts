import type { Clause } from '../speakers/clause.ts';
import { type Entity } from './entities.ts';
import { familyName, nameWords } from './name-words.ts';
import type { Mention } from './mention.ts';

const KIN =
  /^(?:father|mother|dad|mom|mum|son|daughter|brother|sister|wife|husband|grandfather|grandmother|grandson|granddaughter|parent|sibling)$/;

interface Read {
  clauses: readonly Clause[];
  entities: readonly Entity[];
  entityOf: ReadonlyMap<Mention, Entity>;
}

/** “Torrance’s father, Glenn”: who is named by a given name alone beside a relative bears the relative’s family name. */
export function nameKin(reading: Read): void {
  for (const entity of reading.entities) {
    if (entity.type === 'organisation' || nameWords(entity.name).length > 1) continue;
    const mention = entity.mentions[0];
    const clause = mention && reading.clauses[mention.sentence];
    if (!mention || !clause) continue;
    const role =
      mention.same ?? clause.mentions.find((m) => m.kind === 'role' && m.head === mention.from - 1);
    if (role?.kind !== 'role' || !KIN.test(role.name)) continue;
    const owner = role.owner ? reading.entityOf.get(role.owner) : relativeOf(reading, clause, role);
    if (!owner || owner === entity || nameWords(owner.name).length < 2) continue;
    const family = nameWords(owner.name).at(-1) ?? '';
    if (familyName(entity.name) !== family.toLowerCase()) entity.name = `${entity.name} ${family}`;
    entity.type = 'person';
    entity.gender ??= role.gender;
  }
}

/** For “his wife”: the last person of that gender named before. */
function relativeOf(reading: Read, clause: Clause, role: Mention): Entity | undefined {
  const word = clause.tokens[role.from]?.lower;
  if (word !== 'his' && word !== 'her') return undefined;
  const gender = word === 'his' ? 'male' : 'female';
  for (let s = clause.sentence.index; s >= Math.max(0, clause.sentence.index - 3); s--) {
    const found = reading.clauses[s]?.mentions
      .filter((m) => s < clause.sentence.index || m.head < role.from)
      .map((m) => reading.entityOf.get(m))
      .find((e) => e?.type === 'person' && (e.gender === gender || e.gender === null));
    if (found) return found;
  }
  return undefined;
}
