/** What was made lately, kept so that it need not be made again; bounded. */

/**
 * A function that remembers its results for the keys used last.
 * @param most results kept at a time
 */
export function remembering<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, { readonly value: V }>();
  return (key) => {
    const known = kept.get(key);
    if (known) {
      // A map keeps the order in which its keys were put in: the one used last goes to its end.
      if (kept.size * 2 > most) {
        kept.delete(key);
        kept.set(key, known);
      }
      return known.value;
    }
    const made = { value: make(key) };
    if (kept.size >= most) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    kept.set(key, made);
    return made.value;
  };
}

/** A function of small whole numbers that remembers all its results. */
export function rememberingEach<V>(make: (number: number) => V): (number: number) => V {
  const kept: ({ readonly value: V } | undefined)[] = [];
  return (number) => (kept[number] ??= { value: make(number) }).value;
}
