/** What a story's speakers said, prepared so that a member's version of it can be judged. */
import type { Story } from '../../knowledge/schema.ts';
import { invertedIndex, type InvertedIndex } from '../bm25.ts';
import { typosAllowed } from '../edit-distance.ts';
import { entitySpotter, TERM, type EntitySpotter } from '../entities.ts';
import { fuzzyWords, type FuzzyWords } from '../fuzzy-words.ts';
import type { WordSense } from '../lexicon-types.ts';
import { remembering } from '../remember.ts';
import { tokenize } from '../text/tokenize.ts';
import { namesOf, voicesOf } from '../voice.ts';
import { readingOf, type SaidReading } from './reading.ts';
import { saidUnits, type Owner, type SaidUnits } from './said-units.ts';
import { saidWords, type SaidWord } from './words.ts';

export type { SaidReading } from './reading.ts';
export type { Owner, SaidUnit } from './said-units.ts';

export interface SaidIndex {
  readonly units: SaidUnits;
  readonly postings: InvertedIndex;
  /** Every word of the units, folded. */
  readonly vocabulary: FuzzyWords;
  readonly spotter: EntitySpotter;
  readonly senses: WordSense;
  readonly language: string;
  /** Entities that a quotation or statement speaks of, by its id: named, or meant by a pronoun. */
  readonly mentions: (owner: Owner) => ReadonlySet<string>;
  read(text: string): SaidReading;
  stemOf(word: string): string;
  /** Stems of the words that a mistyped word may be; none for a word of the units or the dictionary. */
  mended(word: SaidWord): readonly string[];
  readonly readingOf: (unit: number) => SaidReading;
  /** How many words of content have a number: those of the units that were read. */
  wordsMet(): number;
  /** In how many units a stem stands. */
  rarity(stem: string): number;
}

/**
 * Readings are kept of all units, or of none where there are more: hardly one of a huge story's is
 * asked for twice, and what is kept for nothing costs pauses, for the engine moves it about.
 */
const MOST_REMEMBERED = 5_000;
/** Words that are numbered: more than a usual story's units have. */
const MOST_IDS = 8_000;
/** The number of a word that has none. */
const UNMET = -1;
/** Words that a mistyped one may be: more would find everything. */
const MENDED_EACH = 12;

/** Prepares the quotations and statements of a story. */
export function saidIndex(story: Story, senses: WordSense): SaidIndex {
  const { language } = story.story;
  const spoken = (names: readonly string[]) => names.map((name) => tokenize(name, language));
  const spotter = entitySpotter([
    ...[...voicesOf(story)].map(([id, voice]) => [id, spoken(namesOf(voice))] as const),
    ...story.terms.map(
      ({ id, name, aliases }) => [`${TERM}${id}`, spoken([name, ...aliases])] as const,
    ),
  ]);
  const units = saidUnits(story);
  const words = new Set<string>();
  function* terms(): Iterable<readonly string[]> {
    for (let number = 0; number < units.size; number++) {
      const tokens = saidWords(units.at(number)?.text ?? '', language);
      for (const { word } of tokens) words.add(word);
      yield tokens.map(({ stem }) => stem);
    }
  }
  const postings = invertedIndex(terms());
  const vocabulary = fuzzyWords(words);

  const rarest = postings.rarity('');
  const telling = (stem: string): number => postings.rarity(stem) / rarest;
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known === undefined && ids.size < MOST_IDS) ids.set(word, ids.size);
    return known ?? ids.get(word) ?? UNMET;
  };
  const reading = (text: string, number: (word: string) => number): SaidReading =>
    readingOf(saidWords(text, language), spotter, senses, telling, number);
  const read = (text: string): SaidReading => reading(text, (word) => ids.get(word) ?? UNMET);
  const stemOf = (word: string): string => tokenize(word, language)[0]?.stem ?? word;
  const keep = <K, V>(make: (key: K) => V): ((key: K) => V) =>
    units.size > MOST_REMEMBERED ? make : remembering(MOST_REMEMBERED, make);
  const mentioned = keep((item: Owner['item']): ReadonlySet<string> => {
    const texts =
      'paraphrases' in item
        ? [item.text, item.context ?? '', ...item.paraphrases]
        : [item.text, ...item.also];
    return new Set([
      item.speaker,
      ...texts.flatMap((text) => spotter.spot(saidWords(text, language)).flatMap((id) => id ?? [])),
    ]);
  });
  return {
    units,
    postings,
    vocabulary,
    spotter,
    senses,
    language,
    read,
    stemOf,
    mended({ word, stem, stop }) {
      if (stop || postings.has(stem) || senses.knows(word) || /\d/.test(word)) return [];
      const near = vocabulary.near(word, typosAllowed(word.length), MENDED_EACH);
      return [...new Set(near.map((other) => stemOf(other.word)))];
    },
    readingOf: keep((unit: number) => reading(units.at(unit)?.text ?? '', idOf)),
    wordsMet: () => ids.size,
    mentions: ({ item }) => mentioned(item),
    rarity: (stem) => postings.rarity(stem),
  };
}
