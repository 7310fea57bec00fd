/** Keeps count of work under way, so that a door can let it finish before it closes. */
export interface InFlight {
  /** Counts the work until it is settled. */
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is under way, or after `ms`: true if all of it finished. */
  drained(ms: number): Promise<boolean>;
}

/** Makes an empty count. */
export function createInFlight(): InFlight {
  const under = new Set<Promise<unknown>>();
  return {
    add(work) {
      const counted: Promise<unknown> = work.then(
        () => under.delete(counted),
        () => under.delete(counted),
      );
      under.add(counted);
    },
    async drained(ms) {
      const end = Date.now() + ms;
      while (under.size > 0 && Date.now() < end) {
        await within(Promise.all(under), end - Date.now());
      }
      return under.size === 0;
    },
  };
}

/** Waits for the work, but no longer than `ms`: undefined where it takes longer. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, Math.max(ms, 0), undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
