/** Numbers collected one by one in a typed array that doubles when it is full. */

const FIRST_ROOM = 1024;

type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export class Growing<T extends Numbers> {
  readonly #make: (room: number) => T;
  #items: T;
  #length = 0;

  /** @param make gives an empty array of the wanted type with room for so many numbers */
  constructor(make: (room: number) => T) {
    this.#make = make;
    this.#items = make(FIRST_ROOM);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = this.#make(2 * this.#length);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** A copy that is exactly as long as what was collected. */
  toArray(): T {
    const exact = this.#make(this.#length);
    exact.set(this.#items.subarray(0, this.#length));
    return exact;
  }
}

export const growingBytes = (): Growing<Uint8Array<ArrayBuffer>> =>
  new Growing((room) => new Uint8Array(room));
export const growingNumbers = (): Growing<Uint32Array<ArrayBuffer>> =>
  new Growing((room) => new Uint32Array(room));
