/** The texts that a sentence model has read, to be held against what members ask. */
import { dot } from '../dot.ts';
import { nearestMeanings } from '../nearest.ts';
import type { Scale } from './scale.ts';
import type { Understood } from './understood.ts';

/** Texts whose vectors are held: some 150 MB. More are taken as unread. */
const MOST_TEXTS = 100_000;

type Search = ReturnType<typeof nearestMeanings>;

export interface TextVectors {
  /** Of the given texts those that can still be put in. */
  lacking(texts: Iterable<string>): string[];
  put(texts: readonly string[], vectors: readonly Float32Array[]): void;
  vectorOf(text: string): Float32Array | undefined;
  /** @param asked unit vector of a question */
  against(asked: Float32Array, scale: Scale): Understood;
}

export function textVectors(): TextVectors {
  const known = new Map<string, Float32Array>();
  const searches = new WeakMap<object, { readonly version: number; readonly search?: Search }>();

  /** Made once all the texts have been read. */
  function searchOf(
    texts: readonly { readonly text: string }[],
    groups: readonly (readonly number[])[],
  ): Search | undefined {
    const earlier = searches.get(texts);
    if (earlier?.search || earlier?.version === known.size) return earlier.search;
    const vectors = texts.map(({ text }) => known.get(text));
    const search = vectors.includes(undefined) ? undefined : nearestMeanings(vectors, groups);
    searches.set(texts, { version: known.size, ...(search && { search }) });
    return search;
  }

  return {
    lacking(texts) {
      const missing = new Set<string>();
      for (const text of texts) if (!known.has(text)) missing.add(text);
      return [...missing].slice(0, MOST_TEXTS - known.size);
    },
    put(texts, vectors) {
      texts.forEach((text, i) => {
        const vector = vectors[i];
        if (vector) known.set(text, vector);
      });
    },
    vectorOf: (text) => known.get(text),
    against: (asked, scale) => ({
      version: known.size,
      likeness(text) {
        const vector = known.get(text);
        return vector && scale(dot(vector, asked));
      },
      nearest: (texts, groups, limit) => searchOf(texts, groups)?.(asked, limit) ?? [],
    }),
  };
}
