/** The best few of many, without sorting them all. */

/**
 * The numbers with the highest scores, best first; of equal scores the lower number.
 * O(n log limit): a heap holds the best so far, its worst on top.
 * @param numbers of which the first `length` count
 * @param scores by number
 */
export function bestOf(
  numbers: Uint32Array,
  length: number,
  scores: Float64Array,
  limit: number,
): number[] {
  const worse = (a: number, b: number): boolean => {
    const x = scores[a] ?? 0;
    const y = scores[b] ?? 0;
    return x < y || (x === y && a > b);
  };
  const order = (a: number, b: number): number => (worse(a, b) ? 1 : -1);
  if (length <= limit) return Array.from(numbers.subarray(0, length)).sort(order);
  const heap = Array.from(numbers.subarray(0, limit));
  const sink = (start: number): void => {
    const value = heap[start] ?? 0;
    let at = start;
    for (let child = 2 * at + 1; child < limit; child = 2 * at + 1) {
      if (child + 1 < limit && worse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!worse(heap[child] ?? 0, value)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = value;
  };
  for (let i = (limit >> 1) - 1; i >= 0; i--) sink(i);
  let least = scores[heap[0] ?? 0] ?? 0;
  for (let i = limit; i < length; i++) {
    const number = numbers[i] ?? 0;
    // Nearly all are turned away here.
    if ((scores[number] ?? 0) < least || limit === 0 || worse(number, heap[0] ?? 0)) continue;
    heap[0] = number;
    sink(0);
    least = scores[heap.at(0) ?? 0] ?? 0;
  }
  return heap.sort(order);
}
