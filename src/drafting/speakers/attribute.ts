import type { Span } from '../marks/span.ts';
import { repeated } from './repeated.ts';
import type { Clause } from './clause.ts';
import { topicsOf, voiceOf } from './discourse.ts';
import { isNoQuotation } from './no-quotation.ts';
import type { Reading } from './people.ts';
import { resolve } from './resolve.ts';
import { mainSubject } from './main-subject.ts';
import { attributionIn } from './tag.ts';
import { sameWho, type Topics, type Who } from './who.ts';

/** A quotation with its speaker. */
export interface Attributed {
  span: Span;
  /** Index of its sentence. */
  sentence: number;
  who: Who | null;
  cue: string | null;
  confidence: number;
}

/** All quotations of a text, and whom each sentence is about. */
export interface Speech {
  attributed: Attributed[];
  topics: Topics;
}

/** Reads the text from top to bottom and says of every quotation whose it is. */
export function attributeAll(reading: Reading): Speech {
  const topics: Topics = new Map();
  const all: Attributed[] = [];
  const dropped: Pick<Attributed, 'span' | 'sentence'>[] = [];
  reading.clauses.forEach((clause, index) => {
    topics.set(index, topicsOf(reading, clause, topics));
    const here: Attributed[] = [];
    clause.tokens.forEach((token, q) => {
      if (token.span) {
        const one = attribute(reading, clause, q, token.span, topics, [...all, ...here]);
        if (one) here.push(one);
        else dropped.push({ span: token.span, sentence: index });
      }
    });
    all.push(...here);
    const known = topics.get(index) ?? [];
    for (const { who } of here) if (who && !known.some((k) => sameWho(k, who))) known.push(who);
    topics.set(index, known);
  });
  const attributed = [...all, ...repeated(reading.narration.text, all, dropped)].sort(
    (a, b) => a.span.open - b.span.open,
  );
  return { attributed, topics };
}

function attribute(
  reading: Reading,
  clause: Clause,
  q: number,
  span: Span,
  topics: Topics,
  before: readonly Attributed[],
): Attributed | null {
  const { text } = reading.narration;
  const inner = text.slice(span.start, span.end);
  const words = inner.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const own = attributionIn(text, clause, q);
  if (isNoQuotation(text, clause, q, own)) return null;
  const result = (who: Who | null, cue: string | null, confidence: number): Attributed => ({
    span,
    sentence: clause.sentence.index,
    who,
    cue,
    confidence: Math.round(Math.max(0.05, confidence * (who?.confidence ?? 0.5)) * 100) / 100,
  });
  if (span.continued && own?.how !== 'tag') {
    const last = before.at(-1);
    if (last?.span.paragraph === span.paragraph - 1)
      return { ...result(last.who, last.cue, 0.95), confidence: last.confidence };
  }
  const broken = before.at(-1);
  if (
    broken &&
    !broken.span.closed &&
    span.open === reading.narration.paragraphs[span.paragraph]?.start &&
    span.paragraph - broken.span.paragraph <= 3 &&
    own?.how !== 'tag'
  )
    return { ...result(broken.who, broken.cue, 0.8) };
  if (own?.speaker) {
    const who = resolve(reading, own.speaker, topics);
    if (words <= 2 && own.confidence < 0.8) return null;
    return result(who, own.cue, own.confidence);
  }
  const alone = isAlone(clause);
  const accused = accuser(reading, clause, q, topics);
  if (accused && words > 2) return result(accused, null, 0.5);
  const answers =
    clause.tokens[q - 1]?.text === ':' &&
    (clause.tokens[0]?.lower === 'asked' || clause.mentions.every((m) => m.from > q));
  const startsHere = answers || clause.tokens.slice(0, q).every((t) => t.kind !== 'word');
  if (alone || startsHere) {
    const follow = followOn(reading, clause, topics, before);
    if (follow && (words > 2 || alone)) return result(follow.who, null, follow.confidence);
    if (words >= 4 && alone) return result(null, null, 0.4);
  }
  if (words < 3) return null;
  const subject = mainSubject(clause, q);
  const who = subject && subject.type !== 'place' ? resolve(reading, subject, topics) : null;
  if (
    who &&
    (who.entity?.type === 'person' || subject?.kind === 'role' || subject?.kind === 'document')
  )
    return result(who, null, 0.45);
  const brought = clause.cues.some((c) => c.at < q && q - c.at <= 4);
  if (words < 6 && !brought) return null;
  return result(null, null, 0.3);
}

