/** A server's own questions and gaps: one numbering over them and the story's, changed one by one. */
import { setImmediate as breathe } from 'node:timers/promises';
import {
  readConcepts,
  termsOf,
  textsOf,
  type Entry,
  type EntryReader,
} from '../search/ask/entry-reader.ts';
import { exactKey, type AskIndex, type EntryContents, type Unit } from '../search/ask/units.ts';
import { nearestMeanings } from '../search/nearest.ts';
import { openIndex, type OpenIndex } from '../search/open-index.ts';
import { OwnEntry, OwnUnit } from './own-entry.ts';
import { unitsWith, type Together } from './renamed.ts';

export const keyOf = ({ kind, item }: Entry): string => entryKey(kind, item.id);
export const entryKey = (kind: Entry['kind'], id: string): string => `${kind}/${id}`;

export interface OwnQuestions {
  /** The story's lists with the server's own after them; changed in place. */
  readonly units: Unit[];
  readonly entries: Entry[];
  readonly contents: EntryContents[];
  /** By the units' numbers among the server's own. */
  readonly postings: OpenIndex;
  /** In how many entries of the server's own a term stands. */
  readonly spread: Map<string, number>;
  /** Entry of each wording, by its exact words. */
  readonly exact: ReadonlyMap<string, number>;
  /** Adds or replaces. @param onWord is told the words that carry content */
  put(key: string, entry: Entry, reader: EntryReader, onWord: (word: string) => void): void;
  /** @param reader with which it was put */
  take(key: string, reader: EntryReader): void;
  /** The keys of the entries with a text in which all the terms stand. */
  holding(terms: Together): readonly string[];
  held(): Iterable<Entry>;
  /** Makes what was changed be found by its meaning, too. */
  weigh(reader: EntryReader): Promise<void>;
  /** Units (by their number in the whole) nearest in meaning; none where there are too many to look at. */
  nearest(meaning: Float32Array | undefined, limit: number): readonly number[];
}

/** Beyond this many wordings a look at all meanings would take longer than an answer may. */
const MOST_MEANINGS = 20_000;
/** Meanings that are made without a pause: some milliseconds. */
const BATCH = 200;
/** Stands at a number for the moment between its being taken and its being filled. */
const NOTHING: Unit = {
  entry: -1,
  text: '',
  source: 'wording',
  concepts: [],
  words: [],
  negations: 0,
  numbers: [],
  kind: 'none',
  sought: [],
  future: false,
  personal: false,
  meaning: undefined,
  entities: new Set(),
};

export function ownQuestions(base: AskIndex): OwnQuestions {
  const units: Unit[] = [...base.units];
  const entries: Entry[] = [...base.entries];
  const contents: EntryContents[] = [...base.contents];
  const first = { unit: base.units.length, entry: base.entries.length };
  const held = new Map<string, OwnEntry>();
  const keys = new Map<number, string>();
  const freeUnits: number[] = [];
  const freeEntries: number[] = [];
  const postings = openIndex();
  const spread = new Map<string, number>();
  const exact = new Map<string, number>();
  /** Of the units, for as long as they are few enough. */
  const meanings = new Map<number, Float32Array | undefined>();
  let near: AskIndex['nearest'] | undefined;
  let version = 0;
  const forget = (): void => {
    near = undefined;
    version += 1;
  };

  const count = (term: string, change: number): void => {
    const now = (spread.get(term) ?? 0) + change;
    if (now === 0) spread.delete(term);
    else spread.set(term, now);
  };

  function take(key: string, reader: EntryReader): void {
    const own = held.get(key);
    if (!own) return;
    held.delete(key);
    keys.delete(own.number);
    const all = new Set<string>();
    textsOf(own.entry).forEach(({ text, source }, i) => {
      const terms = termsOf(readConcepts(text, reader));
      const unit = own.units[i] ?? -1;
      postings.take(unit - first.unit, terms);
      for (const term of terms) all.add(term);
      if (source === 'wording' && exact.get(exactKey(text)) === own.number) {
        exact.delete(exactKey(text));
      }
      meanings.delete(unit);
      freeUnits.push(unit);
    });
    for (const term of all) count(term, -1);
    freeEntries.push(own.number);
    forget();
  }

  function put(
    key: string,
    entry: Entry,
    reader: EntryReader,
    onWord: (word: string) => void,
  ): void {
    take(key, reader);
    const texts = textsOf(entry);
    const number = freeEntries.pop() ?? entries.length;
    const numbers = texts.map(() => freeUnits.pop() ?? units.push(NOTHING) - 1);
    const own = new OwnEntry(entry, number, numbers, reader);
    held.set(key, own);
    keys.set(number, key);
    entries[number] = entry;
    contents[number] = own;
    const all = new Set<string>();
    texts.forEach(({ text, source }, i) => {
      const unit = numbers[i] ?? -1;
      const concepts = readConcepts(text, reader);
      const terms = termsOf(concepts);
      units[unit] = new OwnUnit(own, i, source);
      postings.put(unit - first.unit, terms);
      for (const term of terms) all.add(term);
      for (const { word } of concepts) onWord(word);
      if (source === 'wording') exact.set(exactKey(text), number);
    });
    for (const term of all) count(term, 1);
    forget();
  }

  /** What the entries mean, for those that are new; others have their turn in between. */
  async function weigh(reader: EntryReader): Promise<void> {
    if (postings.size > MOST_MEANINGS) {
      meanings.clear();
      return;
    }
    const vectors: (Float32Array | undefined)[] = [];
    const numbers: number[] = [];
    const groups: number[][] = [];
    const begun = version;
    let made = 0;
    for (const { entry, units: own } of held.values()) {
      const texts = textsOf(entry);
      for (const [i, unit] of own.entries()) {
        if (meanings.has(unit)) continue;
        const words = readConcepts(texts[i]?.text ?? '', reader).map(({ word }) => word);
        meanings.set(unit, reader.senses.sentence(words));
        if (++made % BATCH === 0) await breathe();
      }
      groups.push(own.map((unit) => vectors.push(meanings.get(unit)) - 1));
      numbers.push(...own);
    }
    // Something has changed during a pause.
    if (version !== begun) return weigh(reader);
    const search = nearestMeanings(vectors, groups);
    near = (meaning, limit) => search(meaning, limit).flatMap((at) => numbers[at] ?? []);
  }

  return {
    units,
    entries,
    contents,
    postings,
    spread,
    exact,
    put,
    take,
    holding: (terms) =>
      unitsWith(postings, terms).flatMap(
        (unit) => keys.get(units[first.unit + unit]?.entry ?? -1) ?? [],
      ),
    *held() {
      for (const { entry } of held.values()) yield entry;
    },
    weigh,
    nearest: (meaning, limit) => near?.(meaning, limit) ?? [],
  };
}
