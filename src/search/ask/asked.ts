/** A question made ready to be held against many texts: what is the same for all is worked out once. */
import type { Understood } from '../embeddings/understood.ts';
import { isName } from '../entities.ts';
import type { Concept } from './concepts.ts';
import { entitiesOf, termOf } from './entry-reader.ts';
import type { Likeness } from './match.ts';
import type { AskIndex, QuestionReading } from './units.ts';
import { rarity } from './weights.ts';

/** A concept of the question. */
export interface AskedWord {
  readonly concept: Concept;
  readonly weight: number;
  readonly likeness: Likeness;
  readonly isName: boolean;
  /** What it is found by among an entry's terms, where not by its stem. */
  readonly term: string;
  /** It names what is wanted: “city” in “which city”. */
  readonly isSought: boolean;
}

/** What is the same for all wordings that a question is held against. */
export interface Asked {
  readonly reading: QuestionReading;
  readonly words: readonly AskedWord[];
  readonly entities: ReadonlySet<string>;
  /** Weight of all its words. */
  readonly all: number;
  /** How much of it is names. */
  readonly named: number;
  /** Weight of a word that no entry has. */
  readonly rarest: number;
  /** What a sentence model makes of it, where there is one. */
  readonly understood: Understood | undefined;
}

export function prepare(reading: QuestionReading, index: AskIndex, understood?: Understood): Asked {
  const words = reading.concepts.map((concept) => ({
    concept,
    weight: index.weights.of(concept),
    likeness: index.match(concept.word),
    isName: isName(concept.entity),
    term: termOf(concept),
    isSought: reading.sought.includes(concept),
  }));
  let all = 0;
  let names = 0;
  for (const { weight, concept } of words) {
    all += weight;
    if (concept.entity !== undefined) names += weight;
  }
  return {
    reading,
    words,
    entities: entitiesOf(reading.concepts),
    all,
    named: all > 0 ? names / all : 0,
    rarest: rarity('', index),
    understood,
  };
}

/** How far a question and a text have the same words: each number 0…1, in the order of the words. */
export interface Meeting {
  /** The same word or name 1, a synonym or a word of like meaning less. */
  readonly met: readonly number[];
  /** The same for the words of the text. */
  readonly back: readonly number[];
  /** Whether the very word or name stands in the text. */
  readonly same: readonly boolean[];
  /** A word of the question stands as its opposite in the text. */
  readonly opposed: boolean;
}

/** Holds every word of a question against every word of a text. */
export function meet({ words }: Asked, concepts: readonly Concept[]): Meeting {
  const met: number[] = [];
  const same: boolean[] = [];
  const back = concepts.map(() => 0);
  let opposed = false;
  for (const { concept: asked, likeness, isName: isAskedName } of words) {
    let best = 0;
    let isSame = false;
    let stands = false;
    let turned = false;
    for (let j = 0; j < concepts.length; j++) {
      const concept = concepts[j];
      if (!concept) continue;
      const isStem = asked.stem === concept.stem;
      if (isStem || (asked.entity !== undefined && asked.entity === concept.entity)) {
        isSame = true;
        back[j] = 1;
        if (isStem) stands = true;
        else if (likeness.met.to(concept) < 0) turned = true;
        continue;
      }
      const like = likeness.met.to(concept);
      if (like < 0) turned = true;
      // A name is not met by another that stands in the same news.
      if (isAskedName && isName(concept.entity)) continue;
      if (like > best) best = like;
      const reverse = likeness.back.to(concept);
      if (reverse > (back[j] ?? 0)) back[j] = reverse;
    }
    met.push(isSame ? 1 : best);
    same.push(isSame);
    if (turned && !stands) opposed = true;
  }
  return { met, back, same, opposed };
}

/** How far the best of the wanted words is met; 0.5 where nothing is named as wanted. */
export function soughtShare({ words, reading }: Asked, { met }: Meeting): number {
  if (reading.sought.length === 0) return 0.5;
  let best = 0;
  words.forEach(({ isSought }, i) => {
    if (isSought) best = Math.max(best, met[i] ?? 0);
  });
  return best;
}

/** How much of the asked words' weight is met. */
export function metShare({ words, all }: Asked, { met }: Meeting): number {
  let sum = 0;
  words.forEach(({ weight }, i) => (sum += weight * (met[i] ?? 0)));
  return all > 0 ? sum / all : 0;
}
