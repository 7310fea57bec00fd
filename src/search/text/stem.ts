/** English Porter2 stemming (M. F. Porter, “The English (Porter2) stemming algorithm”), remembered. */
import { createRequire } from 'node:module';

type Stemmer = (word: string) => string;
const porter2 = createRequire(import.meta.url)('wink-porter2-stemmer') as Stemmer;

/** Words are few and repeat; a bound keeps hostile input from growing the memory for ever. */
const REMEMBERED = 50_000;
const known = new Map<string, string>();

/** The stem of a folded English word; numbers and words of one or two letters stay as they are. */
export function stemEnglish(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  let stem = known.get(word);
  if (stem === undefined) {
    stem = porter2(word);
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, stem);
  }
  return stem;
}
