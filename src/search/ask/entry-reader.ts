/** Questions and gaps, read for comparison with what members ask. */
import type { Gap, Question, Story } from '../../knowledge/schema.ts';
import { entitySpotter, TERM, type EntitySpotter } from '../entities.ts';
import type { WordSense } from '../lexicon-types.ts';
import { fold } from '../normalize.ts';
import { unframe } from '../text/frame.ts';
import { asksAhead, isPersonal, questionKind, type QuestionKind } from '../text/question-kind.ts';
import { soughtAt } from '../text/sought.ts';
import { tokenize, type Token } from '../text/tokenize.ts';
import { namesOf, voicesOf } from '../voice.ts';
import { storyConcepts, type Concept, type Concepts } from './concepts.ts';

/** What the pack knows under one id: a question with its answer, or a gap. */
export type Entry =
  | { readonly kind: 'question'; readonly item: Question }
  | { readonly kind: 'gap'; readonly item: Gap };

/** A text prepared for comparison. */
export interface Reading {
  readonly concepts: readonly Concept[];
  /** Its words as they stand, those without content of their own as well. */
  readonly words: readonly string[];
  readonly negations: number;
  readonly numbers: readonly string[];
  readonly kind: QuestionKind;
  /** Of the concepts those that name what is wanted: “city” in “which city”. */
  readonly sought: readonly Concept[];
  /** Asks for what lies ahead. */
  readonly future: boolean;
  /** Speaks to the bot about itself. */
  readonly personal: boolean;
  readonly meaning: Float32Array | undefined;
}

/** By what an entry is found: an answer's text finds it where no wording does, but is weaker evidence. */
export interface EntryText {
  readonly text: string;
  readonly source: 'wording' | 'answer';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A story's questions and gaps; their order in the pack plays no part. */
export function entriesOf(story: Story): readonly Entry[] {
  const entries: Entry[] = [
    ...story.questions.map((item) => ({ kind: 'question', item }) as const),
    ...story.gaps.map((item) => ({ kind: 'gap', item }) as const),
  ];
  return entries.sort((a, b) => compare(a.item.id, b.item.id) || compare(a.kind, b.kind));
}

/** The texts of an entry; the order of its wordings in the pack plays no part. */
export function textsOf({ kind, item }: Entry): readonly EntryText[] {
  const wordings = [item.question, ...[...item.also].sort(compare)];
  const texts = wordings.map((text): EntryText => ({ text, source: 'wording' }));
  return kind === 'question' ? [...texts, { text: item.answer, source: 'answer' }] : texts;
}

/** How texts of a story are read: with its names, in its language. */
export interface EntryReader {
  readonly spotter: EntitySpotter;
  readonly senses: WordSense;
  readonly language: string;
  readonly concepts: Concepts;
}

/** Id and tokenised names of everybody and everything that the story names. */
export type SpokenNames = readonly (readonly [string, readonly (readonly Token[])[]])[];

export function namesIn(story: Story): SpokenNames {
  const { language } = story.story;
  const read = (texts: readonly string[]) => texts.map((text) => tokenize(text, language));
  return [
    ...[...voicesOf(story)].map(([id, voice]) => [id, read(namesOf(voice))] as const),
    ...story.terms.map(
      ({ id, name, aliases }) => [`${TERM}${id}`, read([name, ...aliases])] as const,
    ),
  ];
}

/** @param concepts of the story; without it a list that is open */
export function entryReader(
  names: SpokenNames,
  language: string,
  senses: WordSense,
  concepts = storyConcepts(senses),
): EntryReader {
  return { spotter: entitySpotter(names), senses, language, concepts };
}

interface Content {
  readonly concepts: readonly Concept[];
  readonly sought: readonly Concept[];
}

/** The words of content, with their entities. */
function contentOf(all: readonly Token[], reader: EntryReader): Content {
  const { spotter, language } = reader;
  const tokens = language.startsWith('en') ? unframe(all) : all;
  const entities = spotter.spot(tokens);
  const wanted = new Set(soughtAt(tokens));
  const concepts: Concept[] = [];
  const sought: Concept[] = [];
  tokens.forEach((token, i) => {
    const entity = entities[i];
    if (token.stop && entity === undefined) return;
    // A name of several words is one concept: “Staffan de Mistura” says no more than “de Mistura”.
    if (entity !== undefined && entities[i + 1] === entity) return;
    const concept = reader.concepts.of(token, entity);
    concepts.push(concept);
    if (wanted.has(i)) sought.push(concept);
  });
  return { concepts, sought };
}

/** A text's words of content and nothing more: enough to find it. */
export function readConcepts(text: string, reader: EntryReader): readonly Concept[] {
  return contentOf(tokenize(text, reader.language), reader).concepts;
}

/** A text's content words with their entities, its numbers, negations and kind. */
export function read(tokens: readonly Token[], text: string, reader: EntryReader): Reading {
  const { concepts, sought } = contentOf(tokens, reader);
  const folded = fold(text);
  return {
    concepts,
    words: tokens.map(({ word }) => word),
    negations: tokens.filter(({ negation }) => negation).length,
    numbers: tokens.filter(({ word }) => /^\d/.test(word)).map(({ word }) => word),
    kind: questionKind(folded),
    sought,
    future: asksAhead(folded),
    personal: isPersonal(folded),
    meaning: reader.senses.sentence(concepts.map(({ word }) => word)),
  };
}

/** What a concept is found by: whatever a name means as `@id`, by whichever of its names, else its stem. */
export const termOf = ({ stem, entity }: Concept): string =>
  entity === undefined ? stem : `@${entity}`;

/** Search terms of a reading, each once. */
export const termsOf = (concepts: readonly Concept[]): string[] => [
  ...new Set(concepts.map(termOf)),
];

const NO_ENTITIES: ReadonlySet<string> = new Set();

/** Whatever the names in a reading mean; most texts have none. */
export function entitiesOf(concepts: readonly Concept[]): ReadonlySet<string> {
  const entities = concepts.flatMap(({ entity }) => entity ?? []);
  return entities.length === 0 ? NO_ENTITIES : new Set(entities);
}
