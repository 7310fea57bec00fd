import type { Mention } from '../names/mention.ts';
import { ACTS } from '../words/cues.ts';
import {
  CONJUNCTIONS,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../words/function-words.ts';
import type { Clause, CuePlace } from './clause.ts';
import { after } from './phrase-after.ts';
import { possessor } from './owner.ts';
import { mainSubject } from './main-subject.ts';
import { subjectOf } from './subject.ts';

/** Who brings a quotation, and how sure the grammar is. */
export interface Attribution {
  speaker: Mention | null;
  cue: string | null;
  confidence: number;
  how: 'tag' | 'before' | 'noun' | 'dash' | 'colon' | 'end' | 'subject';
}

/** Finds in its own sentence who says the quotation at token `q`. */
export function attributionIn(text: string, clause: Clause, q: number): Attribution | null {
  const span = clause.tokens[q]?.span;
  if (!span) return null;
  const last = text.charAt(span.end - 1);
  const opensOn = /[,?!—–…-]/.test(last) || clause.tokens[q + 1]?.text === ',' || /[.]/.test(last);
  const tag = tagBehind(clause, q);
  const before = cueBefore(clause, q);
  const introduced =
    before &&
    before.confidence >= 0.8 &&
    /^[:,]$/.test(clause.tokens[q - 1]?.text ?? '') &&
    last === '.';
  const hearsay = before !== null && tag?.cue === 'according to';
  if (tag && (opensOn || !before) && !introduced && !hearsay) return tag;
  if (before) return before;
  return contained(clause, q) ?? colon(clause, q) ?? endTag(clause, q) ?? dash(clause, q);
}

const found = (
  clause: Clause,
  place: CuePlace,
  speaker: Mention,
  confidence: number,
  how: Attribution['how'],
): Attribution => ({
  speaker,
  cue: place.kind === 'according' ? 'according to' : (clause.tokens[place.at]?.lower ?? null),
  confidence,
  how,
});

/** “…,” she said. / “…,” said the minister, … / “…”, according to … */
function tagBehind(clause: Clause, q: number): Attribution | null {
  const { tokens, cues } = clause;
  let at = q + 1;
  while (/^(?:[,—–]|--+|-)$/.test(tokens[at]?.text ?? '')) at++;
  const first = tokens[at];
  if (
    !first ||
    first.kind === 'quotation' ||
    CONJUNCTIONS.has(first.lower) ||
    RELATIVES.has(first.lower)
  )
    return null;
  const stop = nextQuotation(clause, q);
  const here = cues.filter((c) => c.at >= at && c.at < stop);
  const according = here.find((c) => c.kind === 'according');
  if (according?.at === at) {
    const speaker = subjectOf(clause, according);
    return speaker && found(clause, according, speaker, 0.93, 'tag');
  }
  const as = first.lower === 'as' ? 1 : 0;
  if ((PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower)) && !as) return null;
  const verbs = here.filter((c) => c.kind === 'verb' && c.cue.form !== 'base');
  const verb = verbs.find(
    (c) =>
      c.at === at + as || (c.at === at + 1 && /(?:^has|^had|ly|^also|^then)$/.test(first.lower)),
  );
  if (verb) {
    const speaker = verb.cue.form === 'participle' ? null : after(clause, verb.at + 1);
    if (speaker && speaker.from < stop) return found(clause, verb, speaker, 0.95, 'tag');
    if (verb.at === at && tokens[at + 1]?.kind !== 'word') return null;
    return null;
  }
  for (const place of verbs) {
    if (place.cue.form === 'participle' && place.cue.lemma !== 'say') continue;
    if (place.at - at > 40) break;
    const speaker = subjectOf(clause, place);
    if (!speaker || speaker.from < at) continue;
    if (speaker.from > at + 4 && !leads(clause, at, speaker)) return null;
    if (place.cue.strength === 'stance' && !/^[,.]?$/.test(tokens[place.at + 1]?.text ?? ''))
      continue;
    return found(clause, place, speaker, 0.95, 'tag');
  }
  return null;
}

const leads = (clause: Clause, at: number, speaker: Mention) =>
  clause.mentions.every((m) => m.from < at || m.from >= speaker.from || m === speaker.same) ||
  clause.tokens.slice(at, speaker.from).some((t) => t.text === ',');

const nextQuotation = (clause: Clause, q: number) => {
  const next = clause.tokens.findIndex((t, k) => k > q && t.kind === 'quotation');
  return next < 0 ? clause.tokens.length : next;
};

