/** What a corrected text changed: where each paragraph went, and which sentences are no more. */
import { paragraphsOf } from '../../knowledge/paragraphs.ts';

export interface TextChanges {
  /** The number of an old paragraph in the new text; undefined where it has gone. */
  placeOf(paragraph: number): number | undefined;
  /** Whether what is told here may rest on a sentence that one of these old paragraphs lost. */
  lost(told: string, paragraphs: readonly number[]): boolean;
  /** Whether a sentence that is new shares words with what is told here. */
  gained(told: string): boolean;
}

/** Below this share of common words, two paragraphs are not versions of one. */
const ALIKE = 0.5;
/** So many words in common with a changed sentence, and an entry may rest on it. */
const TOUCHING = 2;

export function textChanges(before: string, after: string): TextChanges {
  const old = paragraphsOf(before);
  const now = paragraphsOf(after);
  const places = align(old, now);
  const oldSentences = new Set(old.flatMap(sentences));
  const newSentences = new Set(now.flatMap(sentences));
  const added = [...newSentences].filter((s) => !oldSentences.has(s)).map(plainWords);
  const gone = old.map((paragraph, i) => {
    const changed = sentences(paragraph).filter((sentence) => !newSentences.has(sentence));
    const still = contentWords(now[(places[i] ?? 0) - 1] ?? '');
    const words = [...contentWords(changed.join(' '))].filter((word) => !still.has(word));
    return { sentences: changed.map(plainWords), words: new Set(words) };
  });
  return {
    placeOf: (paragraph) => places[paragraph - 1],
    lost(told, paragraphs) {
      const words = contentWords(told);
      const plain = plainWords(told);
      return paragraphs.some((n) => {
        const lost = gone[n - 1];
        if (!lost) return false;
        return common(words, lost.words) > 0 || lost.sentences.some((s) => touches(plain, s));
      });
    },
    gained(told) {
      const plain = plainWords(told);
      return added.some((sentence) => touches(plain, sentence));
    },
  };
}

/** The same paragraphs first, then those that are most alike; each is taken once, in order. */
function align(old: readonly string[], now: readonly string[]): readonly (number | undefined)[] {
  const taken = new Set<number>();
  const take = (i: number): number => {
    taken.add(i);
    return i + 1;
  };
  const same = old.map((text) => {
    const i = now.findIndex((other, at) => other === text && !taken.has(at));
    return i < 0 ? undefined : take(i);
  });
  const bags = now.map(contentWords);
  return same.map((place, at) => {
    if (place !== undefined) return place;
    const words = contentWords(old[at] ?? '');
    let best = { share: ALIKE, i: -1 };
    bags.forEach((bag, i) => {
      const share = common(words, bag) / Math.max(words.size, bag.size, 1);
      if (!taken.has(i) && share > best.share) best = { share, i };
    });
    return best.i < 0 ? undefined : take(best.i);
  });
}

const sentences = (paragraph: string): string[] =>
  paragraph.split(/(?<=[.!?]["'”’)]?)\s+/u).map((sentence) => sentence.trim());

/** Numbers, and words of four letters and more without names: a name tells who, not what. */
const plainWords = (text: string): ReadonlySet<string> =>
  new Set(text.match(/\p{N}+|(?<!\p{L})\p{Ll}{4,}/gu) ?? []);

/** Numbers, and words of four letters and more. */
const contentWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{N}+|\p{L}{4,}/gu) ?? []);

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

function touches(told: ReadonlySet<string>, sentence: ReadonlySet<string>): boolean {
  const shared = common(told, sentence);
  return shared > 0 && shared >= Math.min(TOUCHING, told.size, sentence.size);
}
