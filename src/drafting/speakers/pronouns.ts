import type { Mention } from '../names/mention.ts';
import { cueOf } from '../words/cues.ts';
import { CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS } from '../words/function-words.ts';
import type { Clause } from './clause.ts';
import { phraseStart } from './clause-words.ts';
import { mainSubject } from './main-subject.ts';
import type { Reading } from './people.ts';
import { sameWho, type Topics, unnamed, type Who, whoOf } from './who.ts';

/** How many sentences a pronoun may look back. */
const REACH = { person: 9, thing: 2 } as const;

/** Whom “he”, “she”, “it” or “they” means: the subject before, not just the last name. */
export function resolvePronoun(reading: Reading, mention: Mention, topics: Topics): Who | null {
  const { name } = mention;
  if (name === 'they')
    return lookBack(reading, mention, topics, (w) => w.plural, REACH.thing, 0.65);
  if (name === 'it')
    return (
      bodyBefore(reading, mention) ??
      lookBack(
        reading,
        mention,
        topics,
        (w) =>
          !w.plural && (w.type === 'organisation' || (w.entity === null && w.type === 'unknown')),
        REACH.thing,
        0.6,
      )
    );
  if (name !== 'he' && name !== 'she') return null;
  const isPerson = (w: Who) =>
    !w.plural && (w.type === 'person' || (w.type === 'unknown' && w.entity !== null));
  return (
    inside(reading, mention, topics) ??
    lookBack(reading, mention, topics, isPerson, REACH.person, 0.85)
  );
}

/** Somebody named in the same sentence before the pronoun: its subject, else who else is named and no object of a preposition. */
function inside(reading: Reading, mention: Mention, topics: Topics): Who | null {
  const clause = reading.clauses[mention.sentence];
  if (!clause || isAsked(clause)) return null;
  const quoted = clause.tokens.findLastIndex((t, k) => k < mention.from && t.kind === 'quotation');
  const before = clause.mentions.filter(
    (m) => m.head < mention.from && m.kind === 'name' && m.head > quoted,
  );
  const first = clause.tokens.findIndex((t) => t.kind === 'quotation');
  const leads = first < 0 || first > mention.from;
  const link = clause.tokens[mention.from - 1]?.lower ?? '';
  const introduced =
    /^[:,]$/.test(clause.tokens[first - 1]?.text ?? '') ||
    SUBORDINATORS.has(link) ||
    CONJUNCTIONS.has(link);
  const subject = leads || introduced ? mainSubject(clause, leads ? mention.from : first) : null;
  if (subject?.kind === 'pronoun' && subject.name === mention.name && subject.from < mention.from)
    return resolvePronoun(reading, subject, topics);
  const own =
    subject && reading.entityOf.get(subject.kind === 'name' ? subject : (subject.same ?? subject));
  if (isInserted(clause, mention)) return null;
  if (
    own?.type === 'person' &&
    !subject?.possessive &&
    (own.gender ?? mention.gender) === mention.gender
  )
    return { ...whoOf(own, own.gender ? 0.75 : 0.6), pronoun: true };
  if (subject?.kind === 'role' && subject.from === 0 && !own && isSomebody(subject, mention))
    return { ...unnamed(subject, 0.6), pronoun: true };
  const certain = before.filter((m) => {
    const entity = reading.entityOf.get(m);
    return entity?.type === 'person' && entity.gender === mention.gender;
  });
  const free = certain.find(
    (m) =>
      !m.possessive && !PREPOSITIONS.has(clause.tokens[phraseStart(clause, m) - 1]?.lower ?? ''),
  );
  const owned = certain.find((m) => m.possessive && ownsOther(clause, m, mention));
  const found = free ?? owned;
  const entity = found && reading.entityOf.get(found);
  return entity ? { ...whoOf(entity, free ? 0.75 : 0.6), pronoun: true } : null;
}

/** “Cook’s concern is what it described as …”: a name of the same sentence that is nobody’s. */
function bodyBefore(reading: Reading, mention: Mention): Who | null {
  const clause = reading.clauses[mention.sentence];
  const found = clause?.mentions.find(
    (m) =>
      m.kind === 'name' &&
      m.head < mention.from &&
      /^(?:organisation|unknown)$/.test(reading.entityOf.get(m)?.type ?? '') &&
      !PREPOSITIONS.has(clause.tokens[m.from - 1]?.lower ?? ''),
  );
  const entity = found && reading.entityOf.get(found);
  return entity ? { ...whoOf(entity, 0.55), pronoun: true } : null;
}

const isSomebody = (role: Mention, pronoun: Mention): boolean =>
  role.type === 'person' &&
  !role.plural &&
  !role.possessive &&
  !role.definite &&
  (role.gender ?? pronoun.gender) === pronoun.gender;