/** Smith told reporters that “…” / calling it “…” / his promise to “…” / described by Smith as “…” */
function cueBefore(clause: Clause, q: number): Attribution | null {
  const before = clause.cues.filter((c) => c.at < q).reverse();
  for (const place of before) {
    if (isReported(clause, place)) continue;
    const speaker = subjectOf(clause, place) ?? (place.passive ? agentBehind(clause, q) : null);
    if (!speaker) {
      if (place.passive || place.kind === 'noun') continue;
      const inverted =
        place.at === 0 || clause.tokens[place.at - 1]?.text === ','
          ? after(clause, place.at + 1)
          : null;
      if (inverted) return found(clause, place, inverted, 0.85, 'before');
      continue;
    }
    if (speaker.from > q && !(place.passive && speaker.from <= q + 3)) continue;
    const near = q - place.at <= 3 || /^[:,]$/.test(clause.tokens[q - 1]?.text ?? '');
    const base = place.cue.strength === 'speech' ? 0.9 : 0.82;
    return found(
      clause,
      place,
      speaker,
      near ? base : base - 0.1,
      place.kind === 'noun' ? 'noun' : 'before',
    );
  }
  return null;
}

/** “Clayton warned that Trask was threatening “…””: what Trask does is told in Clayton’s words. */
function isReported(clause: Clause, place: CuePlace): boolean {
  if (place.kind !== 'verb') return false;
  const acts = place.cue.strength === 'stance' && ACTS.has(place.cue.lemma);
  const would = place.cue.form === 'base' && MODALS.has(clause.tokens[place.at - 1]?.lower ?? '');
  if (!acts && !would) return false;
  const says = clause.cues.findLast(
    (c) =>
      c.at < place.at &&
      c.kind === 'verb' &&
      c.cue.strength === 'speech' &&
      c.cue.form !== 'base' &&
      !c.passive,
  );
  const between = (k: number) => k > (says?.at ?? 0) && k < place.at;
  const spoken = clause.tokens.some(
    (t, k) => t.kind === 'quotation' && between(k) && clause.tokens[k - 1]?.kind !== 'possessive',
  );
  if (!says || spoken) return false;
  return clause.mentions.some((m) => m.from > says.at && m.head < place.at && !m.possessive);
}

/** was called “a hero” by Smith */
function agentBehind(clause: Clause, q: number): Mention | null {
  return clause.tokens[q + 1]?.lower === 'by' ? after(clause, q + 2) : null;
}

/** a “…” set out in Resolution 12 */
function contained(clause: Clause, q: number): Attribution | null {
  for (let k = q + 1; k < q + 8 && k < clause.tokens.length; k++) {
    const token = clause.tokens[k];
    if (token?.kind !== 'word') return null;
    if (
      !/^(?:contained|outlined|enshrined|described|laid|set|spelled|spelt|promised|proposed|written)$/.test(
        token.lower,
      )
    )
      continue;
    const link = clause.tokens.findIndex(
      (t, i) => i > k && i <= k + 2 && /^(?:in|by)$/.test(t.lower),
    );
    const speaker = link > 0 ? after(clause, link + 1) : null;
    return speaker && { speaker, cue: token.lower, confidence: 0.8, how: 'before' };
  }
  return null;
}

/** Smith was blunt: “…” */
function colon(clause: Clause, q: number): Attribution | null {
  if (clause.tokens[q - 1]?.text !== ':' || clause.tokens[0]?.lower === 'asked') return null;
  const subject = mainSubject(clause, q - 1);
  const named = subject?.kind === 'pronoun' && subject.type !== 'person' ? null : subject;
  const speaker =
    named ??
    possessor(clause, 0) ??
    clause.mentions.find((m) => m.kind === 'name' && m.head === q - 2) ??
    null;
  const heading = q === clause.tokens.length - 1 && speaker?.from === 0 && speaker.head === q - 2;
  return speaker && { speaker, cue: null, confidence: heading ? 0.85 : 0.7, how: 'colon' };
}

/** The plan “…” and would cost more, officials said. */
function endTag(clause: Clause, q: number): Attribution | null {
  for (const place of clause.cues) {
    if (place.at < q || place.kind === 'noun' || place.cue.form === 'base' || place.passive)
      continue;
    if (place.kind !== 'according') {
      const next = clause.tokens[place.at + 1];
      if (
        place.cue.strength !== 'speech' ||
        (next?.kind === 'word' &&
          !/^(?:on|in|at|during|told|reporters|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last|this)$/.test(
            next.lower,
          ) &&
          place.cue.lemma !== 'tell')
      )
        continue;
    }
    const speaker = subjectOf(clause, place);
    if (SUBORDINATORS.has(clause.tokens[(speaker?.from ?? 0) - 1]?.lower ?? '')) continue;
    if (speaker && speaker.from > q) return found(clause, place, speaker, 0.75, 'end');
  }
  return null;
}

/** “…” — Jane Roe, mayor */
function dash(clause: Clause, q: number): Attribution | null {
  const next = clause.tokens[q + 1];
  if (!next) return null;
  const dashed = /^(?:[—–-]|--+)$/.test(next.text);
  const speaker = after(clause, dashed ? q + 2 : q + 1);
  if (!speaker || speaker.kind === 'pronoun') return null;
  if (dashed) return { speaker, cue: null, confidence: 0.85, how: 'dash' };
  const rest = clause.tokens.slice(speaker.to);
  const only = rest.every((t) => t.kind !== 'word' || t.capital) || rest[0]?.text === ',';
  return q === 0 && only && clause.cues.length === 0
    ? { speaker, cue: null, confidence: 0.6, how: 'dash' }
    : null;
}
