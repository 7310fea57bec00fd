import { extractQuotes, type ExtractedQuote } from '../extract-quotes.ts';
import { TITLES } from '../words/titles.ts';
import type { GoldCase, GoldQuote } from './marked-cases.ts';

/** Shorter quotations are counted neither for nor against. */
const FEWEST_WORDS = 3;
/** A quotation counts as found from this share of common words on (F1 of their words). */
const ENOUGH = 0.8;

/** Counts from which all figures follow. */
export interface Score {
  gold: number;
  predicted: number;
  found: number;
  speakerRight: number;
  people: number;
  fullNameRight: number;
  pronouns: number;
  pronounsRight: number;
  /** Quotation and full name both right. */
  wholeRight: number;
  errors: string[];
}

export const noScore = (): Score => ({
  gold: 0,
  predicted: 0,
  found: 0,
  speakerRight: 0,
  people: 0,
  fullNameRight: 0,
  pronouns: 0,
  pronounsRight: 0,
  wholeRight: 0,
  errors: [],
});

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];

/** Adds the score of one case. */
export function scoreCase(gold: GoldCase, into: Score): void {
  const left = extractQuotes(gold.text);
  const count = (q: { text: string }) => wordsOf(q.text).length;
  for (const quote of gold.quotes) {
    const match = best(quote, left);
    if (match) left.splice(left.indexOf(match), 1);
    if (count(quote) < FEWEST_WORDS) continue;
    into.gold++;
    if (match) scoreMatch(gold.id, quote, match, into);
    else into.errors.push(`${gold.id}: missed “${quote.text.slice(0, 60)}”`);
  }
  for (const extra of left) {
    if (count(extra) < FEWEST_WORDS || gold.ignore.some((i) => common(i, extra.text) >= 0.5))
      continue;
    into.predicted++;
    into.errors.push(`${gold.id}: no quotation “${extra.text.slice(0, 60)}”`);
  }
}

function scoreMatch(id: string, gold: GoldQuote, found: ExtractedQuote, into: Score): void {
  into.predicted++;
  into.found++;
  const right =
    gold.speakers.length === 0
      ? found.speaker === null
      : gold.speakers.some((s) => found.speaker !== null && sameSpeaker(s, found.speaker, false));
  const full =
    right &&
    (!gold.person ||
      gold.speakers.some((s) => found.speaker !== null && sameSpeaker(s, found.speaker, true)));
  if (right) into.speakerRight++;
  if (gold.person) into.people++;
  if (gold.person && full) into.fullNameRight++;
  if (gold.pronoun) into.pronouns++;
  if (gold.pronoun && right) into.pronounsRight++;
  if (full) into.wholeRight++;
  else
    into.errors.push(
      `${id}: “${gold.text.slice(0, 40)}” is ${gold.speakers[0] ?? 'nobody’s'}, not ${found.speaker ?? 'nobody’s'}`,
    );
}

function best(gold: GoldQuote, predicted: readonly ExtractedQuote[]): ExtractedQuote | undefined {
  return predicted
    .filter((p) => p.start < gold.end && gold.start < p.end)
    .map((p) => ({ p, share: common(gold.text, p.text) }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share)[0]?.p;
}

/** F1 of the words of two texts. */
function common(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const rest = [...y];
  const shared = x.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return x.length + y.length > 0 ? (2 * shared) / (x.length + y.length) : 0;
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'for']);
const nameOf = (text: string) =>
  wordsOf(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s\b/g, ''),
  ).filter((w) => !SMALL.has(w));

/** The same person or body; `full` asks for given and family name. */
function sameSpeaker(gold: string, found: string, full: boolean): boolean {
  const [g, f] = [nameOf(gold), nameOf(found)];
  if (g.length === 0 || f.length === 0) return false;
  if (g.join(' ') === f.join(' ')) return true;
  const bare = (words: readonly string[]) => words.filter((w) => !TITLES.has(w));
  const [given, said] = [bare(g), bare(f)];
  const family = given.at(-1);
  if (
    family !== undefined &&
    said.at(-1) === family &&
    given.includes('jr') === said.includes('jr')
  )
    return said.length === 1 ? !full : said.some((w) => given.slice(0, -1).includes(w));
  const shared = g.filter((w) => f.includes(w)).length;
  return !full && (shared === f.length || shared === g.length);
}
