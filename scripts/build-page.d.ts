/** Builds the playground's page into the folder. */
export function buildPage(out: string): Promise<void>;
