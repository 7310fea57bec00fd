import type { Token } from '../text/tokens.ts';
import { DAY_NAMES, MONTH_NAMES } from '../words/function-words.ts';

const SPAN = /^(?:last|this|next|earlier|late|early|past)$/;
const UNIT =
  /^(?:week|month|year|weekend|night|summer|winter|spring|autumn|fall|morning|evening|afternoon)$/;

/** The time told in a sentence, a day before a month, as told: “Saturday”, “last week”, “14 March 2021”. */
export function dayTold(
  tokens: readonly Token[],
): { words: string; from: number; to: number } | null {
  let first: { words: string; from: number; to: number } | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const end = dayEnd(tokens, i);
    if (end <= i || tokens[end]?.kind === 'possessive') continue;
    const told = { words: words(tokens, i, end), from: i, to: end };
    if (tokens.slice(i, end).some((t) => DAY_NAMES.has(t.lower) || t.lower === 'yesterday'))
      return told;
    first ??= told;
    i = end - 1;
  }
  return first;
}

function dayEnd(tokens: readonly Token[], i: number): number {
  const [one, two, three] = [tokens[i], tokens[i + 1], tokens[i + 2]].map((t) => t?.lower ?? '');
  if (one === undefined || two === undefined || three === undefined) return i;
  if (SPAN.test(one) && (UNIT.test(two) || DAY_NAMES.has(two) || MONTH_NAMES.has(two)))
    return i + 2;
  if (DAY_NAMES.has(one)) return UNIT.test(two) ? i + 2 : i + 1;
  if (/^(?:yesterday|today|tonight|tomorrow)$/.test(one)) return i + 1;
  if (/^\d{1,2}$/.test(one) && MONTH_NAMES.has(two))
    return /^(?:19|20)\d\d$/.test(three) ? i + 3 : i + 2;
  if (MONTH_NAMES.has(one) && tokens[i]?.capital) {
    if (/^(?:19|20)\d\d$/.test(two)) return i + 2;
    if (/^\d{1,2}$/.test(two)) {
      const year = three === ',' ? i + 3 : i + 2;
      return /^(?:19|20)\d\d$/.test(tokens[year]?.text ?? '') ? year + 1 : i + 2;
    }
    return tokens[i - 1]?.lower === 'in' || tokens[i - 1]?.lower === 'since' ? i + 1 : i;
  }
  return one === 'in' && /^(?:19|20)\d\d$/.test(two) ? i + 2 : i;
}

const words = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(tokens[from]?.lower === 'in' ? from + 1 : from, to)
    .map((t) => t.text)
    .join(' ')
    .replace(' ,', ',');
