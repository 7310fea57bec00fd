/** How many of the first stand in the second. */
export function inCommon<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): number {
  let held = 0;
  for (const one of some) if (all.has(one)) held++;
  return held;
}
