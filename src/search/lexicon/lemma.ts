/** Base forms of English words: irregular ones from a table, regular ones by their endings. */

/** The rank of a word by use, or undefined where it is no known word. */
export type RankOf = (word: string) => number | undefined;

/** A vowel, then one consonant: “hop” and “star”, which would have doubled it before “-ed”. */
const SHORT_SYLLABLE = /[^aeiou][aeiouy][^aeiouwxy]$/;
const DOUBLED = /([b-df-hj-np-tv-z])\1$/;
/** Final “s” that is no ending: “press”, “crisis”, “virus”. */
const OWN_S = /(?:ss|is|us)$/;

/** The most used known word among the candidates. */
function mostUsed(candidates: readonly string[], rank: RankOf): string | undefined {
  let best: string | undefined;
  for (const candidate of candidates) {
    const its = rank(candidate);
    if (its === undefined || candidate.length < 2) continue;
    if (best === undefined || its < (rank(best) ?? Infinity)) best = candidate;
  }
  return best;
}

/** What stood before “-ed” or “-ing”: “stare” + “d”, “stop” + “ped”, “attend” + “ed”. */
function verbOf(stem: string, rank: RankOf): string | undefined {
  if (SHORT_SYLLABLE.test(stem) && rank(`${stem}e`) !== undefined) return `${stem}e`;
  const candidates = [stem, `${stem}e`];
  if (DOUBLED.test(stem)) candidates.push(stem.slice(0, -1));
  return mostUsed(candidates, rank);
}

/** The base form of a regular inflection, or the word itself. */
export function regularLemma(word: string, rank: RankOf): string {
  if (word.length < 4) return word;
  let base: string | undefined;
  if (/ie[sd]$/.test(word)) base = mostUsed([`${word.slice(0, -3)}y`, word.slice(0, -1)], rank);
  else if (word.endsWith('es')) base = mostUsed([word.slice(0, -1), word.slice(0, -2)], rank);
  else if (word.endsWith('s') && !OWN_S.test(word)) base = mostUsed([word.slice(0, -1)], rank);
  else if (word.endsWith('ed')) base = verbOf(word.slice(0, -2), rank);
  else if (word.endsWith('ing')) base = verbOf(word.slice(0, -3), rank);
  return base ?? word;
}
