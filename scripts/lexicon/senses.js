// From WordNet to two small tables: words of the same meaning, and opposites.
import { readSynsets, readUsualSenses } from './wordnet.js';

const WORD = /^[a-z]{2,}$/;
/** For a synonym it is enough that a meaning is usual for one of the two and known for the other. */
const KNOWN_SHARE = 0.04;

/** A symmetric relation between words, written as one line for each word. */
function relation() {
  const pairs = new Map();
  const put = (a, b) => {
    if (!pairs.has(a)) pairs.set(a, new Set());
    pairs.get(a).add(b);
  };
  return {
    add(a, b) {
      if (a === b) return;
      put(a, b);
      put(b, a);
    },
    has: (a, b) => pairs.get(a)?.has(b) ?? false,
    pairs,
  };
}

/** Both relations among the words of `known`. @param {ReadonlySet<string>} known */
export function readRelations(known) {
  const synsets = readSynsets();
  const usual = readUsualSenses();
  const seen = readUsualSenses(KNOWN_SHARE);
  const matesBy = (senses, id) =>
    (synsets.get(id)?.words ?? []).filter(
      (word) => WORD.test(word) && known.has(word) && senses.get(word)?.includes(id),
    );
  const mates = (id) => matesBy(usual, id);

  const synonyms = relation();
  for (const { id } of synsets.values()) {
    for (const a of mates(id)) for (const b of matesBy(seen, id)) synonyms.add(a, b);
  }

  const opposites = relation();
  const single = (word) => WORD.test(word) && known.has(word);
  for (const { part, words, antonyms, similar, id } of synsets.values()) {
    for (const [target, from, to] of antonyms) {
      const other = synsets.get(target);
      if (!other) continue;
      const [a, b] = [words[from], other.words[to]];
      if (single(a) && single(b)) opposites.add(a, b);
      if (part === 'n') continue;
      for (const a of mates(id)) for (const b of mates(target)) opposites.add(a, b);
      // An adjective near a pole is the opposite of the other pole: "tiny" of "big".
      for (const satellite of part === 'a' ? similar : [])
        for (const near of mates(satellite)) if (single(b)) opposites.add(near, b);
    }
  }
  // Two words that share a usual meaning are no opposites, whatever another sense of theirs says.
  for (const [word, others] of opposites.pairs)
    for (const other of others) if (synonyms.has(word, other)) others.delete(other);
  return { synonyms: synonyms.pairs, opposites: opposites.pairs };
}

/** One line for each word: the word, then its partners, in alphabetical order. */
export function tableOf(pairs) {
  return [...pairs]
    .filter(([, others]) => others.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, others]) => `${word} ${[...others].sort().join(' ')}\n`)
    .join('');
}
