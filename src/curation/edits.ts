/** From an item to what is written into the store. */
import { createHash, randomBytes } from 'node:crypto';
import { exactKey } from '../search/ask/units.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { EntryEdit } from '../store/entries.ts';
import type { EntryState } from '../store/entry.ts';
import { isJsonObject } from '../store/json.ts';
import type { Curated } from './sections.ts';

/** Short enough to stand in a custom id as it is. */
const ID_LENGTH = 8;

export const newEntryId = (): string => `own-${randomBytes(4).toString('hex')}`;

/** Two moderators who answer the same question write the same entry, so that one of them is told. */
export function answerId(inboxId: string): string {
  return `asked-${createHash('sha256').update(inboxId).digest('hex').slice(0, ID_LENGTH)}`;
}

/** @throws TypeError where there is no item to write */
function stateOf({ item }: Curated): EntryState {
  const body: unknown = JSON.parse(JSON.stringify(item ?? null));
  if (!isJsonObject(body)) throw new TypeError('an entry without a body');
  return { kind: 'present', body, origin: restsOnStory(item) ? 'story' : 'moderator-note' };
}

const restsOnStory = (item: Curated['item']): boolean =>
  item !== undefined && (!('paragraphs' in item) || item.paragraphs.length > 0);

/**
 * Writes the entry. Known gaps that have one of a question's wordings are closed with it: the same
 * words can't lead to an answer and to a silence.
 * @param base revision that the moderator saw; 0 for a new entry
 */
export function editsFor(index: StoryIndex, entry: Curated, base: number): EntryEdit[] {
  const storyId = index.story.story.id;
  const { section, id: entryId } = entry;
  const own = { storyId, section, entryId, base, to: stateOf(entry) };
  const gaps = entry.section === 'questions' ? gapsOf(index, entry.item) : [];
  const closed = gaps.map((id): EntryEdit => {
    return { storyId, section: 'gaps', entryId: id, base: 0, to: { kind: 'removed' } };
  });
  return [own, ...closed];
}

function gapsOf(
  { ask }: StoryIndex,
  item: { readonly question: string; readonly also: readonly string[] } | undefined,
): string[] {
  if (!item) return [];
  const found = [item.question, ...item.also].flatMap((wording) => {
    const entry = ask.entries[ask.exact.get(exactKey(wording)) ?? -1];
    return entry?.kind === 'gap' ? [entry.item.id] : [];
  });
  return [...new Set(found)];
}
