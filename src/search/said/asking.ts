/** What a member's words are looked up by, and the shortlist of units that may be meant. */
import { closeness } from '../lexicon-types.ts';
import type { SaidIndex, SaidReading, SaidUnit } from './said-index.ts';
import type { SaidWord } from './words.ts';

/** Units looked at closely: beyond them nothing shares enough rare words. */
const SHORTLIST = 40;
/** After the first few, units with a smaller share of the best one's score change no golden verdict. */
const LEAST_SHARE = 0.5;
const FEWEST = 8;
const SYNONYMS_EACH = 6;
const SYNONYM_WEIGHT = 0.4;
/** A word that the typo may stand for weighs nearly what the word itself would. */
const MENDED_WEIGHT = 0.8;

/** What is found out about the asked words once, for all units. */
export interface Asking {
  readonly reading: SaidReading;
  /** Stems of the words that each may be, where it is mistyped. */
  readonly mended: readonly (readonly string[])[];
  /** For each word, what `closeness` said of it and others: units repeat each other's words. */
  readonly compared: readonly Map<string, number>[];
  /** The same by the others' numbers, for words of content: `closeness` + 2, or 0 where it is not known yet. */
  readonly rows: readonly Float32Array[];
}

/** Reads the asked words against the index. */
export function asking(reading: SaidReading, index: SaidIndex): Asking {
  const rows = new Map(reading.words.map(({ word }) => [word, new Map<string, number>()]));
  return {
    reading,
    mended: reading.words.map((word) => index.mended(word)),
    compared: reading.words.map(({ word }) => rows.get(word) ?? new Map<string, number>()),
    rows: reading.content.map(() => new Float32Array(index.wordsMet())),
  };
}

/**
 * How far each asked word means the same as each said one, row by row, each pair compared once; stop
 * words are like nothing, opposites less than that.
 */
export function likenessOf(
  { reading, compared }: Asking,
  said: readonly SaidWord[],
  { senses }: SaidIndex,
): Float64Array {
  const width = said.length;
  const values = new Float64Array(reading.words.length * width);
  reading.words.forEach((a, i) => {
    const row = compared[i];
    if (a.stop || !row) return;
    for (let j = 0; j < width; j++) {
      const b = said[j];
      if (!b || b.stop) continue;
      let value = row.get(b.word);
      if (value === undefined) row.set(b.word, (value = closeness(a.word, b.word, senses)));
      values[i * width + j] = value;
    }
  });
  return values;
}

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

/**
 * The units that are looked at closely, with their numbers: the best by the index, and those of the
 * same quotations and statements, for a long quotation is easily behind its short paraphrase.
 */
export function shortlist(
  about: Asking,
  index: SaidIndex,
): readonly (readonly [SaidUnit, number])[] {
  const hits = index.postings
    .search(searchTerms(about, index), SHORTLIST)
    .flatMap(({ unit: number, score }) => {
      const unit = index.units.at(number);
      return unit ? [{ unit, number, score }] : [];
    });
  const least = LEAST_SHARE * (hits[0]?.score ?? 0);
  const owners = new Set(
    hits.filter(({ score }, i) => i < FEWEST || score >= least).map(({ unit }) => unit.owner.item),
  );
  return hits
    .filter(({ unit }) => owners.has(unit.owner.item))
    .map(({ unit, number }) => [unit, number]);
}
