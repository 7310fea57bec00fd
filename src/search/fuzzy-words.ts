/**
 * A vocabulary looked up with typos: a trie walked with one row of optimal string alignment for each
 * letter, and left where every way on has too many edits (H. Shang & T. H. Merrettal, “Tries for
 * Approximate String Matching”, 1996). A look-up visits a few thousand letters of 75,000 words.
 */
import { growingNumbers } from './growing.ts';

/** Longer words are no words: they are only found as they are. */
const LONGEST = 40;

export interface NearWord {
  readonly word: string;
  readonly edits: number;
}

export interface FuzzyWords {
  has(word: string): boolean;
  /**
   * The words at the least number of edits, at most `most`, from the given one; those with the same
   * first letter before the others, for it is seldom mistyped, and in alphabetical order.
   */
  near(word: string, most: number, limit: number): readonly NearWord[];
  /** Words that begin with the prefix, in alphabetical order. */
  startingWith(prefix: string, limit: number): readonly string[];
}

export function fuzzyWords(vocabulary: Iterable<string>): FuzzyWords {
  const words = [...new Set(vocabulary)].sort();
  const { letters, children, siblings, ends } = trieOf(words);
  /** For each letter of the way the row of distances to the beginnings of the wanted word. */
  const rows = Array.from({ length: 2 * LONGEST + 2 }, () => new Uint8Array(LONGEST + 1));

  /** Calls `found` for every word within `most` edits. */
  const walk = (wanted: string, most: number, found: (word: number, edits: number) => void) => {
    const width = wanted.length;
    const first = rows[0];
    if (!first) return;
    for (let j = 0; j <= width; j++) first[j] = j;
    const descend = (parent: number, depth: number, parentLetter: number): void => {
      const [before, last, row] = [rows[depth - 2], rows[depth - 1], rows[depth]];
      if (!last || !row) return;
      for (let node = children[parent] ?? 0; node !== 0; node = siblings[node] ?? 0) {
        const letter = letters[node] ?? 0;
        row[0] = depth;
        let least = depth;
        // Beyond this distance from the diagonal there are too many edits already.
        const from = Math.max(1, depth - most);
        const to = Math.min(width, depth + most);
        if (from > 1) row[from - 1] = most + 1;
        for (let j = from; j <= to; j++) {
          const own = wanted.charCodeAt(j - 1);
          let edits = (last[j - 1] ?? 0) + (own === letter ? 0 : 1);
          if (j < depth + most) edits = Math.min(edits, (last[j] ?? 0) + 1);
          edits = Math.min(edits, (row[j - 1] ?? 0) + 1);
          if (before && j > 1 && own === parentLetter && wanted.charCodeAt(j - 2) === letter)
            edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
          row[j] = edits;
          if (edits < least) least = edits;
        }
        const word = ends[node] ?? 0;
        if (word > 0 && to === width && (row[width] ?? 0) <= most) found(word - 1, row[width] ?? 0);
        if (least <= most) descend(node, depth + 1, letter);
      }
    };
    descend(0, 1, 0);
  };

  /** Position of the first word that does not stand before the text. */
  const place = (text: string): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    has: (word) => words[place(word)] === word,
    near(word, most, limit) {
      if (word.length > LONGEST) return [];
      // Most typos are a single edit, and a walk for one is several times shorter than for two.
      for (let allowed = Math.min(1, most); allowed <= most; allowed++) {
        const found: NearWord[] = [];
        walk(word, allowed, (i, edits) => found.push({ word: words[i] ?? '', edits }));
        if (found.length === 0) continue;
        const least = Math.min(...found.map(({ edits }) => edits));
        const begins = (other: NearWord): number => (other.word[0] === word[0] ? 0 : 1);
        return found
          .filter(({ edits }) => edits === least)
          .sort((a, b) => begins(a) - begins(b))
          .slice(0, limit);
      }
      return [];
    },
    startingWith(prefix, limit) {
      const from = place(prefix);
      const near = words.slice(from, from + limit);
      return near.filter((word) => word.startsWith(prefix));
    },
  };
}

/** Node 0 is the root; 0 as a child or sibling is none, and as an end no word, else its number + 1. */
function trieOf(
  words: readonly string[],
): Record<'letters' | 'children' | 'siblings' | 'ends', Uint32Array> {
  const letters = growingNumbers();
  const children = growingNumbers();
  const siblings = growingNumbers();
  const ends = growingNumbers();
  const node = (letter: number): number => {
    letters.push(letter);
    children.push(0);
    siblings.push(0);
    ends.push(0);
    return letters.length - 1;
  };
  const path = [node(0)]; // the nodes of the last word
  let last = '';
  words.forEach((word, number) => {
    if (word.length > 2 * LONGEST) return;
    let common = 0;
    while (common < word.length && word.charCodeAt(common) === last.charCodeAt(common)) common++;
    for (let depth = common; depth < word.length; depth++) {
      const made = node(word.charCodeAt(depth));
      // The words are sorted: the last word's node of this depth, where it shares the parent, is the youngest child.
      const elder = depth === common ? path[depth + 1] : undefined;
      if (elder !== undefined && last.length > depth) siblings.set(elder, made);
      else children.set(path[depth] ?? 0, made);
      path[depth + 1] = made;
    }
    path.length = word.length + 1;
    if (word !== '') ends.set(path[word.length] ?? 0, number + 1);
    last = word;
  });
  return {
    letters: letters.toArray(),
    children: children.toArray(),
    siblings: siblings.toArray(),
    ends: ends.toArray(),
  };
}
