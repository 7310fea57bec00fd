import type { Clause } from './clause.ts';
import type { Attribution } from './tag.ts';
import { NAMING_NOUNS, NAMING_VERBS } from '../words/cues.ts';
import { DETERMINERS, MONTH_NAMES } from '../words/function-words.ts';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SMALL = /^(?:a|an|the|of|for|and|or|in|on|at|to|by|with|from|is|it|as|but|vs?)$/i;

/** Words in marks that nobody says: names, titles, programmes, slogans, terms, headlines of sources. */
export function isNoQuotation(
  text: string,
  clause: Clause,
  q: number,
  attribution: Attribution | null,
): boolean {
  const span = clause.tokens[q]?.span;
  if (!span) return true;
  const inner = text.slice(span.start, span.end);
  const words = inner.match(WORD) ?? [];
  if (words.length === 0) return true;
  if (isSourceLine(clause, q)) return true;
  const sentence = /[!?…]$/.test(inner) && /^\p{Lu}|^[[(…]/u.test(inner) && words.length > 2;
  const titled = isTitle(words);
  const before = previousWords(clause, q);
  const tagged =
    attribution !== null &&
    (attribution.how === 'tag' || attribution.how === 'dash') &&
    attribution.confidence > 0.8;
  if (tagged && !titled) return false;
  if (
    titled &&
    (words.length > 1 || clause.tokens[q - 1]?.kind === 'possessive') &&
    isShownOn(clause, q) &&
    !/[!?]$/.test(inner)
  )
    return true;
  if (
    NAMING_VERBS.has(before[0] ?? '') &&
    (titled ||
      (before[0] !== 'called' &&
        before[0] !== 'known' &&
        before[0] !== 'labeled' &&
        before[0] !== 'labelled' &&
        before[0] !== 'dubbed')) &&
    words.length <= 12
  )
    return true;
  if (
    NAMING_NOUNS.has(before[0] ?? '') &&
    (titled || MOTTO.test(before[0] ?? '')) &&
    words.length <= 14
  )
    return titled || !speaks(before);
  if (/^(?:so-called|aka)$/.test(before[0] ?? '')) return true;
  if (before[0] === 'as' && NAMING_VERBS.has(before[1] ?? '') && attribution?.how !== 'tag')
    return titled;
  if (/^(?:is|was|reads)$/.test(before[0] ?? '') && NAMING_NOUNS.has(before[1] ?? ''))
    return titled || MOTTO.test(before[1] ?? '');
  if (titled && !sentence)
    return (words.length > 1 && !(tagged && /[,!?]$/.test(inner))) || attribution === null;
  return false;
}

/** What these nouns stand before is their own text, however it is written. */
const MOTTO =
  /^(?:word|words|term|phrase|slogan|motto|hashtag|expression|nickname|title|name|song|film|movie)$/;

/** “used the words …”, “in the words of” are somebody’s after all. */
const speaks = (before: readonly string[]) =>
  before.slice(1, 5).some((w) => /^(?:his|her|their|used|uses|using|my)$/.test(w));

function isTitle(words: readonly string[]): boolean {
  const content = words.filter((w) => !SMALL.test(w));
  if (content.length === 0 || words.length > 12) return false;
  const capital = content.filter((w) => /^[\p{Lu}\p{N}]/u.test(w)).length;
  return content.length >= 2
    ? capital / content.length > 0.85 && (words.length > 2 || capital >= 2)
    : capital === 1 && words.length <= 2 && /^\p{Lu}/u.test(words[0] ?? '');
}

function previousWords(clause: Clause, q: number): string[] {
  const out: string[] = [];
  for (let k = q - 1; k >= 0 && out.length < 6; k--) {
    const token = clause.tokens[k];
    if (!token || token.kind === 'quotation') break;
    if (token.kind === 'mark') {
      if (out.length === 0 && /^[,:]$/.test(token.text)) continue;
      break;
    }
    if (out.length === 0 && DETERMINERS.has(token.lower)) continue;
    out.push(token.lower);
  }
  return out;
}

/** “Headline of a source” — Paper, August 15, 2008. */
function isSourceLine(clause: Clause, q: number): boolean {
  const rest = clause.tokens.slice(q + 1);
  if (!/^(?:[—–-]|--+)$/.test(rest[0]?.text ?? '')) return false;
  return (
    rest.some((t, i) => MONTH_NAMES.has(t.lower) && /^\d/.test(rest[i + 1]?.text ?? '')) &&
    rest.some((t) => /^(?:19|20)\d\d$/.test(t.text))
  );
}

/** on NBC’s “…”, in “…”: where something was shown or printed. */
function isShownOn(clause: Clause, q: number): boolean {
  const before = clause.tokens[q - 1];
  if (!before) return false;
  const article = DETERMINERS.has(before.lower) ? clause.tokens[q - 2] : before;
  return (
    before.kind === 'possessive' ||
    /^(?:on|in|of|to|for|with|from|at|by|after|host|hosts)$/.test(article?.lower ?? '')
  );
}
