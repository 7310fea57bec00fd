/** The checks that packs go through, for one entry of a story. */
import type { Curated } from '../../curation/sections.ts';
import { checkSource } from '../../knowledge/check-source.ts';
import { paragraphsOf } from '../../knowledge/paragraphs.ts';
import type { Story } from '../../knowledge/schema.ts';
import type { DeskTexts } from '../../messages/catalogue/desk/en.ts';
import { exactKey } from '../../search/ask/units.ts';
import type { StoryIndex } from '../../search/story-index.ts';

type Say = DeskTexts['faults'];

/**
 * What is wrong with an entry beside the others of its story; empty where nothing is.
 * @param article the story's text, where it is held
 */
export function checkEntry(
  index: StoryIndex,
  entry: Curated,
  article: string | undefined,
  { faults: say }: DeskTexts,
): readonly string[] {
  return [...amongOthers(index, entry, say), ...inArticle(index.story, entry, article, say)];
}

function amongOthers(index: StoryIndex, entry: Curated, say: Say): readonly string[] {
  if (entry.item === undefined) return [];
  switch (entry.section) {
    case 'questions': {
      const { question, also } = entry.item;
      return [question, ...also].flatMap((wording) => {
        const other = index.ask.entries[index.ask.exact.get(exactKey(wording)) ?? -1];
        return other?.kind === 'question' && other.item.id !== entry.id
          ? [say.sameWording(wording, other.item.question)]
          : [];
      });
    }
    case 'people':
    case 'terms': {
      const { name, aliases } = entry.item;
      const others = entry.section === 'people' ? voices(index) : index.story.terms;
      return [name, ...aliases].flatMap((text) => {
        const key = text.toLowerCase();
        const other = others.find(
          (each) =>
            each.id !== entry.id &&
            [each.name, ...each.aliases].some((known) => known.toLowerCase() === key),
        );
        return other ? [say.sameName(text, other.name)] : [];
      });
    }
    case 'positions': {
      const { party, topic } = entry.item;
      const same = index.story.positions.some(
        (each) => each.id !== entry.id && each.party === party && each.topic === topic,
      );
      const named = [index.parties.get(party)?.name, index.topics.get(topic)?.name];
      return same ? [say.samePosition(named[0] ?? party, named[1] ?? topic)] : [];
    }
    default:
      return [];
  }
}

const voices = ({ story }: StoryIndex) => [...story.people, ...story.parties, ...story.documents];

function inArticle(
  story: Story,
  { section, item }: Curated,
  article: string | undefined,
  say: Say,
): readonly string[] {
  if (article === undefined || item === undefined || !('paragraphs' in item)) return [];
  const last = paragraphsOf(article).length;
  const beyond = item.paragraphs.filter((n) => n > last);
  if (beyond.length > 0) return beyond.map((n) => say.noSuchParagraph(n, last));
  if (section !== 'quotes') return [];
  const alone: Story = { ...emptied(story), quotes: [item] };
  const faults = checkSource(
    alone,
    (where) => ({ file: where }),
    new TextEncoder().encode(article),
  );
  const own = faults.find(({ file }) => file === 'quotes');
  if (!own) return [];
  const [, at] = /paragraph (\d+),/.exec(own.message) ?? [];
  return [at === undefined ? say.notVerbatim : say.elsewhere(Number(at))];
}

const emptied = ({ story }: Story): Story => ({
  story,
  people: [],
  parties: [],
  documents: [],
  topics: [],
  quotes: [],
  statements: [],
  positions: [],
  events: [],
  terms: [],
  questions: [],
  gaps: [],
});

/** How many entries of the story refer to this one. */
export function referrers({ story }: StoryIndex, { section, id }: Curated): number {
  const count = (...lists: readonly boolean[][]): number =>
    lists.flat().filter((refers) => refers).length;
  switch (section) {
    case 'people':
    case 'parties':
    case 'documents':
      return count(
        story.quotes.map(({ speaker }) => speaker === id),
        story.statements.map(({ speaker }) => speaker === id),
        story.positions.map(({ party }) => party === id),
        story.events.map(({ who }) => who.includes(id)),
        story.people.map(({ party }) => party === id),
        story.documents.map(({ party }) => party === id),
      );
    case 'quotes':
      return count(
        story.questions.map(({ evidence }) => evidence.quotes.includes(id)),
        story.positions.map(({ evidence }) => evidence.quotes.includes(id)),
        story.quotes.map(({ continues }) => continues === id),
      );
    default:
      return 0;
  }
}
