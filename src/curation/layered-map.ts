/** A map of the story's and a server's own read as one; never copied. */
export class LayeredMap<T> extends Map<string, T> {
  readonly #get: (key: string) => T | undefined;

  constructor(get: (key: string) => T | undefined) {
    super();
    this.#get = get;
  }

  override get(key: string): T | undefined {
    return this.#get(key);
  }

  override has(key: string): boolean {
    return this.#get(key) !== undefined;
  }
}
