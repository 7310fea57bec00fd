/**
 * What counting gets wrong, mended: each text in turn is told from the classes that counting most easily takes it
 * for, by softmax regression on its cues, naive Bayes as the start (stochastic gradient descent, decaying rate).
 */
import { bestOf } from '../best.ts';
import { hashOf } from '../hash.ts';
import { addColumn, gain, lengthPart, TEMPER, type Counted, type Example } from './counts.ts';

/** Classes that each text is told from. */
const RIVALS = 30;
const ROUNDS = 5;
const RATE = 0.1;
const DECAY = 0.3;
const RIDGE = 0.003;
/** A correction that changes no more is not made. */
const LEAST_CHANGE = 0.003;

/** The numbers of the examples in an order that hangs on their cues alone: where they stand in their files changes nothing. */
function inOwnOrder(examples: readonly Example[]): Uint32Array {
  const hashes = examples.map(({ cues }) =>
    cues.reduce((hash, cue) => hashOf('\0', hashOf(cue, hash)), hashOf('')),
  );
  return Uint32Array.from(examples.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
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

/** Corrections for each cue and class (`cue × size + class`). */
export function learn(counted: Counted, examples: readonly Example[], size: number): Float32Array {
  const { cues, totals } = counted;
  const weights = new Float32Array(totals.length * size);
  const rivals = rivalsOf(counted, examples, size);
  const odds = new Float64Array(RIVALS);
  let round = 0;
  for (const order of shuffled(inOwnOrder(examples), ROUNDS)) {
    const rate = RATE / (1 + DECAY * round++);
    for (const example of order) {
      const own = cues[example] ?? new Int32Array(0);
      const first = example * RIVALS;
      const many = rivals.many[example] ?? 0;
      let most = -Infinity;
      for (let k = 0; k < many; k++) {
        const rival = rivals.classes[first + k] ?? 0;
        let sum = rivals.scores[first + k] ?? 0;
        for (const cue of own) sum += weights[cue * size + rival] ?? 0;
        odds[k] = sum;
        most = Math.max(most, sum);
      }
      let all = 0;
      for (let k = 0; k < many; k++) all += odds[k] = Math.exp((odds[k] ?? 0) - most);
      for (let k = 0; k < many; k++) {
        const change = (k === 0 ? 1 : 0) - (odds[k] ?? 0) / all;
        if (Math.abs(change) < LEAST_CHANGE) continue;
        const rival = rivals.classes[first + k] ?? 0;
        for (const cue of own) {
          const at = cue * size + rival;
          const weight = weights[at] ?? 0;
          weights[at] = weight + rate * (change - RIDGE * weight);
        }
      }
    }
  }
  return weights;
}

/** For each example its own class, then those that naive Bayes puts nearest. */
function rivalsOf(counted: Counted, examples: readonly Example[], size: number) {
  const { cues, counts, columns, lengths, lengthParts } = counted;
  const classes = new Int32Array(examples.length * RIVALS);
  const scores = new Float64Array(classes.length);
  const many = new Uint8Array(examples.length);
  const room = new Float64Array(size);
  const numbers = Uint32Array.from({ length: size }, (_, i) => i);
  examples.forEach(({ of: own }, example) => {
    const all = cues[example] ?? new Int32Array(0);
    for (let one = 0; one < size; one++) room[one] = all.length * (lengthParts[one] ?? 0);
    for (const cue of all) addColumn(room, columns[cue]);
    const put = (one: number, score: number): void => {
      const at = example * RIVALS + (many[example] ?? 0);
      classes[at] = one;
      scores[at] = TEMPER * score;
      many[example] = (many[example] ?? 0) + 1;
    };
    // Its own class as if the example were not one of its texts.
    let without = all.length * lengthPart((lengths[own] ?? 0) - all.length);
    for (const cue of all) without += gain(counted, cue, (counts[cue]?.get(own) ?? 1) - 1);
    put(own, without);
    for (const one of bestOf(numbers, size, room, Math.min(RIVALS, size)))
      if (one !== own && (many[example] ?? 0) < RIVALS) put(one, room[one] ?? 0);
  });
  return { classes, scores, many };
}
