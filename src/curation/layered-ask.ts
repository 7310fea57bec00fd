/**
 * A story's questions with a server's own above them, searched as one index. The story's index is
 * shared by all servers and never rebuilt; a server's questions stand in small segments, so that a
 * change costs some milliseconds whether the server has ten questions or fifty thousand.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { corrector, type Corrector } from '../search/ask/correct.ts';
import type { AskIndex } from '../search/ask/units.ts';
import type { Question } from '../knowledge/schema.ts';
import type { StoryIndex } from '../search/story-index.ts';
import { tokenize } from '../search/text/tokenize.ts';
import { askableKey, keyOfAskable, wordsOf, type Askable } from './ask-segment.ts';
import { createSegments } from './ask-segments.ts';
import { layeredPostings, type Part } from './layered-postings.ts';

/** What a server says about one question or gap. */
export type AskChange =
  | { readonly state: 'own'; readonly askable: Askable }
  /** Not to be found, or (`bundled`) as the story has it. */
  | {
      readonly state: 'hidden' | 'bundled';
      readonly kind: Askable['kind'];
      readonly id: string;
    };

export interface LayeredAsk {
  readonly index: AskIndex;
  /** Curated questions, each with all its wordings as one text. */
  suggestions(): Iterable<{ readonly question: Question; readonly text: string }>;
  isHidden(key: string): boolean;
  /** Live at once for what is small; a large import lets others have their turn in between. */
  apply(changes: readonly AskChange[]): Promise<void>;
}

/** Beyond this many curated wordings a look at all meanings would take longer than an answer may. */
const MOST_MEANINGS = 20_000;

export function layeredAsk(base: StoryIndex): LayeredAsk {
  const { story, ask } = base;
  const segments = createSegments(story, ask);
  const { units, entries, entryTerms, answers, entryKinds, entryUnits } = segments.whole;
  const bundled = new Map(ask.entries.map((entry, number) => [keyOfAskable(entry), number]));
  /** Bundled entries that the server has replaced or taken away. */
  const hidden = new Set<number>();
  const words = new Set<string>();
  let mender: Corrector | undefined;
  let hiddenUnits = 0;

  const isShown = (unit: number): boolean => !hidden.has(units[unit]?.entry ?? -1);
  let known: readonly Part[] | undefined;
  const parts = (): readonly Part[] =>
    (known ??= [
      { postings: ask.postings },
      ...segments.list.map(({ index, units: numbers }) => ({
        postings: index.postings,
        units: numbers,
      })),
    ]);

  const index: AskIndex = {
    ...ask,
    units,
    entries,
    entryTerms,
    answers,
    entryKinds,
    entryUnits,
    postings: layeredPostings(parts, isShown, () => hiddenUnits),
    spread: new Layered<number>(ask.spread, segments.spread, (own, below) => own + below),
    exact: new Layered<number>(
      ask.exact,
      segments.exact,
      (own) => own,
      (n) => !hidden.has(n),
    ),
    nearest(meaning, limit) {
      const near = ask.nearest(meaning, limit + Math.min(hiddenUnits, MOST_MEANINGS));
      const found = near.filter(isShown).slice(0, limit);
      if (units.length - ask.units.length > MOST_MEANINGS) return found;
      const own = segments.list.flatMap(({ index: part, units: numbers }) =>
        part.nearest(meaning, limit).flatMap((unit) => numbers[unit] ?? []),
      );
      return own.length === 0 ? found : nearestOf([...found, ...own], units, meaning, limit);
    },
    get corrector() {
      return (mender ??= makeCorrector());
    },
  };

  /** Known words are the story's and the server's own; without any of these the story's corrector will do. */
  function makeCorrector(): Corrector {
    const familiar = new Set(wordsOf(ask));
    for (const text of names(base)) familiar.add(text);
    const strange = [...words].some((word) => !familiar.has(word));
    if (!strange) return ask.corrector;
    return corrector([...familiar, ...words], ask.senses, ask.language.startsWith('en'));
  }

  function show(kind: Askable['kind'], id: string, shown: boolean): void {
    const number = bundled.get(askableKey(kind, id));
    if (number === undefined || hidden.has(number) === !shown) return;
    const count = ask.entryUnits[number]?.length ?? 0;
    if (shown) hidden.delete(number);
    else hidden.add(number);
    hiddenUnits += shown ? -count : count;
  }

  return {
    index,
    suggestions: segments.suggestions,
    isHidden: (key) => hidden.has(bundled.get(key) ?? -1),
    async apply(changes) {
      for (const change of changes) {
        if (change.state === 'own') {
          show(change.askable.kind, change.askable.item.id, false);
          segments.put(keyOfAskable(change.askable), change.askable);
        } else {
          show(change.kind, change.id, change.state === 'bundled');
          segments.put(askableKey(change.kind, change.id), undefined);
        }
      }
      for (const segment of segments.rebuild()) {
        known = undefined;
        for (const word of wordsOf(segment.index)) {
          // Numbers are not mended.
          if (words.has(word) || /\d/.test(word)) continue;
          mender = undefined;
          words.add(word);
        }
        await breathe();
      }
    },
  };
}

/** Words of the names that the story knows. */
function names({ ask, story }: StoryIndex): string[] {
  return [...story.people, ...story.parties, ...story.documents, ...story.terms].flatMap(
    ({ name, aliases }) =>
      [name, ...aliases].flatMap((text) => tokenize(text, ask.language).map(({ word }) => word)),
  );
}

/** Of units found in several parts those nearest in meaning. */
function nearestOf(
  found: readonly number[],
  units: AskIndex['units'],
  meaning: Float32Array | undefined,
  limit: number,
): readonly number[] {
  const likeness = (unit: number): number => {
    const other = units[unit]?.meaning;
    return meaning && other ? meaning.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0) : -1;
  };
  return found
    .map((unit) => [unit, likeness(unit)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([unit]) => unit);
}

/** A map above another one. */
class Layered<T> extends Map<string, T> {
  readonly #below: ReadonlyMap<string, T>;
  readonly #own: ReadonlyMap<string, T>;
  readonly #join: (own: T, below: T) => T;
  readonly #isShown: (below: T) => boolean;

  constructor(
    below: ReadonlyMap<string, T>,
    own: ReadonlyMap<string, T>,
    join: (own: T, below: T) => T,
    isShown: (below: T) => boolean = () => true,
  ) {
    super();
    this.#below = below;
    this.#own = own;
    this.#join = join;
    this.#isShown = isShown;
  }

  override get(key: string): T | undefined {
    const own = this.#own.get(key);
    const below = this.#below.get(key);
    if (below === undefined || !this.#isShown(below)) return own;
    return own === undefined ? below : this.#join(own, below);
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined;
  }
}
