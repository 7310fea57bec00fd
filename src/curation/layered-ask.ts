/**
 * A story's questions with a server's own above them, searched as one index. The story's index is
 * shared by all servers and never made anew: a server's questions stand in one of their own that takes
 * them one by one, so that a change costs the same whether there are ten or fifty thousand. Where the
 * server gives somebody a name, the story's entries that hold the name are read anew into it.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { corrector, type Vocabulary } from '../search/ask/correct.ts';
import {
  entryReader,
  namesIn,
  type Entry,
  type EntryReader,
  type SpokenNames,
} from '../search/ask/entry-reader.ts';
import type { AskIndex } from '../search/ask/units.ts';
import { conceptWeights } from '../search/ask/weights.ts';
import { nearIn, openWords, startingIn } from '../search/open-words.ts';
import type { StoryIndex } from '../search/story-index.ts';
import { stemEnglish } from '../search/text/stem.ts';
import { likeMeaning } from '../search/lexicon-types.ts';
import { LayeredMap } from './layered-map.ts';
import { layeredPostings } from './layered-postings.ts';
import { entryKey, keyOf, ownQuestions } from './own-questions.ts';
import { termsRenamed, unitsWith } from './renamed.ts';

/** What a server says about one question or gap. */
export type AskChange =
  | { readonly state: 'own'; readonly entry: Entry }
  /** Not to be found, or (`bundled`) as the story has it. */
  | {
      readonly state: 'hidden' | 'bundled';
      readonly kind: Entry['kind'];
      readonly id: string;
    };

export interface LayeredAsk {
  /** The same object for ever. */
  readonly index: AskIndex;
  /** What was added or replaced, and what was read anew because of a name. */
  own(): Iterable<Entry>;
  /** Whether it is what the server says. */
  isOwn(kind: Entry['kind'], id: string): boolean;
  /** Whether a bundled entry is not to be found as it is. */
  isHidden(kind: Entry['kind'], id: string): boolean;
  /** @param last whether others follow at once: until then nothing is found by its meaning alone */
  apply(changes: readonly AskChange[], last?: boolean): Promise<void>;
  /** From now on the story has these names. */
  rename(names: SpokenNames): Promise<void>;
}

/** Entries that are read without a pause: some milliseconds. */
const BATCH = 64;

