import type { Entity } from '../names/entities.ts';
import type { Mention } from '../names/mention.ts';
import { introducedNext, isIntroduced, writerOf } from './introduced.ts';
import type { Reading } from './people.ts';
import { DEMONYM } from '../words/titles.ts';
import { resolvePronoun } from './pronouns.ts';
import { type Topics, unnamed, type Who, whoOf } from './who.ts';

/** Settles whom a mention means, or `null` where the text does not tell. */
export function resolve(reading: Reading, mention: Mention, topics: Topics): Who | null {
  if (mention.kind === 'pronoun') return resolvePronoun(reading, mention, topics);
  if (mention.kind === 'name') return named(reading, mention);
  if (mention.same?.kind === 'name') return named(reading, mention.same);
  if (mention.kind === 'document') {
    if (mention.owner) return named(reading, mention.owner);
    const writer =
      mention.definite && /^(?:statement|release)$/.test(mention.name)
        ? writerOf(reading, mention, topics)
        : null;
    if (writer) return { ...writer, confidence: 0.65 };
    const document = mention.definite && !mention.plural ? byName(reading, mention) : null;
    if (document) return whoOf(document, 0.8);
    return unnamed(mention, 0.8);
  }
  if (mention.kind === 'role' && mention.definite && !mention.plural) {
    const entity = byRole(reading, mention);
    if (entity) return whoOf(entity, 0.8);
    const again = sameRole(reading, mention, topics);
    if (again) return again;
  }
  const introduced = mention.kind === 'role' ? introducedNext(reading, mention) : null;
  if (introduced) return whoOf(introduced, 0.6);
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
        m.sentence <= mention.sentence
          ? mention.sentence - m.sentence
          : AHEAD + m.sentence - mention.sentence;
      if (!best || distance < best.distance) best = { entity, distance };
    }
  }
  if (
    best &&
    best.distance >= AHEAD &&
    !best.entity.descriptors.some((d) => hasAll(d, mention.descriptor))
  )
    return null;
  return best?.entity ?? null;
}

/** “The resolution”: the one that the text has named in full. */
function byName(reading: Reading, mention: Mention): Entity | null {
  if (mention.to !== mention.head + 1) return null;
  const named = reading.entities.filter(
    (e) =>
      e.type === 'organisation' &&
      has(e.name, mention.name) &&
      e.mentions.some((m) => m.sentence <= mention.sentence),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function fits(entity: Entity, mention: Mention): boolean {
  if (mention.type === 'organisation')
    return (
      entity.type === 'organisation' &&
      has(entity.name, mention.name) &&
      mention.descriptor.toLowerCase() === mention.name
    );
  if (entity.type !== 'person' && entity.type !== 'unknown') return false;
  if (mention.gender && entity.gender && mention.gender !== entity.gender) return false;
  return entity.descriptors.some((d) => has(d, mention.name) && !otherSide(d, mention.descriptor));
}

/** “the Democratic nominee” is not the Republican one. */
function otherSide(said: string, asked: string): boolean {
  const sides = (words: string) =>
    words
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((w) => DEMONYM.test(w));
  const [own, wanted] = [sides(said), sides(asked)];
  return own.length > 0 && wanted.length > 0 && !wanted.some((w) => own.includes(w));
}

/** Nouns for somebody who is never called by one that was not said of them before. */
const STRANGERS: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson official source aide witness lawyer attorney judge prosecutor detective officer sheriff police report reporter analyst expert scientist researcher economist survivor resident neighbor neighbour doctor teacher chairman chairwoman president minister secretary'.split(
    ' ',
  ),
);

/** “a senior official said … the official said”; “the billionaire” for whom the text is about. */
function sameRole(reading: Reading, mention: Mention, topics: Topics): Who | null {
  for (let s = mention.sentence - 1; s >= Math.max(0, mention.sentence - 8); s--) {
    const before = topics
      .get(s)
      ?.find(
        (w) =>
          w.entity === null &&
          !w.plural &&
          mention.owner === null &&
          !/['’]s /.test(mention.text) &&
          has(w.name.replace(/ (?:for|of|at|from|with|who) .*/, ''), mention.name),
      );
    if (before) return { ...before, confidence: 0.7 };
  }
  const aged = /\byear-old\b/.test(mention.text);
  const plain =
    (mention.to === mention.head + 1 || aged) &&
    !/['’]s\b/.test(mention.text) &&
    mention.owner === null &&
    mention.type === 'person';
  const known = STRANGERS.has(mention.name) && !aged && !/^former\b/i.test(mention.descriptor);
  if (!plain || known || isIntroduced(reading, mention)) return null;
  for (let s = mention.sentence - 1; s >= Math.max(0, mention.sentence - 3); s--) {
    const near = topics
      .get(s)
      ?.find(
        (w) =>
          w.entity !== null &&
          (w.entity.type === 'person' || w.entity.type === 'unknown') &&
          (!mention.gender || !w.gender || w.gender === mention.gender) &&
          !w.entity.descriptors.some((d) => otherSide(d, mention.descriptor)),
      );
    if (near) return { ...near, confidence: 0.55 };
    const people = new Set(
      (reading.clauses[s]?.mentions ?? [])
        .map((m) => reading.entityOf.get(m))
        .filter((e) => e?.type === 'person'),
    );
    const [only] = people;
    if (
      only &&
      people.size === 1 &&
      (!mention.gender || !only.gender || only.gender === mention.gender)
    )
      return whoOf(only, 0.5);
  }
  return null;
}

/** Behind the mention counts as farther than anything before it. */
const AHEAD = 1e6;
const hasAll = (words: string, wanted: string) =>
  wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => !/^(?:its|his|her|their)$/.test(w))
    .every((w) => words.toLowerCase().includes(w));
const has = (words: string, word: string) =>
  words
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(word);
