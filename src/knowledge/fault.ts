/** What is wrong with a pack, where, and what to do about it. */
export interface Fault {
  readonly file: string;
  /** 1-based; absent where the fault is of the file as a whole. */
  readonly line?: number;
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
}

/** A pack that can't be used. `faults` names every reason. */
export class PackError extends Error {
  readonly code = 'PACK_FAULTY';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(showFault).join('\n'));
    this.name = 'PackError';
    this.faults = faults;
  }
}

/** `file:line: message`, as editors and terminals make it clickable. */
export function showFault({ file, line, message }: Fault): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
