/** A reviewed draft as a story, checked as every pack is. */
import { checkSource } from '../../knowledge/check-source.ts';
import { checkStory } from '../../knowledge/check.ts';
import type { Fault } from '../../knowledge/fault.ts';
import { textHash } from '../../knowledge/paragraphs.ts';
import { packSchema, type Quote, type Story } from '../../knowledge/schema.ts';
import { placesOf } from './places.ts';
import type { Review } from './review.ts';
import { stateOf, type ReviewState } from './review-state.ts';
import type { VoiceEntry } from './voice-book.ts';

export type Published =
  | { readonly kind: 'story'; readonly story: Story }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** The story with all that was accepted; what is still undecided stays out. */
export function publish(review: Review, id = review.story.story.id): Published {
  const state = stateOf(review);
  const made = storyOf(review, state, id);
  const parsed = packSchema.safeParse(made);
  if (!parsed.success) {
    const told = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { kind: 'faulty', faults: told };
  }
  const where = (section: string): Pick<Fault, 'file'> => ({ file: section });
  const bytes = new TextEncoder().encode(review.text);
  const faults = [...checkStory(parsed.data, where), ...checkSource(parsed.data, where, bytes)];
  return faults.length > 0
    ? { kind: 'faulty', faults: faults.map(({ message }) => message) }
    : { kind: 'story', story: parsed.data };
}

function storyOf({ story, text }: Review, state: ReviewState, id: string): Story {
  const { details, voices } = state;
  const now = (voice: string): string => voices.get(voice)?.entry.id ?? voice;
  const quotes = quotesOf(story, text, state).map((q) => ({ ...q, speaker: now(q.speaker) }));
  const statements = story.statements.map((s) => ({ ...s, speaker: now(s.speaker) }));
  const positions = story.positions.map((p) => ({ ...p, party: now(p.party) }));
  const needed = new Set([
    ...[...quotes, ...statements].map(({ speaker }) => speaker),
    ...positions.map(({ party }) => party),
  ]);
  const kept = voices.list().filter(({ entry }) => {
    return needed.has(entry.id) || !state.without.has(entry.id);
  });
  const known = new Set(kept.map(({ entry }) => entry.id));
  const parties = new Set(kept.flatMap((v) => (v.section === 'parties' ? [v.entry.id] : [])));
  const said = new Set(quotes.map((quote) => quote.id));
  const told = new Set(statements.map((statement) => statement.id));
  const { url, published, outlet, title, summary } = details;
  const { byline } = story.story.source;
  return {
    story: {
      ...story.story,
      id,
      title,
      summary,
      source: {
        outlet,
        title,
        ...(byline === undefined ? {} : { byline }),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published }),
        sha256: textHash(text),
      },
    },
    ...withParties(kept, now, parties),
    topics: story.topics,
    quotes,
    statements,
    positions: positions.map((p) => ({ ...p, evidence: only(p.evidence, said, told) })),
    events: story.events.map((event) => ({
      ...event,
      who: [...new Set(event.who.map(now))].filter((who) => known.has(who)),
    })),
    terms: story.terms,
    questions: story.questions.flatMap((question) => {
      const evidence = only(question.evidence, said, told);
      const rested = question.evidence.quotes.length + question.evidence.statements.length;
      const rests = evidence.quotes.length + evidence.statements.length;
      return rested > 0 && rests === 0 ? [] : [{ ...question, evidence }];
    }),
    gaps: story.gaps,
  };
}

interface Evidence {
  readonly quotes: string[];
  readonly statements: string[];
}

const only = (evidence: Evidence, said: ReadonlySet<string>, told: ReadonlySet<string>) => ({
  quotes: evidence.quotes.filter((id) => said.has(id)),
  statements: evidence.statements.filter((id) => told.has(id)),
});

/** What stood already and what was accepted, in the order of the text. */
function quotesOf(story: Story, text: string, { items }: ReviewState): Quote[] {
  const accepted = items.flatMap(({ item, decision, words, speaker }): Quote[] => {
    if (decision !== 'accepted' || speaker === null) return [];
    const { quote } = item;
    if (words === quote.text) return [{ ...quote, speaker }];
    const [near = []] = placesOf([words], text);
    return [
      { ...quote, text: words, speaker, paragraphs: near.length > 0 ? near : quote.paragraphs },
    ];
  });
  const all = [...story.quotes, ...accepted];
  const byId = new Map(all.map((quote) => [quote.id, quote]));
  const drafted = new Map(items.map(({ item }) => [item.quote.id, item.quote.continues]));
  return all
    .map(({ continues, ...quote }) => {
      let at = continues;
      for (let n = 0; at !== undefined && !byId.has(at) && n < 20; n++) at = drafted.get(at);
      const same = at !== undefined && byId.get(at)?.speaker === quote.speaker;
      return same && at !== undefined ? { ...quote, continues: at } : quote;
    })
    .sort((a, b) => (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0));
}

function withParties(
  kept: readonly VoiceEntry[],
  now: (id: string) => string,
  parties: ReadonlySet<string>,
) {
  const sided = <T extends { readonly id: string; readonly party?: string | undefined }>({
    party,
    ...entry
  }: T) => {
    const side = party === undefined ? undefined : now(party);
    const stands = side !== undefined && side !== entry.id && parties.has(side);
    return { ...entry, ...(stands ? { party: side } : {}) };
  };
  return {
    people: kept.flatMap((v) => (v.section === 'people' ? [sided(v.entry)] : [])),
    parties: kept.flatMap((v) => (v.section === 'parties' ? [v.entry] : [])),
    documents: kept.flatMap((v) => (v.section === 'documents' ? [sided(v.entry)] : [])),
  };
}
