/** What those who follow the store's changes are told. */
import type { Target } from './change-log.ts';
import type { Tables } from './tables.ts';

/** That something changed, in whatever process. Read the thing itself to see what it is now. */
export type Notice =
  | {
      readonly kind: 'changed';
      readonly seq: number;
      readonly serverId: string;
      readonly target: Target;
    }
  /** Everything of this server is gone. */
  | { readonly kind: 'erased'; readonly seq: number; readonly serverId: string }
  /** Everything may be different, as at the start and after a restore: forget all that was cached. */
  | { readonly kind: 'everything'; readonly seq: number };

type NoticeColumns = 'seq' | 'server_id' | 'kind' | 'story_id' | 'section' | 'entry_id';

/** What a row of the history tells. */
export function toNotice(row: Pick<Tables['changes'], NoticeColumns>): Notice {
  const { seq, server_id: serverId } = row;
  if (row.kind === 'restored') return { kind: 'everything', seq };
  if (row.kind === 'erased') return { kind: 'erased', seq, serverId };
  return { kind: 'changed', seq, serverId, target: toTarget(row.kind, row) };
}

/** The target that a row of the history names. */
export function toTarget(
  kind: Target['kind'],
  row: Pick<Tables['changes'], 'story_id' | 'section' | 'entry_id'>,
): Target {
  switch (kind) {
    case 'settings':
      return { kind };
    case 'story':
      return { kind, storyId: row.story_id };
    case 'entry':
      return { kind, storyId: row.story_id, section: row.section, entryId: row.entry_id };
  }
}
