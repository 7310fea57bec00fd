/** Asks the bot for suggestions while one types: not at every key, and only the last answer counts. */
import type { Choice } from '../wire.ts';
import type { OptionField } from './option-field.ts';

/** People who type on reach the next key within this time. */
const PAUSE_MS = 120;

type Ask = (field: OptionField, signal: AbortSignal) => Promise<readonly Choice[] | undefined>;

export interface Suggester {
  /** `then` gets undefined where the bot did not answer. */
  ask(field: OptionField, then: (choices: readonly Choice[] | undefined) => void): void;
  cancel(): void;
}

export function createSuggester(ask: Ask): Suggester {
  let timer = 0;
  let running: AbortController | undefined;
  const cancel = () => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };
  return {
    cancel,
    ask(field, then) {
      cancel();
      timer = window.setTimeout(() => {
        const mine = new AbortController();
        running = mine;
        void ask(field, mine.signal).then((choices) => {
          if (!mine.signal.aborted) then(choices);
        });
      }, PAUSE_MS);
    },
  };
}
