/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours
 * (R. Boytsov, “Indexing Methods for Approximate Dictionary Searching”, 2011, section 2).
 */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * The distance of two words, or `most + 1` as soon as it is known to be more than `most`.
 * Words of more than 60 characters are only compared for equality.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return most + 1;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    const ca = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const cb = b.charCodeAt(j - 1);
      let d = (last[j - 1] ?? 0) + (ca === cb ? 0 : 1);
      d = Math.min(d, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && ca === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === cb)
        d = Math.min(d, (before[j - 2] ?? 0) + 1);
      row[j] = d;
      if (d < best) best = d;
    }
    if (best > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** How many letters a member may have got wrong in a word of this length. */
export function typosAllowed(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}
