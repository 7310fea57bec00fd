/** What a member's words are looked up by, and the shortlist of units that may be meant. */
import { closeness, type WordSense } from '../lexicon-types.ts';
import type { SaidIndex, SaidReading, SaidUnit } from './said-index.ts';
import { sideOf, type Side } from './word-pair.ts';
import type { SaidWord } from './words.ts';

/** Units that are looked up: beyond them nothing shares enough rare words. */
const SHORTLIST = 40;
const MOST_ROUNDS = 4;
/** Of a remark so many wordings are looked at closely at first. */
const MOST_WORDINGS = 5;
/** After the first few remarks, those with a smaller share of the best one's score change no golden verdict. */
const LEAST_SHARE = 0.5;
const FEWEST = 3;
const MOST_OWNERS = 8;
/** Remarks that are found at least, where so many share a word: a few are shown as what is nearest. */
const FEWEST_FOUND = 5;
const SYNONYMS_EACH = 6;
const SYNONYM_WEIGHT = 0.4;
/** A word that the typo may stand for weighs nearly what the word itself would. */
const MENDED_WEIGHT = 0.8;

/** Tells a known likeness, −1…1, from none. */
const KNOWN = 2;
/** Is added to it where the two are the same word, inflected or mistyped or not. */
const SAME = 8;

/** What is found out about the asked words once, for all units. */
export interface Asking {
  readonly reading: SaidReading;
  /** What a comparison in order asks of its words. */
  readonly sides: readonly Side[];
  /** Stems of the words that each may be, where it is mistyped. */
  readonly mended: readonly (readonly string[])[];
  /** For each word of content what is known of it and others, by their numbers: as `knownOf` gives it, 0 where nothing is. */
  readonly rows: readonly Float32Array[];
}

/** Reads the asked words against the index. */
export function asking(reading: SaidReading, index: SaidIndex): Asking {
  return {
    reading,
    sides: reading.words.map((word) => sideOf(word, index.senses)),
    mended: reading.words.map((word) => index.mended(word)),
    rows: reading.content.map((at) => index.rowOf(reading.words[at]?.word ?? '')),
  };
}

/** Room for the likenesses of one text. */
let likes = new Float64Array(0);

/**
 * How far each asked word means the same as each word of a text, row by row, each pair of words
 * compared once; stop words are like nothing, opposites less than that. Overwritten by the next call.
 */
export function likenessOf(about: Asking, text: SaidReading, { senses }: SaidIndex): Float64Array {
  const width = text.words.length;
  const size = about.reading.words.length * width;
  if (likes.length < size) likes = new Float64Array(2 * size);
  likes.fill(0, 0, size);
  about.reading.content.forEach((at, i) => {
    const a = about.reading.words[at];
    if (!a) return;
    text.content.forEach((to, j) => {
      const b = text.words[to];
      if (b)
        likes[at * width + to] = closenessIn(knownOf(about, i, a, b, text.ids[j] ?? -1, senses));
    });
  });
  return likes;
}

/**
 * What is known of the asked word of content with that place among them, and another word: found out once for each
 * word that has a number, for units repeat each other's words. For `isSame` and `closenessIn`.
 */
export function knownOf(
  { rows, reading, mended }: Asking,
  place: number,
  asked: SaidWord,
  other: SaidWord,
  id: number,
  senses: WordSense,
): number {
  const row = rows[place];
  const known = row?.[id] ?? 0;
  if (known !== 0) return known;
  const same =
    asked.stem === other.stem ||
    mended[reading.content[place] ?? -1]?.includes(other.stem) === true;
  const found = closeness(asked.word, other.word, senses) + KNOWN + (same ? SAME : 0);
  if (row && id >= 0 && id < row.length) row[id] = found;
  return found;
}

/** Whether the two are the same word, inflected or mistyped or not. */
export const isSame = (known: number): boolean => known >= SAME;

/** The `closeness` of the two. */
export const closenessIn = (known: number): number => known - (isSame(known) ? SAME : 0) - KNOWN;

function searchTerms({ reading, mended }: Asking, index: SaidIndex): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { stem, stop } of reading.words) terms.set(stem, stop ? 0.3 : 1);
  for (const [i, { stem, stop, word }] of reading.words.entries()) {
    if (stop || index.postings.has(stem)) continue;
    for (const other of mended[i] ?? []) if (!terms.has(other)) terms.set(other, MENDED_WEIGHT);
    for (const synonym of index.senses.synonyms(word).slice(0, SYNONYMS_EACH)) {
      const other = index.stemOf(synonym);
      if (!terms.has(other)) terms.set(other, SYNONYM_WEIGHT);
    }
  }
  return terms;
}

/** A unit that may be meant. */
export interface Shortlisted {
  readonly unit: SaidUnit;
  readonly number: number;
  /** What the index gives it for the words that it shares. */
  readonly score: number;
}

export interface Shortlist {
  /**
   * The units that are looked at closely: the best wordings of each remark, and its own text, for a long
   * quotation is easily behind its short paraphrases.
   */
  readonly close: readonly Shortlisted[];
  /** The best unit of each further remark, too far behind to be meant. */
  readonly further: readonly Shortlisted[];
}

/** The units that share the most telling words with the asked ones. */
export function shortlist(about: Asking, index: SaidIndex): Shortlist {
  const { units, owners } = index;
  // Where remarks have many wordings, those of one alone would fill the list.
  const limit = SHORTLIST * Math.min(MOST_ROUNDS, Math.ceil(units.size / Math.max(1, owners)));
  const hits = index.postings.search(searchTerms(about, index), limit);
  const least = LEAST_SHARE * (hits[0]?.score ?? 0);
  const found = new Map<SaidUnit['owner']['item'], Shortlisted[]>();
  const further = new Map<SaidUnit['owner']['item'], Shortlisted>();
  for (const { unit: number, score } of hits) {
    const unit = units.at(number);
    if (!unit) continue;
    const hit = { unit, number, score };
    const { item } = unit.owner;
    const wordings = found.get(item);
    if (wordings) {
      if (wordings.length < MOST_WORDINGS) wordings.push(hit);
    } else if (found.size < FEWEST || (found.size < MOST_OWNERS && score >= least))
      found.set(item, [hit]);
    else if (found.size + further.size < FEWEST_FOUND && !further.has(item)) further.set(item, hit);
  }
  const close = [...found.values()].flatMap((wordings) => {
    const [own] = units.around(wordings[0]?.number ?? 0);
    const unit = units.at(own);
    return !unit || wordings.some(({ number }) => number === own)
      ? wordings
      : [...wordings, { unit, number: own, score: 0 }];
  });
  return { close, further: [...further.values()] };
}
