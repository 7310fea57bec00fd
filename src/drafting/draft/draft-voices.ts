import type { Party, Person, StoryDocument } from '../../knowledge/schema.ts';
import type { Reading } from '../speakers/people.ts';
import type { Notes } from './items.ts';
import { partyOf, roleOf } from './roles.ts';
import type { Voice } from './voices.ts';

/** The people of the draft. */
export function draftPeople(reading: Reading, voices: readonly Voice[], notes: Notes): Person[] {
  return voices
    .filter((v) => v.section === 'people')
    .map((voice) => {
      const role = roleOf(voice);
      const party = partyOf(reading, voice, voices);
      note(
        notes,
        voice,
        voice.entity
          ? role
            ? null
            : 'say who this is'
          : 'a speaker without a name: keep, name or drop',
      );
      return {
        id: voice.id,
        name: voice.name,
        aliases: voice.aliases,
        role: role ?? (voice.speaks ? 'Speaks in the story' : 'Named in the story'),
        ...(party ? { party } : {}),
        paragraphs: voice.paragraphs,
      };
    });
}

/** The bodies and sides. */
export function draftParties(voices: readonly Voice[], notes: Notes): Party[] {
  return voices
    .filter((v) => v.section === 'parties')
    .map((voice) => {
      note(notes, voice, 'say in your own words what this is, or drop it');
      const description = voice.speaks ? 'Speaks in the story.' : 'Named in the story.';
      return {
        id: voice.id,
        name: voice.name,
        aliases: voice.aliases,
        description,
        paragraphs: voice.paragraphs,
      };
    });
}

export function draftDocuments(voices: readonly Voice[], notes: Notes): StoryDocument[] {
  return voices
    .filter((v) => v.section === 'documents')
    .map((voice) => {
      note(notes, voice, 'say in your own words what this text is, or drop it');
      return {
        id: voice.id,
        name: voice.name,
        aliases: voice.aliases,
        description: 'A text named in the story.',
        paragraphs: voice.paragraphs,
      };
    });
}

function note(notes: Notes, voice: Voice, review: string | null): void {
  const sentence = voice.first?.sentence ?? 0;
  notes.add({
    section: voice.section,
    id: voice.id,
    sentence,
    confidence: review ? Math.min(voice.confidence, 0.7) : voice.confidence,
    review,
  });
}
