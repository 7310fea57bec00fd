import { givenName, sameGivenName } from '../words/given-names.ts';
import { ORG_WORDS, PARTICLES } from '../words/titles.ts';
import { distance } from './distance.ts';
import { familyName, nameWords } from './name-words.ts';
import type { Mention } from './mention.ts';

/** Somebody of the text, with all places in which a name of theirs stands. */
export interface Entity {
  /** The fullest form printed, without titles. */
  name: string;
  type: Mention['type'];
  gender: 'male' | 'female' | null;
  mentions: Mention[];
  /** All titles and nouns said of them. */
  descriptors: string[];
  /** Short forms: “HNC”. */
  aliases: Set<string>;
}

const isJunior = (name: string) => /\bjr\.?$/i.test(name);

/** Groups the mentions by whom they mean. */
export function entitiesOf(mentions: readonly Mention[]): Entity[] {
  const names = mentions.filter((m) => m.kind === 'name');
  const entities: Entity[] = [];
  const long = names.filter((m) => nameWords(m.name).length > 1);
  for (const mention of long) {
    const entity = entities.find((e) => same(e, mention));
    if (entity) join(entity, mention);
    else entities.push(fresh(mention));
  }
  for (const mention of names)
    if (nameWords(mention.name).length === 1) placeShort(entities, mention);
  for (const entity of entities) settle(entity);
  return entities;
}

function same(entity: Entity, mention: Mention): boolean {
  if (entity.name.toLowerCase() === mention.name.toLowerCase()) return true;
  const [a, b] = [nameWords(entity.name), nameWords(mention.name)];
  if (entity.type === 'organisation' || mention.type === 'organisation') return false;
  if (isJunior(entity.name) !== isJunior(mention.name)) return false;
  if (a.at(-1)?.toLowerCase() !== b.at(-1)?.toLowerCase()) return false;
  if (PARTICLES.has(b[0]?.toLowerCase() ?? '') || PARTICLES.has(a[0]?.toLowerCase() ?? ''))
    return true;
  return (
    sameGivenName(a[0] ?? '', b[0] ?? '') ||
    misspelt(a[0]?.toLowerCase() ?? '', b[0]?.toLowerCase() ?? '')
  );
}

function fresh(mention: Mention): Entity {
  return {
    name: mention.name,
    type: mention.type,
    gender: null,
    mentions: [mention],
    descriptors: [],
    aliases: new Set(),
  };
}

function join(entity: Entity, mention: Mention): void {
  entity.mentions.push(mention);
  if (
    mention.name.length > entity.name.length &&
    nameWords(mention.name).length <= 4 &&
    nameWords(entity.name).length < 2
  )
    entity.name = mention.name;
  if (entity.type === 'unknown') entity.type = mention.type;
}

function placeShort(entities: Entity[], mention: Mention): void {
  const word = mention.name.toLowerCase();
  const exact = entities.filter((e) => e.name.toLowerCase() === word || e.aliases.has(word));
  const people = entities.filter(
    (e) => e.type !== 'place' && isPartOf(e, word) && !clash(e, mention),
  );
  const found =
    people.length > 0 && mention.type !== 'organisation' ? pick(people, mention) : exact[0];
  if (found) {
    found.mentions.push(mention);
    if (found.type === 'unknown') found.type = mention.type === 'person' ? 'person' : found.type;
    return;
  }
  const letters = mention.name.replaceAll('.', '');
  const byLetters = /^\p{Lu}{2,}$/u.test(letters)
    ? entities.find((e) => initials(e.name) === letters)
    : undefined;
  if (byLetters) {
    byLetters.aliases.add(word);
    byLetters.mentions.push(mention);
    byLetters.type = byLetters.type === 'unknown' ? 'organisation' : byLetters.type;
    return;
  }
  const slip =
    mention.type === 'organisation'
      ? undefined
      : entities.find((e) => e.type === 'person' && misspelt(familyName(e.name), word));
  const body = ORG_WORDS.has(word)
    ? entities.find(
        (e) => e.type === 'organisation' && nameWords(e.name).at(-1)?.toLowerCase() === word,
      )
    : undefined;
  const near = slip ?? body;
  if (near) near.mentions.push(mention);
  else entities.push(fresh(mention));
}

/** The same family name with a slip of the pen. */
function misspelt(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || !b.startsWith(a.slice(0, 1))) return false;
  return distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1);
}

/** A family name, or a given name that stands for its bearer. */
function isPartOf(entity: Entity, word: string): boolean {
  if (entity.type === 'organisation') return false;
  const words = nameWords(entity.name).map((w) => w.toLowerCase());
  if (words.length < 2) return false;
  return (
    words.at(-1) === word ||
    words[0] === word ||
    (words.length > 2 && words.at(-2) === word && !PARTICLES.has(word))
  );
}

function clash(entity: Entity, mention: Mention): boolean {
  const own = genderOf(entity);
  return mention.gender !== null && own !== null && own !== mention.gender;
}

/** Among several of one family: who was named in full in this paragraph before, else whom the text names most. */
function pick(people: readonly Entity[], mention: Mention): Entity | undefined {
  if (people.length === 1) return people[0];
  const titled = people.filter((e) => mention.gender !== null && genderOf(e) === mention.gender);
  const pool = titled.length > 0 ? titled : people;
  const byFamily = pool.filter((e) => familyName(e.name) === mention.name.toLowerCase());
  const use = byFamily.length > 0 ? byFamily : pool;
  const plain = use.filter((e) => !isJunior(e.name));
  return [...(plain.length > 0 ? plain : use)].sort(
    (a, b) => weight(b, mention) - weight(a, mention),
  )[0];
}

/** News writing keeps the bare family name for whom it names first, and gives the others their full names. */
function weight(entity: Entity, mention: Mention): number {
  const full = entity.mentions.filter((m) => nameWords(m.name).length > 1);
  const leads = full.some(
    (m) => m.paragraph === mention.paragraph && m.sentence < mention.sentence && m.from <= 1,
  );
  return (leads ? 1 : 0) - (full[0]?.sentence ?? 0) / 1000;
}

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w.charAt(0))
    .join('');

/** What titles, nouns and the given name tell of the gender. */
function genderOf(entity: Entity): 'male' | 'female' | null {
  const told = entity.mentions.map((m) => m.gender).find((g) => g !== null);
  if (told) return told;
  const words = nameWords(entity.name);
  const given = words.length > 1 || entity.type === 'person' ? givenName(words[0] ?? '') : null;
  return given === 'both' ? null : given;
}

/** Of several spellings the one printed most. */
function commonest(entity: Entity): string {
  const counts = new Map<string, number>();
  for (const { name } of entity.mentions) {
    const fits =
      nameWords(name).length === nameWords(entity.name).length &&
      familyName(name) === familyName(entity.name);
    if (fits) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? entity.name;
}

function settle(entity: Entity): void {
  entity.name = commonest(entity);
  entity.gender = entity.type === 'organisation' ? null : genderOf(entity);
  entity.descriptors = [
    ...new Set(entity.mentions.map((m) => m.descriptor.toLowerCase()).filter(Boolean)),
  ];
  const words = nameWords(entity.name).length;
  const bare = entity.mentions.every((m) => !/^the /i.test(m.text));
  if (entity.type === 'unknown' && (entity.gender !== null || (bare && words > 1 && words < 4)))
    entity.type = 'person';
}