export function layeredAsk({ story, ask }: StoryIndex): LayeredAsk {
  const english = ask.language.startsWith('en');
  const bundled = new Map(ask.entries.map((entry, number) => [keyOf(entry), number]));
  const bundledNames = namesIn(story);
  const own = ownQuestions(ask);
  /** What the server says: an entry of its own, or nothing. */
  const said = new Map<string, Entry | undefined>();
  /** Bundled entries that are not to be found as they are. */
  const hidden = new Set<number>();
  let hiddenUnits = 0;
  /** Bundled entries that hold a name which the server has changed. */
  let renamed = new Set<string>();
  let names = bundledNames;
  let reader: EntryReader = entryReader(names, ask.language, ask.senses, ask.concepts);

  const words = openWords();
  const stems = new Set<string>();
  const vocabulary: Vocabulary = {
    has: (word) => ask.vocabulary.has(word) || words.has(word),
    hasStem: (stem) => ask.vocabulary.hasStem(stem) || stems.has(stem),
    near: (word, most, limit) => nearIn([ask.vocabulary, words], word, most, limit),
    startingWith: (prefix, limit) => startingIn([ask.vocabulary, words], prefix, limit),
  };
  const learn = (word: string): void => {
    // Numbers are not mended.
    if (ask.vocabulary.has(word) || /\d/.test(word)) return;
    words.add(word);
    stems.add(english ? stemEnglish(word) : word);
  };

  const isShown = (unit: number): boolean =>
    unit >= ask.units.length || !hidden.has(own.units[unit]?.entry ?? -1);
  const { units, entries, contents, spread } = own;
  const layeredSpread = new LayeredMap((term) => {
    const count = (ask.spread.get(term) ?? 0) + (spread.get(term) ?? 0);
    return count > 0 ? count : undefined;
  });
  const weights = conceptWeights({ entries, spread: layeredSpread }, ask.concepts);
  const index: AskIndex = {
    ...ask,
    get spotter() {
      return reader.spotter;
    },
    units,
    entries,
    contents,
    vocabulary,
    corrector: corrector(vocabulary, ask.senses, english),
    postings: layeredPostings(
      [
        { postings: ask.postings, from: 0 },
        { postings: own.postings, from: ask.units.length },
      ],
      isShown,
      () => hiddenUnits,
    ),
    spread: layeredSpread,
    weights,
    exact: new LayeredMap((wording) => {
      const below = ask.exact.get(wording);
      return (
        own.exact.get(wording) ?? (below === undefined || hidden.has(below) ? undefined : below)
      );
    }),
    nearest(meaning, limit) {
      const found = ask.nearest(meaning, limit + Math.min(hiddenUnits, MOST_HIDDEN));
      const shown = found.filter(isShown).slice(0, limit);
      const mine = own.nearest(meaning, limit);
      if (mine.length === 0) return shown;
      const likeness = (unit: number): number => likeMeaning(meaning, units[unit]?.meaning);
      return [...shown, ...mine]
        .map((unit) => [unit, likeness(unit)] as const)
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([unit]) => unit);
    },
    nearestTo: (question, limit) =>
      ask
        .nearestTo(question, limit + Math.min(hiddenUnits, MOST_HIDDEN))
        .filter(isShown)
        .slice(0, limit),
  };

  function show(number: number, shown: boolean): void {
    if (hidden.has(number) === !shown) return;
    const { terms, units: all } = ask.contents[number] ?? { terms: [], units: [] };
    const change = shown ? 1 : -1;
    if (shown) hidden.delete(number);
    else hidden.add(number);
    hiddenUnits -= change * all.length;
    for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + change);
  }

  /** Makes found what is to be found under the key, and nothing else. */
  function settle(key: string): void {
    weights.forget();
    const number = bundled.get(key);
    const below = number !== undefined && renamed.has(key) ? ask.entries[number] : undefined;
    const entry = said.has(key) ? said.get(key) : below;
    if (number !== undefined) show(number, !said.has(key) && !below);
    if (entry) own.put(key, entry, reader, learn);
    else own.take(key, reader);
  }

  async function settleAll(keys: Iterable<string>): Promise<void> {
    let done = 0;
    for (const key of keys) {
      settle(key);
      if (++done % BATCH === 0) await breathe();
    }
  }

  return {
    index,
    own: own.held,
    isOwn: (kind, id) => said.get(entryKey(kind, id)) !== undefined,
    isHidden: (kind, id) => hidden.has(bundled.get(entryKey(kind, id)) ?? -1),
    async apply(changes, last = true) {
      const keys = changes.map((change) => {
        if (change.state === 'own') {
          const key = keyOf(change.entry);
          said.set(key, change.entry);
          return key;
        }
        const key = entryKey(change.kind, change.id);
        if (change.state === 'hidden') said.set(key, undefined);
        else said.delete(key);
        return key;
      });
      await settleAll(keys);
      if (last) await own.weigh(reader);
    },
    async rename(now) {
      const changed = termsRenamed(names, now).flatMap((terms) => own.holding(terms));
      const read = new Set(
        termsRenamed(bundledNames, now).flatMap((terms) =>
          unitsWith(ask.postings, terms).map((unit) => ask.units[unit]?.entry ?? -1),
        ),
      );
      const affected = new Set([...changed, ...renamed]);
      // They leave as they were read; then all is read with the new names.
      for (const key of affected) own.take(key, reader);
      renamed = new Set([...read].flatMap((number) => keyAt(number)));
      names = now;
      reader = entryReader(now, ask.language, ask.senses, ask.concepts);
      for (const [, phrases] of now) for (const { word } of phrases.flat()) learn(word);
      await settleAll(new Set([...affected, ...renamed]));
      await own.weigh(reader);
    },
  };

  function keyAt(number: number): string[] {
    const entry = ask.entries[number];
    return entry ? [keyOf(entry)] : [];
  }
}

/** Hidden units that are looked past. */
const MOST_HIDDEN = 2_000;
