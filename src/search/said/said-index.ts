/** What a story's speakers said, prepared so that a member's version of it can be judged. */
import type { Quote, Statement, Story } from '../../knowledge/schema.ts';
import { invertedIndex, type InvertedIndex } from '../bm25.ts';
import { entitySpotter, type EntitySpotter } from '../entities.ts';
import type { WordSense } from '../lexicon-types.ts';
import { tokenize } from '../text/tokenize.ts';
import { namesOf, voicesOf } from '../voice.ts';
import { saidWords, type SaidWord } from './words.ts';

/** A text that tells what somebody said, or is known not to have said. */
export interface SaidUnit {
  readonly kind: 'quote' | 'paraphrase' | 'misquote' | 'statement';
  readonly owner: Owner;
  readonly text: string;
  /** Quotations that continue the owner's, where the text joins them to the whole remark. */
  readonly more?: readonly Quote[];
}
export type Owner =
  | { readonly kind: 'quote'; readonly item: Quote }
  | { readonly kind: 'statement'; readonly item: Statement };

/** A unit's words, read when it is first compared. */
export interface SaidReading {
  readonly words: readonly SaidWord[];
  /** Entity of each word, where it is a part of a name. */
  readonly entities: readonly (string | undefined)[];
  readonly negations: number;
  readonly meaning: Float32Array | undefined;
}

export interface SaidIndex {
  readonly units: readonly SaidUnit[];
  readonly postings: InvertedIndex;
  readonly spotter: EntitySpotter;
  readonly senses: WordSense;
  readonly language: string;
  /** Entities that a quotation or statement speaks of, by its id: named, or meant by a pronoun. */
  readonly mentions: (owner: Owner) => ReadonlySet<string>;
  read(text: string): SaidReading;
  stemOf(word: string): string;
  readingOf(unit: number): SaidReading;
  /** In how many units a stem stands. */
  rarity(stem: string): number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Remarks that a reporter interrupts, joined again: the first quotation and those that continue it. */
function remarks(quotes: readonly Quote[]): readonly (readonly [Quote, ...Quote[]])[] {
  return quotes
    .filter(({ continues }) => continues === undefined)
    .map((first) => {
      const chain: [Quote, ...Quote[]] = [first];
      for (let last = first, next: Quote | undefined; ; last = next) {
        next = quotes.find(
          ({ continues, id }) => continues === last.id && chain.every((q) => q.id !== id),
        );
        if (!next) return chain;
        chain.push(next);
      }
    });
}

/** The units of a story in an order that does not depend on the pack's. */
function unitsOf(story: Story): readonly SaidUnit[] {
  const units: SaidUnit[] = [];
  for (const item of [...story.quotes].sort((a, b) => compare(a.id, b.id))) {
    const owner = { kind: 'quote', item } as const;
    units.push({ kind: 'quote', owner, text: item.text });
    for (const text of item.paraphrases) units.push({ kind: 'paraphrase', owner, text });
    for (const text of item.misquotes) units.push({ kind: 'misquote', owner, text });
  }
  for (const [item, ...more] of remarks(story.quotes)) {
    if (more.length === 0) continue;
    const text = [item, ...more].map((quote) => quote.text).join(' ');
    units.push({ kind: 'quote', owner: { kind: 'quote', item }, text, more });
  }
  for (const item of [...story.statements].sort((a, b) => compare(a.id, b.id))) {
    const owner = { kind: 'statement', item } as const;
    for (const text of [item.text, ...item.also]) units.push({ kind: 'statement', owner, text });
  }
  return units;
}

/** Prepares the quotations and statements of a story. */
export function saidIndex(story: Story, senses: WordSense): SaidIndex {
  const { language } = story.story;
  const spotter = entitySpotter(
    [...voicesOf(story)].map(
      ([id, voice]) => [id, namesOf(voice).map((name) => tokenize(name, language))] as const,
    ),
  );
  const units = unitsOf(story);
  const readings = new Map<number, SaidReading>();
  const mentions = new Map<Owner['item'], ReadonlySet<string>>();

  const read = (text: string): SaidReading => {
    const words = saidWords(text, language);
    return {
      words,
      entities: spotter.spot(words),
      negations: words.filter(({ negation }) => negation).length,
      meaning: senses.sentence(words.filter(({ stop }) => !stop).map(({ word }) => word)),
    };
  };
  const postings = invertedIndex(
    units.map(({ text }) => tokenize(text, language).map(({ stem }) => stem)),
  );
  return {
    units,
    postings,
    spotter,
    senses,
    language,
    read,
    stemOf: (word) => tokenize(word, language)[0]?.stem ?? word,
    readingOf(unit) {
      let reading = readings.get(unit);
      if (!reading) readings.set(unit, (reading = read(units[unit]?.text ?? '')));
      return reading;
    },
    mentions(owner) {
      let found = mentions.get(owner.item);
      if (!found) {
        const { item } = owner;
        const texts =
          owner.kind === 'quote'
            ? [owner.item.text, owner.item.context ?? '', ...owner.item.paraphrases]
            : [owner.item.text, ...owner.item.also];
        found = new Set([
          item.speaker,
          ...texts.flatMap((text) => read(text).entities.flatMap((id) => id ?? [])),
        ]);
        mentions.set(item, found);
      }
      return found;
    },
    rarity: (stem) => postings.rarity(stem),
  };
}
