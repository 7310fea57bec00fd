/** How much each word weighs in a story: what many entries have tells little of any. */
import type { Concept } from './concepts.ts';

/** What weights are worked out from. */
interface Frequencies {
  readonly entries: readonly unknown[];
  /** In how many entries a stem or `@entity` stands. */
  readonly spread: ReadonlyMap<string, number>;
}

/** Rarity of a stem or `@entity` among the entries: BM25's idf; a word unknown to the story weighs most. */
export function rarity(term: string, { entries, spread }: Frequencies): number {
  const df = spread.get(term) ?? 0;
  return Math.log(1 + (entries.length - df + 0.5) / (df + 0.5));
}

/**
 * Weight of a concept: a name weighs by how often it is meant; a word of everyday use says little about
 * what is asked, least of all where the story lacks it.
 */
function weight({ stem, entity, tells }: Concept, of: Frequencies): number {
  if (entity !== undefined) return rarity(`@${entity}`, of);
  return rarity(stem, of) * (of.spread.has(stem) ? 0.5 + 0.5 * tells : tells);
}

export interface ConceptWeights {
  of(concept: Concept): number;
  /** To be told whenever the story has changed. */
  forget(): void;
}

/** The weights of a story's concepts, each worked out when it is first asked for. */
export function conceptWeights(
  of: Frequencies,
  concepts: { readonly size: number },
): ConceptWeights {
  let known = new Float64Array(0);
  let isStale = true;
  return {
    of(concept) {
      if (isStale) {
        known = new Float64Array(concepts.size).fill(-1);
        isStale = false;
      }
      if (concept.number < 0) return weight(concept, of);
      const before = known[concept.number] ?? -1;
      return before >= 0 ? before : (known[concept.number] = weight(concept, of));
    },
    forget() {
      isStale = true;
    },
  };
}
