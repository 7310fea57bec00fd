/** What an operator's monitoring asks: is the process alive, and can it answer members? */
export type Checks = Readonly<Record<string, () => boolean | Promise<boolean>>>;

export interface Health {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, boolean>>;
}

/** Runs every check; one that throws has failed. */
export async function examine(checks: Checks): Promise<Health> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        return [name, await check()] as const;
      } catch {
        return [name, false] as const;
      }
    }),
  );
  return { ok: results.every(([, ok]) => ok), checks: Object.fromEntries(results) };
}
