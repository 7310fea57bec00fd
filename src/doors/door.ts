/** A way in and out, once it is open. */
export interface Door {
  /** Takes nothing new, finishes what is under way (for a bounded time) and closes. */
  stop(): Promise<void>;
  /** Whether members are answered through it at this moment. */
  ready(): boolean;
}

/** A door that cannot open: the message is for the operator, in plain words. */
export class DoorError extends Error {
  readonly code = 'DOOR';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DoorError';
  }
}
