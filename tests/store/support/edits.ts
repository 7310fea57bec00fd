import type { EntryEdit } from '../../../src/store/entries.ts';
import type { EntryKey } from '../../../src/store/entry.ts';
import type { Store } from '../../../src/store/store.ts';

/** Where the tests' questions are. */
export function question(entryId: string, storyId = 'talks'): EntryKey {
  return { storyId, section: 'questions', entryId };
}

/** An edit that writes an answer. */
export function answering(entryId: string, answer: string, base = 0): EntryEdit {
  const body = { question: `${entryId}?`, answer, paragraphs: [1] };
  return { ...question(entryId), base, to: { kind: 'present', body, origin: 'story' } };
}

/** Saves, and returns the id of the change and the new revision. */
export async function save(
  store: Store,
  server: string,
  edit: EntryEdit,
  who = 'anna',
): Promise<{ changeId: string; revision: number }> {
  const saved = await store.entries.change(server, who, [edit]);
  if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`);
  return { changeId: saved.changeId, revision: saved.entries[0]?.revision ?? 0 };
}
