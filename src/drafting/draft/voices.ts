import type { Entity } from '../names/entities.ts';
import { nameWords } from '../names/name-words.ts';
import type { Mention } from '../names/mention.ts';
import type { Attributed } from '../speakers/attribute.ts';
import { TITLES } from '../words/titles.ts';
import type { Reading } from '../speakers/people.ts';
import { idsFrom } from './ids.ts';

/** Whoever is in the draft: a named entity, or somebody without a name who speaks. */
export interface Voice {
  id: string;
  section: 'people' | 'parties' | 'documents';
  name: string;
  aliases: string[];
  entity: Entity | null;
  first: Mention | null;
  paragraphs: number[];
  speaks: boolean;
  confidence: number;
}

const DOCUMENT =
  /\b(?:resolution|treaty|constitution|act|charter|accord|report|ruling|declaration|bill|amendment|directive)\b/i;

/** All people, parties and documents of a text, with ids that no two share. */
export function voicesOf(reading: Reading, attributed: readonly Attributed[]): Voice[] {
  const speaking = new Set(attributed.flatMap((a) => (a.who?.entity ? [a.who.entity] : [])));
  const ids = idsFrom();
  const used = new Set<string>();
  const voices: Voice[] = [];
  const ordered = [...reading.entities].sort(
    (a, b) => (a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0),
  );
  for (const entity of ordered) {
    const speaks = speaking.has(entity);
    const section = sectionOf(entity, speaks);
    if (!section || used.has(entity.name.toLowerCase())) continue;
    used.add(entity.name.toLowerCase());
    voices.push({
      id: ids.next(entity.name),
      section,
      name: entity.name,
      aliases: [],
      entity,
      first:
        entity.mentions.find((m) => nameWords(m.name).length > 1) ?? entity.mentions[0] ?? null,
      paragraphs: [...new Set(entity.mentions.map((m) => m.paragraph + 1))].sort((a, b) => a - b),
      speaks,
      confidence: entity.type === 'unknown' ? 0.5 : nameWords(entity.name).length > 1 ? 0.9 : 0.6,
    });
  }
  for (const voice of voices) voice.aliases = aliasesOf(voice, voices, used);
  return [...voices, ...unnamedVoices(attributed, ids, used)];
}

function sectionOf(entity: Entity, speaks: boolean): Voice['section'] | null {
  const words = nameWords(entity.name).length;
  if (!speaks && TITLES.has(nameWords(entity.name).at(-1)?.toLowerCase() ?? '')) return null;
  if (entity.type === 'place') return speaks ? 'parties' : null;
  if (entity.type === 'organisation') {
    if (DOCUMENT.test(entity.name)) return 'documents';
    return speaks || entity.mentions.length > 1 || words > 1 ? 'parties' : null;
  }
  if (speaks) return entity.type === 'person' || words > 1 ? 'people' : 'parties';
  if (entity.type === 'person') return words > 1 || entity.descriptors.length > 0 ? 'people' : null;
  return null;
}

/** The family name, the letters, the name without “the”: where they mean nobody else. */
function aliasesOf(voice: Voice, voices: readonly Voice[], used: Set<string>): string[] {
  const found = new Set<string>();
  for (const m of voice.entity?.mentions ?? []) if (m.name !== voice.name) found.add(m.name);
  const others = voices.filter((v) => v !== voice);
  const aliases = [...found].filter((alias) => {
    const key = alias.toLowerCase();
    const shared = others.some(
      (v) => v.name.toLowerCase() === key || nameWords(v.name).at(-1)?.toLowerCase() === key,
    );
    if (shared || used.has(key)) return false;
    used.add(key);
    return true;
  });
  return aliases.slice(0, 6);
}

/** “A spokesman for the ministry”, “the report’s authors”. */
function unnamedVoices(
  attributed: readonly Attributed[],
  ids: ReturnType<typeof idsFrom>,
  used: Set<string>,
): Voice[] {
  const voices = new Map<string, Voice>();
  for (const { who, span } of attributed) {
    if (!who || who.entity) continue;
    const key = who.name.toLowerCase();
    const known = voices.get(key);
    if (known) {
      if (!known.paragraphs.includes(span.paragraph + 1)) known.paragraphs.push(span.paragraph + 1);
      continue;
    }
    if (used.has(key)) continue;
    used.add(key);
    const name = who.name.charAt(0).toUpperCase() + who.name.slice(1);
    const section =
      who.type === 'person' ? 'people' : who.type === 'organisation' ? 'parties' : 'documents';
    voices.set(key, {
      id: ids.next(name),
      section,
      name,
      aliases: [],
      entity: null,
      first: null,
      paragraphs: [span.paragraph + 1],
      speaks: true,
      confidence: 0.5,
    });
  }
  return [...voices.values()];
}
