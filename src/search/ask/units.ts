/** What a question is compared with: every wording of every question and gap, and every answer. */
import type { Gap, Question, Story } from '../../knowledge/schema.ts';
import { invertedIndex, type InvertedIndex } from '../bm25.ts';
import { entitySpotter, TERM, type EntitySpotter } from '../entities.ts';
import type { WordSense } from '../lexicon-types.ts';
import { fold } from '../normalize.ts';
import { asksAhead, questionKind, type QuestionKind } from '../text/question-kind.ts';
import { tokenize, type Token } from '../text/tokenize.ts';
import { nearestMeanings } from '../nearest.ts';
import { namesOf, voicesOf } from '../voice.ts';
import { matcher, type Matcher } from './match.ts';
import { corrector, type Corrector } from './correct.ts';

/** What the pack knows under one id: a question with its answer, or a gap. */
export type Entry =
  | { readonly kind: 'question'; readonly item: Question }
  | { readonly kind: 'gap'; readonly item: Gap };

/** A word of a question or unit that carries content. */
export interface Concept {
  readonly word: string;
  readonly stem: string;
  /** Id of the person, party, document or term of whose name the word is a part. */
  readonly entity: string | undefined;
}

/** A text prepared for comparison. */
export interface Reading {
  readonly concepts: readonly Concept[];
  readonly negations: number;
  readonly numbers: readonly string[];
  readonly kind: QuestionKind;
  /** Asks for what lies ahead. */
  readonly future: boolean;
  readonly meaning: Float32Array | undefined;
}