/** “Asked whether Smith would run, he said …”: somebody else than Smith. */
const isAsked = (clause: Clause) =>
  /^(?:asked|told|pressed|questioned|challenged|reminded)$/.test(clause.tokens[0]?.lower ?? '');

/** “Smith was, he said, …”: the sentence, or what stands behind its colon, has another subject than the speaker. */
function isInserted(clause: Clause, { from }: Mention): boolean {
  const start = clause.tokens.findLastIndex((t, k) => k < from && t.text === ':') + 1;
  const first = clause.tokens[start]?.lower ?? '';
  const inserted = clause.tokens[from - 1]?.text === ',' && clause.tokens[from + 2]?.text === ',';
  return start === 0 && inserted && !SUBORDINATORS.has(first) && !PREPOSITIONS.has(first);
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

/** What speaks for somebody as the one a pronoun means. Set by hand: the order of these weighs more than their sizes. */
const WEIGHTS = {
  /** The gender is known and fits, rather than unknown. */
  gender: 0.35,
  /** The sentence is about them. */
  topic: 0.38,
  /** Named first of all that the sentence is about. */
  first: 0.04,
  /** Their words were quoted in the sentence right before. */
  quoted: 0.3,
  /** Times the share of how often the text names them, the most named having all. */
  salient: 0.05,
  /** A sentence farther back. */
  step: -0.06,
  /** Named in another paragraph than the pronoun. */
  elsewhere: -0.35,
  /** It is not even sure that the name is a person’s. */
  doubtful: -0.15,
} as const;

/** Weighs everybody of the sentences before: near, spoken of, of the right gender. */
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
  const asker = askedBefore(reading, mention, topics);
  const most = Math.max(1, ...reading.entities.map((e) => e.mentions.length));
  let best: { who: Who; score: number; steps: number } | null = null;
  const first = Math.max(0, mention.sentence - reach);
  for (let s = mention.sentence - 1; s >= first; s--) {
    const about = topics.get(s) ?? [];
    const steps = mention.sentence - s;
    const quoted = steps === 1 && reading.clauses[s]?.tokens.some((t) => t.kind === 'quotation');
    const elsewhere = reading.clauses[s]?.sentence.paragraph !== mention.paragraph;
    for (const who of [...about, ...namedIn(reading, s)].filter(can)) {
      if (asker && sameWho(asker, who)) continue;
      const score =
        WEIGHTS.step * steps +
        (mention.gender !== null && who.gender === mention.gender ? WEIGHTS.gender : 0) +
        (about.includes(who) ? WEIGHTS.topic : 0) +
        (who === about[0] ? WEIGHTS.first : 0) +
        (quoted && about.includes(who) ? WEIGHTS.quoted : 0) +
        WEIGHTS.salient * ((who.entity?.mentions.length ?? 0) / most) +
        (elsewhere ? WEIGHTS.elsewhere : 0) +
        (mention.gender !== null && who.type !== 'person' ? WEIGHTS.doubtful : 0);
      if (!best || score > best.score) best = { who, score, steps };
    }
  }
  if (!best) return null;
  const { who, steps } = best;
  const sure =
    confidence -
    0.05 * (steps - 1) -
    (mention.gender !== null && who.gender === null ? 0.25 : 0) -
    ((topics.get(mention.sentence - steps) ?? []).includes(who) ? 0 : 0.15);
  return { ...who, pronoun: true, confidence: Math.max(0.2, sure) };
}

/** “Smith asked Jones whether … “No,” he replied”: Smith, who does not answer his own question. */
function askedBefore(reading: Reading, mention: Mention, topics: Topics): Who | null {
  const verb = reading.clauses[mention.sentence]?.tokens.find(
    (t, k) => k >= mention.head - 3 && cueOf(t.lower)?.form === 'finite',
  );
  if (!/^(?:reply|respond|answer)$/.test(cueOf(verb?.lower ?? '')?.lemma ?? '')) return null;
  const before = reading.clauses[mention.sentence - 1];
  const asked = before?.cues.some(
    (c) => c.cue.lemma === 'ask' && !c.passive && c.cue.form === 'finite',
  );
  return asked ? (topics.get(mention.sentence - 1)?.[0] ?? null) : null;
}

function namedIn(reading: Reading, sentence: number): Who[] {
  const mentions = reading.clauses[sentence]?.mentions ?? [];
  return mentions.flatMap((m) => {
    const entity = reading.entityOf.get(m);
    if (entity) return [whoOf(entity)];
    const somebody =
      m.kind === 'role' && m.definite && !m.plural && !m.possessive && m.same === null;
    return somebody && m.type === 'person' ? [unnamed(m, 0.6)] : [];
  });
}
