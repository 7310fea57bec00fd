/**
 * What counting gets wrong, mended: each text in turn is told from the entries that counting most easily takes it
 * for, by softmax regression on its cues, naive Bayes as the start (stochastic gradient descent, decaying rate).
 */
import { bestOf } from '../best.ts';
import { addColumn, gain, lengthPart, TEMPER, type Counted, type Example } from './cue-counts.ts';

/** Entries that each wording is told from. */
const RIVALS = 30;
const ROUNDS = 5;
const RATE = 0.2;
const DECAY = 0.3;
const RIDGE = 0.003;
/** A correction that changes no more is not made. */
const LEAST_CHANGE = 0.003;

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
export function learn(counted: Counted, examples: readonly Example[], size: number): Float32Array {
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
  const { cues, counts, columns, lengths, lengthParts } = counted;
  const entries = new Int32Array(examples.length * RIVALS);
  const scores = new Float64Array(entries.length);
  const many = new Uint8Array(examples.length);
  const room = new Float64Array(size);
  const numbers = Uint32Array.from({ length: size }, (_, i) => i);
  examples.forEach(({ entry: own }, example) => {
    const all = cues[example] ?? new Int32Array(0);
    for (let entry = 0; entry < size; entry++) room[entry] = all.length * (lengthParts[entry] ?? 0);
    for (const cue of all) addColumn(room, columns[cue]);
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
