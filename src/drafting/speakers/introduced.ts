import type { Entity } from '../names/entities.ts';
import type { Mention } from '../names/mention.ts';
import type { Reading } from './people.ts';
import type { Topics, Who } from './who.ts';

/** Those whom a lead quotes without their being what the article is about. */
const SOURCES =
  /^(?:spokes\w+|official|source|police\w*|officer|lawyer|attorney|prosecutor|witness|analyst|expert|critic|aide|neighbou?r|reporter)$/;

/**
 * “The widow of a piano tuner told a judge …”, and below “Edwina Sallow, 77, is …”: whom the first paragraph leaves unnamed,
 * and the next begins with.
 */
export function introducedNext(reading: Reading, mention: Mention): Entity | null {
  if (mention.paragraph > 0 || mention.plural || mention.type !== 'person') return null;
  const bare = /^the /i.test(mention.text) && mention.to === mention.head + 1;
  if (bare || SOURCES.test(mention.name)) return null;
  const isPerson = (m: Mention) => reading.entityOf.get(m)?.type === 'person';
  const lead = reading.clauses.filter((c) => c.sentence.paragraph === 0);
  if (lead.some((c) => c.mentions.some(isPerson))) return null;
  const next = reading.clauses.find((c) => c.sentence.paragraph === 1);
  const name = next?.mentions.find((m) => m.from === 0 && m.kind === 'name');
  const entity = name && next?.tokens[name.head + 1]?.text === ',' && reading.entityOf.get(name);
  const fits = entity && (!mention.gender || !entity.gender || mention.gender === entity.gender);
  return entity && fits && entity.type === 'person' ? entity : null;
}

/** “Hecker said in a news release … the release said”: whose the text is. */
export function writerOf(reading: Reading, mention: Mention, topics: Topics): Who | null {
  for (let s = mention.sentence - 1; s >= Math.max(0, mention.sentence - 3); s--) {
    const brought = reading.clauses[s]?.mentions.some(
      (m) => m.kind === 'document' && m.name === mention.name && !m.definite,
    );
    const who = topics.get(s)?.[0];
    if (brought && who?.entity) return who;
  }
  return null;
}

/** “The city clerk, who keeps the records, …”: nobody that the reader knows already. */
export function isIntroduced(reading: Reading, mention: Mention): boolean {
  const tokens = reading.clauses[mention.sentence]?.tokens ?? [];
  return (
    mention.from === 0 &&
    mention.head > 1 &&
    tokens[mention.to]?.text === ',' &&
    /^(?:who|whose|which|a|an)$/.test(tokens[mention.to + 1]?.lower ?? '')
  );
}
