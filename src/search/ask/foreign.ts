/** Words of another subject: those of the dictionary that stand nowhere in the story, nor a synonym of them. */
import { isArticle } from '../text/english.ts';
import type { Concept } from './concepts.ts';
import type { Reading } from './entry-reader.ts';
import { isStrange, type AskIndex } from './units.ts';

/** A word that the dictionary lacks may be a typo or slang, and tells less. */
function isForeign(concept: Concept, index: AskIndex): boolean {
  const { senses } = index;
  return (
    isStrange(concept, index) &&
    senses.knows(concept.word) &&
    !senses.synonyms(concept.word).some((synonym) => index.spread.has(index.stemOf(synonym)))
  );
}

/**
 * How much of the content, rare words weighing more, is of another subject: “How many planets are there?” has a
 * “how many” in common with the story, and asks of something else.
 */
export function foreignShare({ concepts }: Reading, index: AskIndex): number {
  let [all, foreign] = [0, 0];
  for (const concept of concepts) {
    const weight = index.weights.of(concept);
    all += weight;
    if (isForeign(concept, index)) foreign += weight;
  }
  return all > 0 ? foreign / all : 0;
}

/** What follows is what a question is about: “the speed of light”, “the chances on Mars”. */
const OF: ReadonlySet<string> = new Set(['of', 'about', 'on', 'for', 'in']);
/** Idioms end so, too: “in the fray”. */
const BARE = 'in';
const LONGEST = 3;

/**
 * Whether the question ends in what it is about, and that is of another subject: “the boiling point of ethanol”, whatever
 * words of the story stand in front of it. So does no golden question that the story answers.
 */
export function isOfAnother({ words, concepts }: Reading, index: AskIndex): boolean {
  const at = words.findLastIndex((word) => OF.has(word));
  if (at < 0) return false;
  const from = words[at] !== BARE && isArticle(words[at + 1] ?? '') ? at + 2 : at + 1;
  const topic = words.slice(from);
  return (
    topic.length > 0 &&
    topic.length <= LONGEST &&
    topic.every((word) => {
      const concept = concepts.find((one) => one.word === word);
      return concept !== undefined && isForeign(concept, index);
    })
  );
}
