// Chance that is the same on every machine and in every run.

/** Numbers from 0 to 1 (T. Ettinger's mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Draws positions in proportion to their weights, each in constant time (A. J. Walker's alias method).
 * @param {readonly number[]} weights
 * @param {() => number} chance
 */
export function drawer(weights, chance) {
  const n = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * n) / total);
  const other = new Uint32Array(n);
  const small = [];
  const large = [];
  share.forEach((value, i) => (value < 1 ? small : large).push(i));
  while (small.length > 0 && large.length > 0) {
    const less = small.pop();
    const more = large.at(-1);
    other[less] = more;
    share[more] -= 1 - share[less];
    if (share[more] < 1) small.push(large.pop());
  }
  for (const i of [...small, ...large]) share[i] = 1;
  return () => {
    const at = chance() * n;
    const i = Math.floor(at);
    return at - i < share[i] ? i : other[i];
  };
}
