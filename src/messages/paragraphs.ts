/** Paragraph numbers as readers cite them: “10–12, 15”. */
const MOST_RUNS = 12;

export function paragraphNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
    );
  return shown.join(', ') + (runs.length > MOST_RUNS ? ' …' : '');
}
