/** Whoever can speak or be asked about: people, parties and documents behind one face. */
import type { Party, Person, Story, StoryDocument } from '../knowledge/schema.ts';

export type Voice =
  | { readonly kind: 'person'; readonly entry: Person }
  | { readonly kind: 'party'; readonly entry: Party }
  | { readonly kind: 'document'; readonly entry: StoryDocument };

/** All voices of a story by id. Ids are unique over the three sections (the pack check sees to it). */
export function voicesOf(story: Story): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  for (const entry of story.people) voices.set(entry.id, { kind: 'person', entry });
  for (const entry of story.parties) voices.set(entry.id, { kind: 'party', entry });
  for (const entry of story.documents) voices.set(entry.id, { kind: 'document', entry });
  return voices;
}

/** Every name under which a voice is known, its own name first. */
export function namesOf(voice: Voice): readonly string[] {
  return [voice.entry.name, ...voice.entry.aliases];
}
