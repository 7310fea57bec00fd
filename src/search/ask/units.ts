/** What a question is compared with: every wording of every question and gap, and every answer. */
import type { Story } from '../../knowledge/schema.ts';
import { invertedIndex, type InvertedIndex } from '../bm25.ts';
import type { Understood } from '../embeddings/understood.ts';
import { inARow } from '../in-a-row.ts';
import type { WordSense } from '../lexicon-types.ts';
import { nearestMeanings } from '../nearest.ts';
import { fold } from '../normalize.ts';
import type { QuestionKind } from '../text/question-kind.ts';
import { answerSigns, type AnswerSigns } from '../text/answer-kind.ts';
import { core } from '../text/frame.ts';
import { MOST_CHARACTERS, tokenize } from '../text/tokenize.ts';
import type { Concept } from './concepts.ts';
import { entryClassifier, type EntryClassifier } from './entry-classifier.ts';
import { corrector, vocabularyOf, type Corrector, type Vocabulary } from './correct.ts';
import {
  entitiesOf,
  entriesOf,
  entryReader,
  namesIn,
  read,
  termsOf,
  textsOf,
  type Entry,
  type EntryReader,
  type EntryText,
  type Reading,
} from './entry-reader.ts';
import { matcher, type Matcher } from './match.ts';
import { conceptWeights, type ConceptWeights } from './weights.ts';

export interface Unit extends Reading {
  readonly entry: number;
  readonly text: string;
  readonly source: EntryText['source'];
  readonly entities: ReadonlySet<string>;
}

/** What holds for all wordings of an entry. */
export interface EntryContents {
  /** Stems and `@entity` keys that stand anywhere in it: wordings, answer. */
  readonly terms: ReadonlySet<string>;
  /** Kinds of question that its wordings ask. */
  readonly kinds: ReadonlySet<QuestionKind>;
  /** Of a gap, empty. */
  readonly answer: AnswerText;
  readonly units: readonly number[];
}

export interface AskIndex extends EntryReader {
  readonly entries: readonly Entry[];
  readonly units: readonly Unit[];
  readonly postings: InvertedIndex;
  /** What stands in each entry. */
  readonly contents: readonly EntryContents[];
  /** In how many entries a stem stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** Entry of each wording, by its exact words. */
  readonly exact: ReadonlyMap<string, number>;
  /** Of the entries and of the names. */
  readonly vocabulary: Vocabulary;
  readonly corrector: Corrector;
  readonly match: Matcher;
  readonly classifier: EntryClassifier;
  /** Share of gaps among the entries of the pack. */
  readonly gapsKnown: number;
  /** Texts that the pack has of an entry on the average; what a server's moderators added is not counted. */
  readonly textsEach: number;
  readonly weights: ConceptWeights;
  stemOf(word: string): string;
  /** Units nearest in meaning, best first. */
  nearest(meaning: Float32Array | undefined, limit: number): readonly number[];
  /** The same by a sentence model; what a server's moderators added is not among them. */
  nearestTo(question: Understood, limit: number): readonly number[];
}

/** Whether an entry is a gap, not an answer. */
export const isGap = ({ entries }: Pick<AskIndex, 'entries'>, entry: number): boolean =>
  entries[entry]?.kind === 'gap';