const isAlone = (clause: Clause) => clause.tokens.every((t) => t.kind !== 'word');

/** A quotation without a tag: who spoke just before it, or was spoken of. */
function followOn(
  reading: Reading,
  clause: Clause,
  topics: Topics,
  before: readonly Attributed[],
): { who: Who; confidence: number } | null {
  const { index, paragraph } = clause.sentence;
  const answer = isAlone(clause) ? turn(reading, clause, before) : null;
  if (answer) return { who: answer, confidence: 0.65 };
  let steps = 0;
  for (let s = index - 1; s >= Math.max(0, index - 6); s--) {
    const earlier = reading.clauses[s];
    if (!earlier || paragraph - earlier.sentence.paragraph > 1) break;
    steps++;
    const quoted = before.findLast((a) => a.sentence === s && a.who !== null);
    const near = earlier.sentence.paragraph === paragraph;
    if (quoted?.who) return { who: quoted.who, confidence: (near ? 0.9 : 0.8) - 0.03 * steps };
    if (!near && steps > 2) break;
    const voice = voiceOf(reading, earlier, topics);
    if (voice)
      return {
        who: voice.who,
        confidence: (voice.spoke ? 0.8 : 0.6) - (near ? 0 : 0.1) - 0.03 * steps,
      };
  }
  return forward(reading, clause, topics);
}

/** Two who talk by turns, a line each: a question is answered by the other, and asked by the asker. */
function turn(reading: Reading, clause: Clause, before: readonly Attributed[]): Who | null {
  const last = before.at(-1);
  const span = clause.tokens.find((t) => t.span)?.span;
  if (!last?.who || !last.span.closed || span?.paragraph !== last.span.paragraph + 1) return null;
  const asks = (s: Span) => reading.narration.text.charAt(s.end - 1) === '?';
  const { who } = last;
  const other = before.findLast(
    (a) => a.who && !sameWho(a.who, who) && last.span.paragraph - a.span.paragraph <= 3,
  );
  if (!other?.who) return null;
  return asks(last.span) !== asks(span) && (asks(last.span) || asks(other.span)) ? other.who : null;
}

/** “X has been accused of ‘…’”: not X, but who speaks first in the sentences behind it. */
function accuser(reading: Reading, clause: Clause, q: number, topics: Topics): Who | null {
  const verb = clause.cues.findLast((c) => c.at < q && q - c.at <= 4);
  if (
    !verb?.passive ||
    !/^(?:accuse|criticize|criticise|condemn|blame|attack|slam|mock|rebuke|blast)$/.test(
      verb.cue.lemma,
    )
  )
    return null;
  const patient = mainSubject(clause, verb.at);
  const accused = patient && resolve(reading, patient, topics);
  const { index } = clause.sentence;
  for (const next of reading.clauses.slice(index + 1, index + 4)) {
    const voice = voiceOf(reading, next, topics);
    if (voice?.spoke && !(accused && sameWho(voice.who, accused))) return voice.who;
  }
  return null;
}

/** “…” Then the sentence behind it tells who spoke. */
function forward(
  reading: Reading,
  clause: Clause,
  topics: Topics,
): { who: Who; confidence: number } | null {
  const next = reading.clauses[clause.sentence.index + 1];
  if (next?.sentence.paragraph !== clause.sentence.paragraph) return null;
  const voice = voiceOf(reading, next, topics);
  return voice && { who: voice.who, confidence: voice.spoke ? 0.65 : 0.45 };
}
