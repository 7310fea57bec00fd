/**
 * What English words mean, offline and without a model: how alike two words are, which are the same
 * in meaning and which are opposites. The tables lie in `lexicon/` at the package's root; they are
 * read when first asked for and kept. Sources and figures: `docs/meaning.md`.
 */
import { readFileSync } from 'node:fs';
import { regularLemma } from './lemma.ts';
import { parseIrregular, parsePartners, parseSides } from './word-pairs.ts';
import { parseWordTable } from './word-table.ts';

export interface Lexicon {
  /** Length of the vectors that `sentence` gives. */
  readonly dimensions: number;
  /** How much the word tells in any English text: near 0 for “the”, 1 for a rare or unknown one. */
  weight(word: string): number;
  /** Whether the word, or its base form, is in the table. */
  knows(word: string): boolean;
  /** The base form: “refused” → “refuse”, “began” → “begin”; an unknown word comes back in lower case. */
  lemma(word: string): string;
  /** −1 to 1: 1 for two forms of one word, about 0 for unrelated words, 0 where one is unknown. */
  likeness(a: string, b: string): number;
  /** Base forms of the same meaning (a usual sense of the word); none where unknown. */
  synonyms(word: string): readonly string[];
  /** Whether one is the opposite of the other, in any inflection. */
  opposed(a: string, b: string): boolean;
  /** Unit vector of the words together, common words counting little; undefined where none is known. */
  sentence(words: readonly string[]): Float32Array | undefined;
}

/** The package's root is three folders up from here, in `src` and in `dist` alike. */
const FOLDER = new URL('../../../lexicon/', import.meta.url);
/** “unless” and “until” are no opposites of “less” and “til”: shorter pairs stand in the tables. */
const SHORTEST_NEGATED = 5;
/** Words that WordNet has in one usual sense are at least as alike as this, whatever their vectors say. */
const SYNONYMS = 0.7;
/** Words whose base form is remembered; a flood of new ones starts the memory anew. */
const REMEMBERED = 20_000;

interface Word {
  readonly lower: string;
  readonly lemma: string;
  readonly row: number | undefined;
  /** Its row among the vectors of news. */
  readonly newsRow: number | undefined;
  /** Words that the tables have as the opposite of a form of it; gathered when first asked for. */
  opposites?: ReadonlySet<string>;
  /** Base forms of the same meaning; looked up when first asked for. */
  synonyms?: readonly string[];
}

/**
 * Which words stand in the same news (GloVe) tells the likeness of single words better than what a
 * sentence model makes of each alone; together they do best: figures in `docs/meaning.md`.
 */
const NEWS_SHARE = 0.7;

/** Cosine of two unit vectors of the same length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  for (let i = 0; i < a.length; i++) dot += (a[i] ?? 0) * (b[i] ?? 0);
  return dot;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

function makeLexicon(): Lexicon {
  const table = parseWordTable(readFileSync(new URL('english.vectors', FOLDER)));
  const news = parseWordTable(readFileSync(new URL('news.vectors', FOLDER)));
  const irregular = parseIrregular(read('irregular.txt'));
  const sameMeaning = lazily(() => parsePartners(read('synonyms.txt')));
  const antonyms = lazily(() => parsePartners(read('antonyms.txt')));
  const sides = lazily(() => parseSides(read('opposites.txt')));

  const known = new Map<string, Word>();
  const wordOf = (word: string): Word => {
    const met = known.get(word);
    if (met) return met;
    const lower = word.toLowerCase();
    const lemma = irregular.get(lower) ?? regularLemma(lower, table.row);
    const found = {
      lower,
      lemma,
      row: table.row(lower) ?? table.row(lemma),
      newsRow: news.row(lower) ?? news.row(lemma),
    };
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, found);
    return found;
  };
  const meaningOf = (word: Word): readonly string[] => {
    if (word.synonyms) return word.synonyms;
    const own = sameMeaning()(word.lower);
    return (word.synonyms = own.length > 0 ? own : sameMeaning()(word.lemma));
  };
  const both = (a: Word, b: Word): number => {
    const meant =
      a.row === undefined || b.row === undefined ? undefined : table.cosine(a.row, b.row);
    const used =
      a.newsRow === undefined || b.newsRow === undefined
        ? undefined
        : news.cosine(a.newsRow, b.newsRow);
    if (used === undefined) return meant ?? 0;
    return meant === undefined ? used : NEWS_SHARE * used + (1 - NEWS_SHARE) * meant;
  };
  const negates = (longer: string, word: string): boolean => {
    const more = longer.length - word.length;
    if (more < 2 || more > 3 || word.length < SHORTEST_NEGATED) return false;
    return longer.startsWith(more === 2 ? 'un' : 'non') && longer.endsWith(word);
  };
  const contrary = (a: string, b: string): boolean => negates(a, b) || negates(b, a);
  const oppositesOf = (word: Word): ReadonlySet<string> =>
    (word.opposites ??= new Set(
      [word.lower, word.lemma].flatMap((form) => [
        ...(sides().get(form) ?? []),
        ...antonyms()(form),
      ]),
    ));

  return {
    dimensions: table.dimensions + news.dimensions,
    weight(word) {
      const { row } = wordOf(word);
      return row === undefined ? 1 : table.weight(row);
    },
    knows: (word) => wordOf(word).row !== undefined,
    lemma: (word) => wordOf(word).lemma,
    likeness(a, b) {
      const one = wordOf(a);
      const other = wordOf(b);
      if (one.lower === other.lower || one.lemma === other.lemma) return 1;
      const cos = both(one, other);
      if (cos >= SYNONYMS) return cos;
      return meaningOf(one).includes(other.lower) || meaningOf(one).includes(other.lemma)
        ? SYNONYMS
        : cos;
    },
    synonyms: (word) => meaningOf(wordOf(word)),
    opposed(a, b) {
      const one = wordOf(a);
      const other = wordOf(b);
      const listed = oppositesOf(one);
      return (
        listed.has(other.lower) ||
        listed.has(other.lemma) ||
        contrary(one.lower, other.lower) ||
        contrary(one.lemma, other.lemma) ||
        contrary(one.lower, other.lemma) ||
        contrary(one.lemma, other.lower)
      );
    },
    sentence(words) {
      const meant = new Float32Array(table.dimensions);
      const used = new Float32Array(news.dimensions);
      for (const word of words) {
        const { row, newsRow } = wordOf(word);
        if (row !== undefined) table.addTo(meant, row, table.weight(row));
        if (newsRow !== undefined) news.addTo(used, newsRow, news.weight(newsRow));
      }
      return joined([meant, used]);
    },
  };
}

/** Several vectors as one of unit length, each counting the same; undefined where all are zero. */
function joined(parts: readonly Float32Array[]): Float32Array | undefined {
  const lengths = parts.map((part) => Math.sqrt(cosine(part, part)));
  const told = lengths.filter((length) => length > 0).length;
  if (told === 0) return undefined;
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  parts.forEach((part, i) => {
    const scale = 1 / ((lengths[i] || 1) * Math.sqrt(told));
    for (let k = 0; k < part.length; k++) whole[at + k] = (part[k] ?? 0) * scale;
    at += part.length;
  });
  return whole;
}

/** The English lexicon, read at the first call (20 to 40 ms) and kept. */
export const loadLexicon: () => Lexicon = lazily(makeLexicon);
