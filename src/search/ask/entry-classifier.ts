/**
 * Which entry a question's words point to, learnt from all wordings of all entries at once: multinomial naive
 * Bayes over words, names and kinds of question (A. McCallum & K. Nigam, “A Comparison of Event Models for
 * Naive Bayes Text Classification”, 1998) with Dirichlet smoothing (C. Zhai & J. Lafferty, 2001), then
 * corrected by softmax regression: each wording in turn is told from the entries that it is most easily taken
 * for. A wording says what single words mean here; the classifier, which of them tell entries apart.
 */
import { bestOf } from '../best.ts';
import type { Reading } from './entry-reader.ts';

/** Weight of the story's own use of words against an entry's, in words. */
const SMOOTHING = 20;
/** Naive Bayes counts words that stand together as if each were news: its log-odds are cut to this share. */
const TEMPER = 0.3;
/** Entries that each wording is told from. */
const RIVALS = 30;
const ROUNDS = 5;
const RATE = 0.2;
const DECAY = 0.3;
const RIDGE = 0.003;
/** A correction that changes no more is not made. */
const LEAST_CHANGE = 0.003;
/** A correction that is smaller is not kept. */
const LEAST_KEPT = 0.02;
/** Beyond as many pairs of feature and entry there is naive Bayes alone: learning would take too long. */
const MOST_WEIGHTS = 12_000_000;

/** What a question is known by: words, names, words within names, and what kind of thing it asks for. */
export function cuesOf({ concepts, kind }: Reading): readonly string[] {
  const cues = new Set([`?${kind}`]);
  for (const { stem, entity } of concepts) {
    if (entity === undefined) cues.add(stem);
    else cues.add(`@${entity}`).add(`@${entity} ${stem}`);
  }
  return [...cues];
}

export interface EntryClassifier {
  /**
   * For each of the given entries the log of how well it fits, up to a constant that is the same for all.
   * @param textsOf the texts of an entry that was not learnt from
   */
  judge(
    reading: Reading,
    entries: readonly number[],
    textsOf: (entry: number) => readonly Reading[],
  ): Float64Array;
}

/** A text to learn from, and whose it is. */
type Example = Reading & { readonly entry: number };

/** What a cue adds to the entries that have it. */
interface Column {
  readonly entries: Int32Array;
  readonly gains: Float32Array;
}

/** @param size how many entries there are */
export function entryClassifier(examples: readonly Example[], size: number): EntryClassifier {
  const counted = count(examples, size);
  const { ids, totals, total } = counted;
  const corrections =
    totals.length * size <= MOST_WEIGHTS ? learn(counted, examples, size) : undefined;
  const columns = totals.map((_, cue) => columnOf(counted, cue, size, corrections));
  const scores = new Float64Array(size);

  const ownScore = (cues: readonly string[], texts: readonly Reading[]): number => {
    const inside = new Map<string, number>();
    let length = 0;
    for (const text of texts)
      for (const cue of cuesOf(text)) {
        inside.set(cue, (inside.get(cue) ?? 0) + 1);
        length++;
      }
    let score = 0;
    for (const cue of cues) {
      const id = ids.get(cue);
      const n = inside.get(cue) ?? 0;
      if (id === undefined && n === 0) continue;
      const share = (id === undefined ? n : (totals[id] ?? n)) / total;
      score += lengthPart(length) + Math.log1p(n / (SMOOTHING * share));
    }
    return TEMPER * score;
  };

  return {
    judge(reading, entries, textsOf) {
      const cues = cuesOf(reading);
      const known = cues.flatMap((cue) => ids.get(cue) ?? []);
      scores.fill(0);
      for (const cue of known) {
        const column = columns[cue];
        if (!column) continue;
        for (let i = 0; i < column.entries.length; i++) {
          const entry = column.entries[i] ?? 0;
          scores[entry] = (scores[entry] ?? 0) + (column.gains[i] ?? 0);
        }
      }
      return Float64Array.from(entries, (entry) =>
        entry < size
          ? (scores[entry] ?? 0) + TEMPER * known.length * (counted.lengthParts[entry] ?? 0)
          : ownScore(cues, textsOf(entry)),
      );
    },
  };
}

const lengthPart = (length: number): number => Math.log(SMOOTHING / (length + SMOOTHING));

interface Counted {
  readonly ids: ReadonlyMap<string, number>;
  /** For each cue, in how many texts of each entry it stands. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** For each cue, in how many texts it stands. */
  readonly totals: readonly number[];
  readonly total: number;
  /** How many cues each entry's texts have. */
  readonly lengths: Float64Array;
  readonly lengthParts: Float64Array;
  /** The cues of each example. */
  readonly cues: readonly Int32Array[];
}

function count(examples: readonly Example[], size: number): Counted {
  const ids = new Map<string, number>();
  const counts: Map<number, number>[] = [];
  const totals: number[] = [];
  const lengths = new Float64Array(size);
  let total = 0;
  const cues = examples.map((example) => {
    const found = Int32Array.from(cuesOf(example), (cue) => {
      let id = ids.get(cue);
      if (id === undefined) {
        ids.set(cue, (id = counts.push(new Map()) - 1));
        totals.push(0);
      }
      const inside = counts[id];
      inside?.set(example.entry, (inside.get(example.entry) ?? 0) + 1);
      totals[id] = (totals[id] ?? 0) + 1;
      return id;
    });
    total += found.length;
    lengths[example.entry] = (lengths[example.entry] ?? 0) + found.length;
    return found;
  });
  return { ids, counts, totals, total, lengths, lengthParts: lengths.map(lengthPart), cues };
}

