import { z } from 'zod';
import { parseObject, type JsonObject } from './json.ts';
import type { Tables } from './tables.ts';

/** Where an entry is: a section of a story on a server. */
export interface EntryKey {
  readonly storyId: string;
  readonly section: string;
  readonly entryId: string;
}

/** What a moderator's entry rests on: evidence in the story, or the moderator's own word. */
export type Origin = 'story' | 'moderator-note';

export type EntryState =
  | { readonly kind: 'present'; readonly body: JsonObject; readonly origin: Origin }
  /** Not shown, even where the bundled pack has it. */
  | { readonly kind: 'removed' }
  /** The server has no say any more: the bundled entry, if there is one, shows through. */
  | { readonly kind: 'cleared' };

/** An entry as the server has it. `revision` differs after every change, across all entries. */
export type Entry = EntryKey & {
  readonly revision: number;
  readonly who: string;
  readonly at: number;
} & EntryState;

type Row = Tables['entries'];
type StateColumns = Pick<Row, 'state' | 'body' | 'origin'>;

const stateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('present'),
    body: z.record(z.string(), z.json()),
    origin: z.enum(['story', 'moderator-note']),
  }),
  z.object({ kind: z.literal('removed') }),
]);

export function toEntry(row: Row): Entry {
  return {
    storyId: row.story_id,
    section: row.section,
    entryId: row.entry_id,
    revision: row.revision,
    who: row.who,
    at: row.changed_at,
    ...toState(row),
  };
}

function toState(row: StateColumns): EntryState {
  if (row.state !== 'present') return { kind: row.state };
  if (row.body === null || row.origin === null) throw new TypeError('an entry without a body');
  return { kind: 'present', body: parseObject(row.body), origin: row.origin };
}

export function stateColumns(state: EntryState): StateColumns {
  if (state.kind !== 'present') return { state: state.kind, body: null, origin: null };
  return { state: state.kind, body: JSON.stringify(state.body), origin: state.origin };
}

/** A state as the history keeps it: null when the server has no say. */
export function stateText(state: EntryState): string | null {
  switch (state.kind) {
    case 'cleared':
      return null;
    case 'removed':
      return JSON.stringify({ kind: state.kind });
    case 'present': {
      const { kind, body, origin } = state;
      return JSON.stringify({ kind, body, origin });
    }
  }
}

export function parseStateText(text: string | null): EntryState {
  return text === null ? { kind: 'cleared' } : stateSchema.parse(JSON.parse(text));
}
