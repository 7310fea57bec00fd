/** Where a form writes to, carried in its custom id: story, section, entry, and what was seen. */
import { customId, token } from '../../messages/custom-id.ts';
import type { Editable } from '../../messages/panels/entry-form.ts';
import { isEditable } from './entries.ts';

export interface Place {
  readonly section: Editable;
  /** Token of the story's id. */
  readonly story: string;
  /** Token of the entry's id. */
  readonly entry: string;
  /** Revision that the moderator saw; 0 where the server had no say. */
  readonly base: number;
  /** The kept text that is being written anew. */
  readonly draft?: string;
  /** The question that is being answered. */
  readonly inbox?: string;
}

const CODES: Readonly<Record<Editable, string>> = {
  questions: 'q',
  quotes: 'w',
  positions: 'p',
  people: 'h',
  terms: 't',
};

export const place = (
  section: Editable,
  storyId: string,
  entryId: string,
  base: number,
  more: Pick<Place, 'draft' | 'inbox'> = {},
): Place => ({ section, story: token(storyId), entry: token(entryId), base, ...more });

export function placeId(name: string, at: Place): string {
  const { section, story, entry, base, draft = '', inbox = '' } = at;
  return customId(name, CODES[section], story, entry, base.toString(36), draft, inbox);
}

export function readPlace(parts: readonly string[]): Place | undefined {
  const [code, story = '', entry = '', base = '', draft = '', inbox = ''] = parts;
  const section = Object.entries(CODES).find(([, short]) => short === code)?.[0];
  if (!isEditable(section)) return undefined;
  return {
    section,
    story,
    entry,
    base: parseInt(base, 36) || 0,
    ...(draft === '' ? {} : { draft }),
    ...(inbox === '' ? {} : { inbox }),
  };
}
