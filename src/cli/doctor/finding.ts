/** What the doctor has seen. */
export interface Finding {
  /** `bad`: the bot can't do its work. */
  readonly state: 'good' | 'warning' | 'bad';
  readonly what: string;
  /** What to do about it. */
  readonly advice?: string;
}
