/** What a story's speakers said, prepared so that a member's version of it can be judged. */
import type { Story } from '../../knowledge/schema.ts';
import { invertedIndex, type NumberedIndex } from '../bm25.ts';
import { typosAllowed } from '../edit-distance.ts';
import { entitySpotter, TERM, type EntitySpotter } from '../entities.ts';
import { fuzzyWords, type FuzzyWords } from '../fuzzy-words.ts';
import type { WordSense } from '../lexicon-types.ts';
import { remembering, rememberingEach } from '../remember.ts';
import { tokenize } from '../text/tokenize.ts';
import { namesOf, voicesOf } from '../voice.ts';
import { countCues, type Cues } from './cues.ts';
import { narratedIn } from './narrated.ts';
import { readingOf, type SaidReading } from './reading.ts';
import { remarkClassifier, type RemarkClassifier } from './remark-classifier.ts';
import { saidUnits, type Owner, type SaidUnits } from './said-units.ts';
import { stemsIn, type Stems } from './wordings.ts';
import { saidWords, type SaidWord } from './words.ts';

export type { SaidReading } from './reading.ts';
export type { Owner, SaidUnit } from './said-units.ts';

export interface SaidIndex {
  readonly units: SaidUnits;
  /** How many quotations and statements they are of. */
  readonly owners: number;
  readonly postings: NumberedIndex;
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
  /** The words of all wordings of the remark that has the unit. */
  readonly cuesAround: (unit: number) => Cues;
  /** The stems of all wordings of the remark whose first unit it is. */
  readonly stemsAround: (first: number) => Stems;
  /** In how large a part of its wordings the speaker of the remark with the unit is named. */
  readonly namedIn: (unit: number) => number;
  /** Learnt when it is first asked for; none where there are too many remarks to learn from. */
  readonly classifier: () => RemarkClassifier | undefined;
  /** Room for what is found out of a word and each numbered one, kept for the words asked last. */
  readonly rowOf: (word: string) => Float32Array;
  /** In how many units a stem stands. */
  rarity(stem: string): number;
}

/**
 * Readings are kept of all units, or of none where there are more: hardly one of a huge story's is
 * asked for twice, and what is kept for nothing costs pauses, for the engine moves it about.
 */
const MOST_REMEMBERED = 20_000;
/** Readings of a huge story that are kept: one question asks several times for the same few. */
const MOST_LATELY = 64;
/**
 * Texts that a classifier is learnt from, wordings and answers: with more, whoever asks first would wait too long. Of a
 * story that has more, it learns the same share of every remark's.
 */
const MOST_LEARNT = 8_000;
/** Fewer texts of each remark than this tell too little beside so many remarks. */
const FEWEST_LEARNT_EACH = 8;
/** Asked words whose likenesses to the story's are kept. */
const MOST_ROWS = 500;
/** Words that are numbered: more than a usual story's units have. */
const MOST_IDS = 8_000;
/** The number of a word that has none. */
const UNMET = -1;
/** Words that a mistyped one may be: more would find everything. */
const MENDED_EACH = 12;

/**
 * How much a stem tells, by the number of remarks that it stands in (inverse document frequency: K. Spärck
 * Jones, 1972): the more ways of putting a remark the pack has, the more often its own words stand in it.
 */
function ownerRarity() {
  const found = new Map<string, { count: number; last: Owner['item'] }>();
  let owners = 0;
  let last: Owner['item'] | undefined;
  const idf = (count: number): number => Math.log(1 + (owners - count + 0.5) / (count + 0.5));
  return {
    /** Wordings of the same remark come one after the other. */
    add(owner: Owner['item'], stems: readonly string[]) {
      if (owner !== last) owners++;
      last = owner;
      for (const stem of stems) {
        const known = found.get(stem);
        if (!known) found.set(stem, { count: 1, last: owner });
        else if (known.last !== owner) {
          known.count++;
          known.last = owner;
        }
      }
    },
    /** 0…1; 1 for a stem that none has. */
    telling: (stem: string): number => idf(found.get(stem)?.count ?? 0) / idf(0),
  };
}

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
  const rarity = ownerRarity();
  function* terms(): Iterable<readonly string[]> {
    for (let number = 0; number < units.size; number++) {
      const unit = units.at(number);
      const tokens = saidWords(unit?.text ?? '', language);
      for (const { word } of tokens) words.add(word);
      const stems = tokens.map(({ stem }) => stem);
      if (unit) rarity.add(unit.owner.item, stems);
      yield stems;
    }
  }
  const postings = invertedIndex(terms());
  const vocabulary = fuzzyWords(words);
  const readBy = { spotter, senses, telling: rarity.telling, stemId: postings.idOf };
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known === undefined && ids.size < MOST_IDS) ids.set(word, ids.size);
    return known ?? ids.get(word) ?? UNMET;
  };
  const reading = (text: string, number: (word: string) => number): SaidReading =>
    readingOf(saidWords(text, language), readBy, number);
  const read = (text: string): SaidReading => reading(text, (word) => ids.get(word) ?? UNMET);
  const stemOf = (word: string): string => tokenize(word, language)[0]?.stem ?? word;
  const keep = <K, V>(make: (key: K) => V, most = MOST_REMEMBERED): ((key: K) => V) =>
    units.size > MOST_REMEMBERED ? make : remembering(most, make);
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
  const ofEach = <V>(make: (number: number) => V): ((number: number) => V) =>
    units.size > MOST_REMEMBERED ? make : rememberingEach(make);
  const readUnit = (unit: number): SaidReading => reading(units.at(unit)?.text ?? '', idOf);
  const readingAt =
    units.size > MOST_REMEMBERED ? remembering(MOST_LATELY, readUnit) : rememberingEach(readUnit);
  const owners = story.quotes.length + story.statements.length;
  let learnt: RemarkClassifier | undefined;
  const narrated = (): readonly SaidReading[] =>
    narratedIn(story).map(({ answer }) => reading(answer, idOf));
  const cuesFrom = ofEach((first) => countCues(units.around(first), units, readingAt));
  const namedIn = ofEach((first) => {
    const [from, to] = units.around(first);
    const speaker = units.at(first)?.owner.item.speaker ?? '';
    let named = 0;
    for (let number = from; number < to; number++)
      if (readingAt(number).names.has(speaker)) named++;
    return named / (to - from);
  });
  return {
    units,
    owners,
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
    readingOf: readingAt,
    cuesAround: (unit) => cuesFrom(units.around(unit)[0]),
    namedIn: (unit) => namedIn(units.around(unit)[0]),
    stemsAround: ofEach((first) => stemsIn(units.around(first), readingAt)),
    classifier() {
      const room = MOST_LEARNT - story.questions.length;
      if (units.size > room && owners * FEWEST_LEARNT_EACH > room) return undefined;
      const share = Math.min(1, room / units.size);
      return (learnt ??= remarkClassifier(units, readingAt, narrated(), share));
    },
    rowOf: keep(() => new Float32Array(Math.min(MOST_IDS, words.size)), MOST_ROWS),
    mentions: ({ item }) => mentioned(item),
    rarity: (stem) => postings.rarity(stem),
  };
}
