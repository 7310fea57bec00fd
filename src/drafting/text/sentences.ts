import { cueOf } from '../words/cues.ts';
import { SENTENCE_STARTERS } from '../words/function-words.ts';
import { STATE_SHORT } from '../words/titles.ts';
import type { Token } from './tokens.ts';

/** A sentence of the narration, quotations standing in it as single tokens. */
export interface Sentence {
  paragraph: number;
  /** Running number in the text. */
  index: number;
  tokens: Token[];
}

/** More tokens than any sentence has: what goes on without an end is cut, so that the work stays in proportion to the text. */
const LONGEST = 250;

/** Splits the tokens of one paragraph into sentences. */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  paragraph: number,
  from: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  tokens.forEach((token, i) => {
    current.push(token);
    if (i === tokens.length - 1 || current.length >= LONGEST || ends(text, tokens, i)) {
      sentences.push({ paragraph, index: from + sentences.length, tokens: current });
      current = [];
    }
  });
  return sentences;
}

function ends(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return true;
  if (token.kind === 'quotation') return endsBehindQuotation(text, tokens, i);
  if (/^[)\]”"’]$/.test(token.text) && /^[.!?]$/.test(tokens[i - 1]?.text ?? ''))
    return startsSentence(next);
  if (token.kind === 'mark') return /^(?:[.!?…]|\.{2,})$/.test(token.text) && startsSentence(next);
  if (
    /^(?:\p{Lu}\.){2,}$/u.test(token.text) ||
    /^(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$|[ap]\.m\.$/.test(token.text) ||
    STATE_SHORT.test(token.text)
  )
    return next.kind === 'quotation'
      ? isWhole(text, next)
      : next.capital && SENTENCE_STARTERS.has(next.lower);
  return false;
}

/** A quotation that begins like a sentence. */
const isWhole = (text: string, token: Token) =>
  token.span !== undefined && /^\p{Lu}/u.test(text.slice(token.span.start, token.span.end));

const startsSentence = (token: Token) =>
  token.capital || token.kind === 'quotation' || /^[\d$£€“"‘([—–-]/.test(token.text);

function endsBehindQuotation(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token?.span || !next) return true;
  const last = text.charAt(token.span.end - 1);
  if (!/[.!?…]/.test(last)) return false;
  if (next.kind === 'quotation') return true;
  if (!startsSentence(next) || next.text === '(') return false;
  if (/^[—–-]+$/.test(next.text)) return false;
  return !(last === '.' ? shortTagFollows(tokens, i + 1) : tagFollows(tokens, i + 1));
}

/** “Why?” Smith asked. / “No.” Jane Roe, mayor. A short clause with a verb of speech right behind a quotation belongs to it. */
function tagFollows(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 9); k++) {
    const token = tokens[k];
    if (!token || token.kind === 'quotation') return false;
    if (token.kind === 'mark' && token.text !== ',') return false;
    const cue = cueOf(token.lower);
    if (!cue || token.capital || cue.strength !== 'speech' || cue.form !== 'finite') continue;
    const after = tokens[k + 1];
    return after?.kind !== 'word' || cue.lemma === 'tell' || cue.lemma === 'ask';
  }
  return false;
}

/** “No.” Smith said. With a full stop inside the marks only the shortest of tags is taken for one. */
function shortTagFollows(tokens: readonly Token[], from: number): boolean {
  for (let k = from + 1; k < Math.min(tokens.length, from + 4); k++) {
    const token = tokens[k];
    if (token?.kind !== 'word') return false;
    if (/^(?:said|says|added|asked|replied)$/.test(token.lower))
      return /^[.,]?$/.test(tokens[k + 1]?.text ?? '');
  }
  return false;
}
