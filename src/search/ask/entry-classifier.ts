/**
 * Which entry a question's words point to, learnt from all wordings of all entries at once. Where a single wording
 * shows that the same was asked, the classifier shows which words mean which entry.
 */
import { classifier } from '../cues/classifier.ts';
import type { Reading } from './entry-reader.ts';

/**
 * What a question is known by: names, words within names, stems of the words of content, every word as it stands
 * (“why did they” and “when will they” are told apart by the rest), and what kind of thing it asks for.
 */
export function cuesOf({ concepts, words, kind }: Reading): readonly string[] {
  const cues = new Set([`?${kind}`]);
  for (const { stem, entity } of concepts) {
    if (entity === undefined) cues.add(stem);
    else cues.add(`@${entity}`).add(`@${entity} ${stem}`);
  }
  for (const word of words) cues.add(`=${word}`);
  return [...cues];
}

export interface EntryClassifier {
  /**
   * For each of the given entries the log of how well it fits, up to a constant that is the same for all.
   * @param textsOf the texts of an entry that was not learnt from
   */
  judge(
    reading: Reading,
    entries: readonly number[],
    textsOf: (entry: number) => readonly Reading[],
  ): Float64Array;
}

/** @param size how many entries there are */
export function entryClassifier(
  examples: readonly (Reading & { readonly entry: number })[],
  size: number,
): EntryClassifier {
  const learnt = classifier(
    examples.map((example) => ({ cues: cuesOf(example), of: example.entry })),
    size,
  );
  return {
    judge(reading, entries, textsOf) {
      const cues = cuesOf(reading);
      const scores = learnt.scores(cues);
      return Float64Array.from(entries, (entry) =>
        entry < size ? (scores[entry] ?? 0) : learnt.scoreBy(cues, textsOf(entry).map(cuesOf)),
      );
    },
  };
}
