/** The words of content that a story's questions and answers are made of. */
import type { WordSense } from '../lexicon-types.ts';
import type { Token } from '../text/tokenize.ts';

/** A word of a question or unit that carries content. */
export interface Concept {
  readonly word: string;
  readonly stem: string;
  /** Id of the person, party, document or term of whose name the word is a part. */
  readonly entity: string | undefined;
  /** How much it tells in any text: near 0 for a filler of chat, 1 for a rare or unknown word. */
  readonly tells: number;
  /** Its place in the story's list of them; −1 where the story lacks it. */
  readonly number: number;
}

/** Every concept of a story once: tens of thousands of words are a few thousand different ones. */
export interface Concepts {
  /** How many the story has. */
  readonly size: number;
  /** The story's concept, or one of its own where the story lacks it. */
  of(token: Token, entity: string | undefined): Concept;
  /** From now on the story is known: what comes is only compared with it, and not kept. */
  close(): void;
}

/** An open list: what is asked for is added to it. */
export function storyConcepts(senses: WordSense): Concepts {
  const known = new Map<string, Concept>();
  let isOpen = true;
  return {
    get size() {
      return known.size;
    },
    of({ word, stem }, entity) {
      const key = entity === undefined ? word : `${word} ${entity}`;
      const met = known.get(key);
      if (met) return met;
      const number = isOpen ? known.size : -1;
      const concept = { word, stem, entity, tells: Math.sqrt(senses.weight(word)), number };
      if (isOpen) known.set(key, concept);
      return concept;
    },
    close() {
      isOpen = false;
    },
  };
}