/** What naive Bayes gains where a cue stands in so many texts of an entry. */
function gain({ totals, total }: Counted, cue: number, count: number): number {
  return Math.log1p(count / (SMOOTHING * ((totals[cue] ?? 1) / total)));
}

function columnOf(
  counted: Counted,
  cue: number,
  size: number,
  corrections: Float32Array | undefined,
): Column {
  const entries: number[] = [];
  const gains: number[] = [];
  const inside = counted.counts[cue] ?? new Map<number, number>();
  for (let entry = 0; entry < (corrections ? size : 0); entry++) {
    const correction = corrections?.[cue * size + entry] ?? 0;
    const n = inside.get(entry) ?? 0;
    if (n === 0 && Math.abs(correction) < LEAST_KEPT) continue;
    entries.push(entry);
    gains.push(TEMPER * gain(counted, cue, n) + correction);
  }
  if (!corrections)
    for (const [entry, n] of inside) {
      entries.push(entry);
      gains.push(TEMPER * gain(counted, cue, n));
    }
  return { entries: Int32Array.from(entries), gains: Float32Array.from(gains) };
}

/** Shuffles in the same order at every start (D. Lehmer's generator). */
function* shuffled(order: Uint32Array, rounds: number): Generator<Uint32Array> {
  let state = 48_271;
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (state * 48_271) % 0x7fff_ffff;
      const k = state % (i + 1);
      const here = order[i] ?? 0;
      order[i] = order[k] ?? 0;
      order[k] = here;
    }
    yield order;
  }
}

/** Corrections for each cue and entry (`cue × size + entry`). */
function learn(counted: Counted, examples: readonly Example[], size: number): Float32Array {
  const { cues, totals } = counted;
  const weights = new Float32Array(totals.length * size);
  const rivals = rivalsOf(counted, examples, size);
  const odds = new Float64Array(RIVALS);
  let round = 0;
  for (const order of shuffled(Uint32Array.from(examples.keys()), ROUNDS)) {
    const rate = RATE / (1 + DECAY * round++);
    for (const example of order) {
      const own = cues[example] ?? new Int32Array(0);
      const first = example * RIVALS;
      const many = rivals.many[example] ?? 0;
      let most = -Infinity;
      for (let k = 0; k < many; k++) {
        const entry = rivals.entries[first + k] ?? 0;
        let sum = rivals.scores[first + k] ?? 0;
        for (const cue of own) sum += weights[cue * size + entry] ?? 0;
        odds[k] = sum;
        most = Math.max(most, sum);
      }
      let all = 0;
      for (let k = 0; k < many; k++) all += odds[k] = Math.exp((odds[k] ?? 0) - most);
      for (let k = 0; k < many; k++) {
        const change = (k === 0 ? 1 : 0) - (odds[k] ?? 0) / all;
        if (Math.abs(change) < LEAST_CHANGE) continue;
        const entry = rivals.entries[first + k] ?? 0;
        for (const cue of own) {
          const at = cue * size + entry;
          const weight = weights[at] ?? 0;
          weights[at] = weight + rate * (change - RIDGE * weight);
        }
      }
    }
  }
  return weights;
}

/** For each example its own entry, then those that naive Bayes puts nearest. */
function rivalsOf(counted: Counted, examples: readonly Example[], size: number) {
  const { cues, counts, lengths, lengthParts } = counted;
  const entries = new Int32Array(examples.length * RIVALS);
  const scores = new Float64Array(entries.length);
  const many = new Uint8Array(examples.length);
  const gains = counts.map((inside, cue) => ({
    entries: Int32Array.from(inside.keys()),
    gains: Float64Array.from(inside.values(), (n) => gain(counted, cue, n)),
  }));
  const room = new Float64Array(size);
  const numbers = Uint32Array.from({ length: size }, (_, i) => i);
  examples.forEach(({ entry: own }, example) => {
    const all = cues[example] ?? new Int32Array(0);
    for (let entry = 0; entry < size; entry++) room[entry] = all.length * (lengthParts[entry] ?? 0);
    for (const cue of all) {
      const column = gains[cue];
      if (!column) continue;
      for (let i = 0; i < column.entries.length; i++) {
        const entry = column.entries[i] ?? 0;
        room[entry] = (room[entry] ?? 0) + (column.gains[i] ?? 0);
      }
    }
    const put = (entry: number, score: number): void => {
      const at = example * RIVALS + (many[example] ?? 0);
      entries[at] = entry;
      scores[at] = TEMPER * score;
      many[example] = (many[example] ?? 0) + 1;
    };
    // Its own entry as if the example were not one of its texts.
    let without = all.length * lengthPart((lengths[own] ?? 0) - all.length);
    for (const cue of all) without += gain(counted, cue, (counts[cue]?.get(own) ?? 1) - 1);
    put(own, without);
    for (const entry of bestOf(numbers, size, room, Math.min(RIVALS, size)))
      if (entry !== own && (many[example] ?? 0) < RIVALS) put(entry, room[entry] ?? 0);
  });
  return { entries, scores, many };
}