/** A question's words without case, accents and punctuation: the same key is the same question. */
export function exactKey(text: string): string {
  return fold(text.slice(0, 2_000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A member's question without what stands around it and is not asked. */
export function asAsked(text: string, { language }: Pick<AskIndex, 'language'>): string {
  return language.startsWith('en') ? core(text.slice(0, MOST_CHARACTERS)) : text;
}

/** Whether a word stands nowhere in the story, nor names anything in it. */
export const isStrange = ({ stem, entity }: Concept, { spread }: AskIndex): boolean =>
  entity === undefined && !spread.has(stem);

/** A member's question, read as a unit is. */
export interface QuestionReading extends Reading {
  /** Folded words that are written as names are: with a capital, though no sentence begins there. */
  readonly capitals: ReadonlySet<string>;
}

/** The capital is looked for first: looking back from every space of a long gap would take its square. */
const INNER_CAPITAL = /(?=\p{Lu})(?<=[\p{Ll}\p{N},;:][\s"'“‘(]+)\p{Lu}\p{Ll}{2,}/gu;

/** A member's question: its typos mended, then read as a unit is. */
export function readQuestion(text: string, index: AskIndex): QuestionReading {
  const asked = asAsked(text, index);
  const bounded = asked.slice(0, 2_000);
  const tokens = index.corrector.correct(tokenize(asked, index.language));
  const capitals = Array.from(bounded.matchAll(INNER_CAPITAL), ([word]) => fold(word));
  return { ...read(tokens, bounded, index), capitals: new Set(capitals) };
}

export interface AnswerText {
  readonly concepts: readonly Concept[];
  /** What kinds of question it can be an answer to. */
  readonly serves: AnswerSigns;
}

/** One text of an entry as a unit. */
export function readUnit({ text, source }: EntryText, entry: number, reader: EntryReader): Unit {
  const reading = read(tokenize(text, reader.language), text, reader);
  return { ...reading, entry, text, source, entities: entitiesOf(reading.concepts) };
}

/** All texts of an entry, their meanings in a row: a question is held against all of them. */
function readUnits(texts: readonly EntryText[], entry: number, reader: EntryReader): Unit[] {
  const units = texts.map((text) => readUnit(text, entry, reader));
  const meanings = inARow(units.map(({ meaning }) => meaning));
  return units.map((unit, i) => ({ ...unit, meaning: meanings[i] }));
}

/**
 * What stands in an entry.
 * @param units of all its texts; `numbers` are theirs
 */
export function readContents(
  entry: Entry,
  units: readonly Unit[],
  numbers: readonly number[],
  language: string,
): EntryContents {
  const isQuestion = entry.kind === 'question';
  const concepts = isQuestion ? (units.at(-1)?.concepts ?? []) : [];
  return {
    terms: new Set(units.flatMap((unit) => termsOf(unit.concepts))),
    kinds: new Set(units.flatMap(({ source, kind }) => (source === 'wording' ? kind : []))),
    answer: {
      concepts,
      serves: answerSigns(
        isQuestion ? tokenize(entry.item.answer, language) : [],
        concepts.some(({ entity }) => entity !== undefined),
      ),
    },
    units: numbers,
  };
}

/** Prepares a story's questions and gaps. */
export function askIndex(story: Story, senses: WordSense): AskIndex {
  const { language } = story.story;
  const names = namesIn(story);
  const reader = entryReader(names, language, senses);
  const words = new Set(names.flatMap(([, list]) => list.flat().map(({ word }) => word)));
  const entries = entriesOf(story);

  const units: Unit[] = [];
  const contents: EntryContents[] = [];
  const spread = new Map<string, number>();
  const exact = new Map<string, number>();
  entries.forEach((entry, number) => {
    const texts = textsOf(entry);
    const own = readUnits(texts, number, reader);
    const inside = readContents(
      entry,
      own,
      own.map((_, i) => units.length + i),
      language,
    );
    for (const { concepts } of own) for (const { word } of concepts) words.add(word);
    for (const { text, source } of texts)
      if (source === 'wording') exact.set(exactKey(text), number);
    for (const term of inside.terms) spread.set(term, (spread.get(term) ?? 0) + 1);
    units.push(...own);
    contents.push(inside);
  });
  reader.concepts.close();
  const groups = contents.map((inside) => inside.units);
  const english = language.startsWith('en');
  const vocabulary = vocabularyOf(words, english);
  return {
    ...reader,
    entries,
    units,
    contents,
    postings: invertedIndex(units.map(({ concepts }) => termsOf(concepts))),
    spread,
    exact,
    vocabulary,
    corrector: corrector(vocabulary, senses, english),
    nearest: nearestMeanings(
      units.map(({ meaning }) => meaning),
      groups,
    ),
    nearestTo: (question, limit) => question.nearest(units, groups, limit),
    classifier: entryClassifier(units, entries.length),
    textsEach: units.length / Math.max(1, entries.length),
    gapsKnown: entries.filter(({ kind }) => kind === 'gap').length / Math.max(1, entries.length),
    match: matcher(senses, reader.concepts),
    weights: conceptWeights({ entries, spread }, reader.concepts),
    stemOf: (word) => tokenize(word, language)[0]?.stem ?? word,
  };
}
