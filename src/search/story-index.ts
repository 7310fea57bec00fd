/** A story made searchable. Built once for a pack; answers only read it. */
import type { Question, Quote, Statement, Story, Topic, Party } from '../knowledge/schema.ts';
import { askIndex, type AskIndex } from './ask/units.ts';
import { loadLexicon } from './lexicon/lexicon.ts';
import { noSenses, type WordSense } from './lexicon-types.ts';
import { nameBook, type NameBook } from './names.ts';
import { saidIndex, type SaidIndex } from './said/said-index.ts';
import { suggester, suggestFrom } from './suggest.ts';
import { namesOf, voicesOf, type Voice } from './voice.ts';

export interface StoryIndex {
  readonly story: Story;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** People, parties and documents. */
  readonly voiceNames: NameBook;
  /** Parties, and people who stand for one: names → id of the party. */
  readonly partyNames: NameBook;
  readonly topicNames: NameBook;
  readonly termNames: NameBook;
  readonly ask: AskIndex;
  readonly said: SaidIndex;
  /** Known questions nearest to what was typed so far. */
  suggestQuestions(text: string, limit: number): readonly Question[];
  suggestQuotes(text: string, limit: number): readonly Quote[];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The dictionary for a language: English has one; elsewhere every word stands for itself. */
function sensesFor(language: string): WordSense {
  return language.startsWith('en') ? loadLexicon() : noSenses;
}

/**
 * Indexes a story.
 * @param senses what words mean, where the language's own dictionary is not wanted
 * @param ask its questions and gaps, where they are indexed already
 */
export function indexStory(
  story: Story,
  senses: WordSense = sensesFor(story.story.language),
  ask: AskIndex = askIndex(story, senses),
): StoryIndex {
  const voices = voicesOf(story);
  const people = story.people.flatMap(({ party, name, aliases }) =>
    party === undefined ? [] : [[party, [name, ...aliases]] as const],
  );
  const named = (items: readonly { id: string; name: string; aliases: readonly string[] }[]) =>
    items.map(({ id, name, aliases }) => [id, [name, ...aliases]] as const);
  const said = saidIndex(story, senses);
  /** A quotation by its own words: what it was misquoted as must not find it. */
  const quoteOf = (number: number): Quote | undefined => {
    const unit = said.units.at(number);
    return unit?.kind === 'quote' && unit.owner.kind === 'quote' ? unit.owner.item : undefined;
  };
  return {
    story,
    voices,
    topics: byId(story.topics),
    parties: byId(story.parties),
    quotes: byId(story.quotes),
    statements: byId(story.statements),
    voiceNames: nameBook([...voices].map(([id, voice]) => [id, namesOf(voice)])),
    partyNames: nameBook([...named(story.parties), ...people]),
    topicNames: nameBook(named(story.topics)),
    termNames: nameBook(named(story.terms)),
    ask,
    said,
    suggestQuestions: suggester(
      story.questions,
      ({ question, also }) => [question, ...also],
      story.story.language,
    ),
    suggestQuotes: (typed, limit) =>
      suggestFrom(
        { ...said, items: story.quotes, itemOf: quoteOf },
        typed,
        limit,
        story.story.language,
      ),
  };
}
