import type { Token } from './tokens.ts';

/** More tokens than any dateline has. */
const LONGEST = 16;

/** How many tokens at the start of a paragraph only tell where it was written: “BEIRUT (AP) —”, “NEW DELHI:”. */
export function datelineLength(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first?.kind !== 'word' || !first.capital) return 0;
  const shouted = /^\p{Lu}[\p{Lu}.'’-]+$/u.test(first.text) && first.text.length > 2;
  let agency = false;
  for (let k = 1; k < Math.min(tokens.length, LONGEST); k++) {
    const token = tokens[k];
    if (!token || token.kind === 'quotation') return 0;
    if (/^(?:[—–-]|--+)$/.test(token.text)) return shouted || agency ? k + 1 : 0;
    if (token.text === ':') return shouted && tokens[k + 1]?.kind === 'word' && k <= 4 ? k + 1 : 0;
    agency ||= token.text === '(';
    const part = token.capital || /^\d|^[(),./]$|^(?:of|the|and)$/.test(token.lower);
    if (!part && !agency) return 0;
  }
  return 0;
}
