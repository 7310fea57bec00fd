/** Remembers which interactions came, so that a recorded request cannot be played again. */
export interface ReplayGuard {
  /** Whether the id comes for the first time; from then on it does not. */
  isNew(id: string): boolean;
}

/**
 * Ids in two generations of bounded size: when the younger is full, the older is forgotten.
 * Requests older than the signature check allows are refused there, so that this need not reach
 * back further than five minutes; 2 × 20,000 hold that at 65 to 130 interactions a second.
 */
export function createReplayGuard(size = 20_000): ReplayGuard {
  let young = new Set<string>();
  let old = new Set<string>();
  return {
    isNew(id) {
      if (young.has(id) || old.has(id)) return false;
      if (young.size >= size) {
        old = young;
        young = new Set();
      }
      young.add(id);
      return true;
    },
  };
}
