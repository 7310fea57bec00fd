/** The segments of a server's own questions, and one numbering over them and the story's. */
import type { AskIndex, Unit } from '../search/ask/units.ts';
import type { Question, Story } from '../knowledge/schema.ts';
import {
  indexItems,
  searchText,
  SEGMENT_SIZE,
  spreadOf,
  type Askable,
  type Segment,
} from './ask-segment.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Whole = Mutable<
  Pick<AskIndex, 'units' | 'entries' | 'entryTerms' | 'answers' | 'entryKinds' | 'entryUnits'>
>;

export interface Segments {
  /** The story's lists with the segments' after them; changed in place. */
  readonly whole: Whole;
  readonly list: readonly Segment[];
  /** In how many entries of the segments a term stands. */
  readonly spread: ReadonlyMap<string, number>;
  readonly exact: ReadonlyMap<string, number>;
  /** Puts or (undefined) takes away; shows after `rebuild`. */
  put(key: string, askable: Askable | undefined): void;
  /** Rebuilds what was changed, a segment at each step. */
  rebuild(): Generator<Segment>;
  suggestions(): Iterable<{ readonly question: Question; readonly text: string }>;
}

export function createSegments(story: Story, base: AskIndex): Segments {
  const whole: Whole = {
    units: [...base.units],
    entries: [...base.entries],
    entryTerms: [...base.entryTerms],
    answers: [...base.answers],
    entryKinds: [...base.entryKinds],
    entryUnits: [...base.entryUnits],
  };
  const list: Segment[] = [];
  const homes = new Map<string, Segment>();
  const changed = new Set<Segment>();
  const freeUnits: number[] = [];
  const freeEntries: number[] = [];
  const spread = new Map<string, number>();
  const exact = new Map<string, number>();
  const texts = new Map<string, { question: Question; text: string }>();
  const empty = indexItems(story, [], base.senses);

  function home(): Segment {
    const last = list.at(-1);
    if (last && last.items.size < SEGMENT_SIZE) return last;
    const segment = { items: new Map(), index: empty, units: [], entries: [] };
    list.push(segment);
    return segment;
  }

  /** Takes what the segment has added out of the whole. */
  function withdraw({ index, units, entries }: Segment): void {
    for (const [term, count] of spreadOf(index)) {
      const left = (spread.get(term) ?? 0) - count;
      if (left > 0) spread.set(term, left);
      else spread.delete(term);
    }
    for (const [wording, number] of index.exact) {
      if (exact.get(wording) === entries[number]) exact.delete(wording);
    }
    freeUnits.push(...units);
    freeEntries.push(...entries);
  }

  function enter(segment: Segment): void {
    const index = indexItems(story, segment.items.values(), base.senses);
    const numbers = index.entries.map(() => freeEntries.pop() ?? whole.entries.push(GONE) - 1);
    const units = index.units.map((unit): number => {
      const own: Unit = { ...unit, entry: numbers[unit.entry] ?? -1 };
      const free = freeUnits.pop();
      if (free === undefined) return whole.units.push(own) - 1;
      whole.units[free] = own;
      return free;
    });
    index.entries.forEach((entry, i) => {
      const number = numbers[i] ?? -1;
      whole.entries[number] = entry;
      whole.entryTerms[number] = index.entryTerms[i] ?? new Set();
      whole.answers[number] = index.answers[i] ?? { tokens: [], concepts: [], names: 0 };
      whole.entryKinds[number] = index.entryKinds[i] ?? new Set();
      whole.entryUnits[number] = (index.entryUnits[i] ?? []).map((unit) => units[unit] ?? -1);
    });
    for (const [term, count] of spreadOf(index)) spread.set(term, (spread.get(term) ?? 0) + count);
    for (const [wording, number] of index.exact) exact.set(wording, numbers[number] ?? -1);
    Object.assign(segment, { index, units, entries: numbers });
  }

  return {
    whole,
    list,
    spread,
    exact,
    put(key, askable) {
      const segment = homes.get(key) ?? (askable && home());
      if (!segment) return;
      if (askable) {
        segment.items.set(key, askable);
        homes.set(key, segment);
        if (askable.kind === 'question') {
          texts.set(key, { question: askable.item, text: searchText(askable.item) });
        }
      } else {
        segment.items.delete(key);
        homes.delete(key);
        texts.delete(key);
      }
      changed.add(segment);
    },
    *rebuild() {
      for (const segment of changed) {
        changed.delete(segment);
        withdraw(segment);
        enter(segment);
        yield segment;
      }
    },
    suggestions: () => texts.values(),
  };
}

/** Stands at a number for the moment between its being taken and its being filled. */
const GONE: AskIndex['entries'][number] = {
  kind: 'gap',
  item: { id: 'gone', question: '-', also: [], kind: 'untold', paragraphs: [] },
};
