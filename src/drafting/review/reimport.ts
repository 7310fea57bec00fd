/** A corrected article takes the place of the one that a story was made from. */
import { textHash } from '../../knowledge/paragraphs.ts';
import type { Story } from '../../knowledge/schema.ts';
import { draftStory } from '../draft/draft-story.ts';
import type { ArticleMeta } from '../draft/draft.ts';
import { idsFrom } from '../draft/ids.ts';
import { placesOf } from './places.ts';
import { keptEntries, type Bearing } from './kept-entries.ts';
import type { Retired, Review, ReviewItem } from './review.ts';
import { itemsOf } from './start-review.ts';
import { textChanges } from './text-changes.ts';
import { voiceBook } from './voice-book.ts';

/**
 * Keeps what the new text still bears, retires what it doesn't, and puts up for review what is new or has
 * another speaker than before. Nothing that a person wrote is changed, but the numbers of paragraphs.
 */
export function reimport(
  old: { readonly story: Story; readonly text: string },
  text: string,
  meta: ArticleMeta = {},
): Review {
  const { story } = old;
  const before = draftStory(old.text);
  const after = draftStory(text, { ...meta, id: story.story.id });
  const changes = textChanges(old.text, text);
  const items = itemsOf(text, after);
  const nameIn = (of: Story) => {
    const book = voiceBook(of);
    return (id: string | null): string | undefined =>
      id === null ? undefined : book.get(id)?.entry.name;
  };
  const oldName = nameIn(before.story);
  const newName = nameIn(after.story);
  const wasSaidBy = new Map(before.story.quotes.map((q) => [plain(q.text), oldName(q.speaker)]));

  const places = placesOf(
    story.quotes.map((quote) => quote.text),
    text,
  );
  const drafted = new Map(items.map((item) => [plain(item.quote.text), item]));
  const retired: Retired[] = [];
  const again = new Map<ReviewItem, string>();
  const quotes = story.quotes.flatMap((quote, i) => {
    const stands = places[i] ?? [];
    const wanted = quote.paragraphs.flatMap((n) => changes.placeOf(n) ?? []);
    const paragraphs = wanted.filter((n) => stands.includes(n));
    if (stands.length === 0) {
      retired.push({ section: 'quotes', id: quote.id, label: quote.text });
      return [];
    }
    const item = drafted.get(plain(quote.text));
    const was = wasSaidBy.get(plain(quote.text));
    const is = item && newName(item.quote.speaker);
    if (item && was !== undefined && is !== was) {
      again.set(item, quote.speaker);
      return [];
    }
    return [{ ...quote, paragraphs: paragraphs.length > 0 ? paragraphs : stands.slice(0, 1) }];
  });

  const kept = new Set(quotes.map((quote) => plain(quote.text)));
  const voices = joinVoices(story, after.story);
  const taken = idsFrom(new Set(quotes.map(({ id }) => id)));
  const fresh = items.filter(({ quote }) => !holdsWords(kept, plain(quote.text)));
  const keptIds = new Map(quotes.map((quote) => [plain(quote.text), quote.id]));
  const idOf = new Map(
    items.map((item) => {
      const { id, text: words } = item.quote;
      const own = fresh.includes(item) ? taken.next(id) : keptIds.get(plain(words));
      return [id, own] as const;
    }),
  );
  const bearing: Bearing = { changes, text, quotes };
  const rest = keptEntries(voices.story, story, bearing, retired);
  const { outlet, url, published, byline } = meta;
  return {
    version: 1,
    text,
    story: {
      ...rest,
      story: {
        ...story.story,
        title: meta.title ?? story.story.title,
        source: {
          ...story.story.source,
          ...(outlet ? { outlet } : {}),
          ...(url ? { url } : {}),
          ...(published ? { published } : {}),
          ...(byline ? { byline } : {}),
          title: meta.title ?? story.story.source.title,
          sha256: textHash(text),
        },
      },
      quotes,
    },
    items: fresh.map((item) => {
      const { quote } = item;
      const was = again.get(item);
      return {
        ...item,
        quote: {
          ...quote,
          id: idOf.get(quote.id) ?? quote.id,
          continues: quote.continues && idOf.get(quote.continues),
          speaker: quote.speaker === null ? null : voices.idOf(quote.speaker),
        },
        alternatives: item.alternatives.map(voices.idOf),
        ...(was === undefined ? {} : { before: was }),
      };
    }),
    steps: [],
    retired,
  };
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether these words are part of a quotation that is kept: a person may have joined several. */
const holdsWords = (kept: ReadonlySet<string>, words: string): boolean =>
  kept.has(words) || [...kept].some((known) => ` ${known} `.includes(` ${words} `));

/** The story's own people, parties and documents, then those who are new; the same names are the same. */
function joinVoices(story: Story, drafted: Story) {
  const own = voiceBook(story);
  const ids = idsFrom(new Set(own.list().map(({ entry }) => entry.id)));
  const means = new Map<string, string>();
  const names = new Set(
    own.list().flatMap(({ entry }) => [entry.name, ...entry.aliases].map((n) => n.toLowerCase())),
  );
  const added: Pick<Story, 'people' | 'parties' | 'documents'> = {
    people: [],
    parties: [],
    documents: [],
  };
  for (const { section, entry } of voiceBook(drafted).list()) {
    const known = [entry.name, ...entry.aliases].map(own.named).find((voice) => voice);
    const id = known?.entry.id ?? ids.next(entry.id);
    means.set(entry.id, id);
    if (known) continue;
    const aliases = entry.aliases.filter((name) => !names.has(name.toLowerCase()));
    for (const name of [entry.name, ...aliases]) names.add(name.toLowerCase());
    if (section === 'people') added.people.push({ ...entry, id, aliases });
    else if (section === 'parties') added.parties.push({ ...entry, id, aliases });
    else added.documents.push({ ...entry, id, aliases });
  }
  const idOf = (id: string): string => means.get(id) ?? id;
  return {
    idOf,
    story: {
      ...story,
      people: added.people.map(({ party, ...person }) => ({
        ...person,
        ...(party === undefined ? {} : { party: idOf(party) }),
      })),
      parties: added.parties,
      documents: added.documents,
    },
  };
}
