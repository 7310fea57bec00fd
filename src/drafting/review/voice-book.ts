/** People, parties and documents of a review, as they are after merging. */
import type { Party, Person, Story, StoryDocument } from '../../knowledge/schema.ts';
import { idsFrom } from '../draft/ids.ts';

export type VoiceEntry =
  | { readonly section: 'people'; readonly entry: Person }
  | { readonly section: 'parties'; readonly entry: Party }
  | { readonly section: 'documents'; readonly entry: StoryDocument };

export interface VoiceBook {
  /** Those that were not merged into others, in the order of the draft. */
  list(): readonly VoiceEntry[];
  /** The one that an id means now. */
  get(id: string): VoiceEntry | undefined;
  /** By name or other name; capitals don't matter. */
  named(name: string): VoiceEntry | undefined;
  /** Several that are one: the fullest name stays, the others become other names of it. */
  merge(ids: readonly string[]): void;
  /** A new person. @returns the id */
  add(name: string, paragraph: number): string;
}

export function voiceBook(story: Story): VoiceBook {
  const voices = new Map<string, VoiceEntry>();
  const into = new Map<string, string>();
  for (const entry of story.people) voices.set(entry.id, { section: 'people', entry });
  for (const entry of story.parties) voices.set(entry.id, { section: 'parties', entry });
  for (const entry of story.documents) voices.set(entry.id, { section: 'documents', entry });
  const ids = idsFrom(new Set(voices.keys()));

  const get = (id: string): VoiceEntry | undefined => voices.get(into.get(id) ?? id);

  function merge(given: readonly string[]): void {
    const found = [...new Set(given.flatMap((id) => get(id) ?? []))];
    const target = found.reduce<VoiceEntry | undefined>(
      (best, each) => (best && fullness(best) >= fullness(each) ? best : each),
      undefined,
    );
    if (!target || found.length < 2) return;
    const { id } = target.entry;
    const names = new Set([target.entry.name.toLowerCase()]);
    const aliases = found
      .flatMap(({ entry }) => [entry.name, ...entry.aliases])
      .filter((name) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
    const paragraphs = [...new Set(found.flatMap(({ entry }) => entry.paragraphs))];
    for (const { entry } of found) {
      if (entry.id === id) continue;
      voices.delete(entry.id);
      into.set(entry.id, id);
      for (const [from, to] of into) if (to === entry.id) into.set(from, id);
    }
    voices.set(
      id,
      withNames(
        target,
        aliases,
        paragraphs.sort((a, b) => a - b),
      ),
    );
  }

  return {
    list: () => [...voices.values()],
    get,
    merge,
    named(name) {
      const key = name.trim().toLowerCase();
      return [...voices.values()].find(({ entry }) =>
        [entry.name, ...entry.aliases].some((known) => known.toLowerCase() === key),
      );
    },
    add(name, paragraph) {
      const id = ids.next(name);
      const role = 'Speaks in the story';
      const entry = { id, name, aliases: [], role, paragraphs: [paragraph] };
      voices.set(id, { section: 'people', entry });
      return id;
    },
  };
}

const fullness = ({ entry: { name } }: VoiceEntry): number => name.split(/\s+/).length;

function withNames(voice: VoiceEntry, aliases: string[], paragraphs: number[]): VoiceEntry {
  switch (voice.section) {
    case 'people':
      return { section: 'people', entry: { ...voice.entry, aliases, paragraphs } };
    case 'parties':
      return { section: 'parties', entry: { ...voice.entry, aliases, paragraphs } };
    case 'documents':
      return { section: 'documents', entry: { ...voice.entry, aliases, paragraphs } };
  }
}