export interface Unit extends Reading {
  readonly entry: number;
  /** An answer's text finds its entry where no wording does, but is weaker evidence. */
  readonly source: 'wording' | 'answer';
  readonly stems: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

export interface AskIndex {
  readonly entries: readonly Entry[];
  readonly units: readonly Unit[];
  readonly postings: InvertedIndex;
  /** Stems and `@entity` keys that stand anywhere in an entry: wordings, answer, reason. */
  readonly entryTerms: readonly ReadonlySet<string>[];
  /** In how many entries a stem stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** Entry of each wording, by its exact words. */
  readonly exact: ReadonlyMap<string, number>;
  /** Kinds of question that an entry's wordings ask. */
  readonly entryKinds: readonly ReadonlySet<QuestionKind>[];
  /** Each entry's answer; of a gap, empty. */
  readonly answers: readonly AnswerText[];
  /** Units of each entry. */
  readonly entryUnits: readonly (readonly number[])[];
  readonly corrector: Corrector;
  readonly match: Matcher;
  stemOf(word: string): string;
  /** Units nearest in meaning, best first. */
  nearest(meaning: Float32Array | undefined, limit: number): readonly number[];
  readonly spotter: EntitySpotter;
  readonly senses: WordSense;
  readonly language: string;
}

/** A question's words without case, accents and punctuation: the same key is the same question. */
export function exactKey(text: string): string {
  return fold(text.slice(0, 2_000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A member's question: its typos mended, then read as a unit is. */
export function readQuestion(text: string, index: AskIndex): Reading {
  const tokens = index.corrector.correct(tokenize(text, index.language));
  return read(tokens, fold(text.slice(0, 2_000)), index);
}

/** A text's content words with their entities, its numbers, negations and kind. */
function read(
  tokens: readonly Token[],
  folded: string,
  { spotter, senses }: { spotter: EntitySpotter; senses: WordSense },
): Reading {
  const entities = spotter.spot(tokens);
  const concepts: Concept[] = [];
  tokens.forEach(({ word, stem, stop }, i) => {
    const entity = entities[i];
    if (!stop || entity !== undefined) concepts.push({ word, stem, entity });
  });
  return {
    concepts,
    negations: tokens.filter(({ negation }) => negation).length,
    numbers: tokens.filter(({ word }) => /^\d/.test(word)).map(({ word }) => word),
    kind: questionKind(folded),
    future: asksAhead(folded),
    meaning: senses.sentence(concepts.map(({ word }) => word)),
  };
}

/** Search terms of a reading: stems, and entities as `@id`. */
export function termsOf(concepts: readonly Concept[]): string[] {
  const terms = concepts.map(({ stem }) => stem);
  const entities = new Set(concepts.flatMap(({ entity }) => entity ?? []));
  return [...terms, ...[...entities].map((id) => `@${id}`)];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface AnswerText {
  readonly tokens: readonly Token[];
  readonly concepts: readonly Concept[];
  /** Words that belong to names. */
  readonly names: number;
}

/** Prepares a story's questions and gaps. Their order in the pack plays no part. */
export function askIndex(story: Story, senses: WordSense): AskIndex {
  const { language } = story.story;
  const names: (readonly [string, readonly (readonly Token[])[]])[] = [];
  for (const [id, voice] of voicesOf(story))
    names.push([id, namesOf(voice).map((name) => tokenize(name, language))]);
  for (const term of story.terms)
    names.push([
      `${TERM}${term.id}`,
      [term.name, ...term.aliases].map((name) => tokenize(name, language)),
    ]);
  const spotter = entitySpotter(names);
  const tools = { spotter, senses };
  const words = new Set(names.flatMap(([, list]) => list.flat().map(({ word }) => word)));

  const entries: Entry[] = [
    ...story.questions.map((item) => ({ kind: 'question', item }) as const),
    ...story.gaps.map((item) => ({ kind: 'gap', item }) as const),
  ].sort((a, b) => compare(a.item.id, b.item.id) || compare(a.kind, b.kind));

  const units: Unit[] = [];
  const entryTerms: ReadonlySet<string>[] = [];
  const spread = new Map<string, number>();
  const exact = new Map<string, number>();
  const entryKinds: ReadonlySet<QuestionKind>[] = [];
  const answers: AnswerText[] = [];
  const entryUnits: (readonly number[])[] = [];
  entries.forEach(({ kind, item }, entry) => {
    const own = new Set<string>();
    const kinds = new Set<QuestionKind>();
    const first = units.length;
    const add = (text: string, source: Unit['source']): void => {
      const reading = read(tokenize(text, language), fold(text), tools);
      for (const { word } of reading.concepts) words.add(word);
      if (source === 'wording') {
        kinds.add(reading.kind);
        exact.set(exactKey(text), entry);
      }
      for (const term of termsOf(reading.concepts)) own.add(term);
      units.push({
        ...reading,
        entry,
        source,
        stems: new Set(reading.concepts.map(({ stem }) => stem)),
        entities: new Set(reading.concepts.flatMap(({ entity: id }) => id ?? [])),
      });
    };
    for (const wording of [item.question, ...[...item.also].sort(compare)]) add(wording, 'wording');
    if (kind === 'question') add(item.answer, 'answer');
    const concepts = kind === 'question' ? (units.at(-1)?.concepts ?? []) : [];
    answers.push({
      tokens: kind === 'question' ? tokenize(item.answer, language) : [],
      concepts,
      names: concepts.filter(({ entity }) => entity !== undefined).length,
    });
    entryTerms.push(own);
    entryKinds.push(kinds);
    entryUnits.push(Array.from({ length: units.length - first }, (_, i) => first + i));
    for (const term of own) spread.set(term, (spread.get(term) ?? 0) + 1);
  });
  return {
    entries,
    units,
    postings: invertedIndex(units.map(({ concepts }) => termsOf(concepts))),
    entryTerms,
    spread,
    exact,
    answers,
    entryKinds,
    entryUnits,
    corrector: corrector(words, senses, language.startsWith('en')),
    nearest: nearestMeanings(
      units.map(({ meaning }) => meaning),
      entryUnits,
    ),
    match: matcher(senses),
    stemOf: (word) => tokenize(word, language)[0]?.stem ?? word,
    language,
    ...tools,
  };
}
