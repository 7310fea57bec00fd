import { isFunctionWord } from '../speakers/clause-words.ts';
import type { Sentence } from '../text/sentences.ts';
import { cueOf } from '../words/cues.ts';
import { RELATIVES } from '../words/function-words.ts';
import type { Mention } from './mention.ts';

/** Links “NAME, the mayor of …” and “the mayor of …, NAME,”: both mean the same person. */
export function linkAppositions(sentence: Sentence, mentions: readonly Mention[]): void {
  const { tokens } = sentence;
  mentions.forEach((left) => {
    if (left.possessive) return;
    const called = namedBehind(sentence, mentions, left);
    if (called) {
      join(left, called);
      return;
    }
    for (const end of new Set([left.head + 1, left.to])) {
      let behind = skipBrackets(sentence, end);
      if (tokens[behind]?.text !== ',') continue;
      behind++;
      if (/^\d{1,3}$/.test(tokens[behind]?.text ?? '')) {
        if (left.kind === 'name' && left.type === 'unknown') left.type = 'person';
        if (tokens[behind + 1]?.text === ',') behind += 2;
      }
      while (/^(?:then|now|formerly|also|himself|herself)$/.test(tokens[behind]?.lower ?? ''))
        behind++;
      while (
        /^(?:former|late|retired|fellow|acting|ex-\w+)$/.test(tokens[behind]?.lower ?? '') &&
        !mentions.some((m) => m.from === behind)
      )
        behind++;
      const there = mentions.filter((m) => m.from === behind && m !== left && m.kind !== 'pronoun');
      const role = there.find((m) => m.kind === 'role');
      const named =
        left.kind === 'role' && role
          ? mentions.find((m) => m.kind === 'name' && m.from === role.head + 1)
          : undefined;
      const right = named ?? role ?? there[0] ?? described(sentence, mentions, left, behind);
      if (right && fits(left, right, sentence)) {
        join(left, right);
        return;
      }
    }
  });
}

/** Both mean the same, and what is said of one is said of the other. */
function join(left: Mention, right: Mention): void {
  left.same ??= right;
  right.same ??= left;
  const [name, noun] = left.kind === 'name' ? [left, right] : [right, left];
  if (name.type === 'unknown' && noun.type === 'person') name.type = 'person';
  name.gender ??= noun.gender;
  name.descriptor = `${name.descriptor} ${noun.descriptor}`.trim();
}

/** “a law student named Priyanka Deshmukh”. */
function namedBehind(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  left: Mention,
): Mention | undefined {
  if (left.kind !== 'role' || left.plural || left.type !== 'person') return undefined;
  return [left.head + 1, left.to]
    .filter((k) => /^(?:named|called)$/.test(tokens[k]?.lower ?? ''))
    .map((k) => mentions.find((m) => m.kind === 'name' && m.from === k + 1))
    .find((m) => m !== undefined && m.type !== 'organisation' && m.type !== 'place');
}

/** “A neighbor, retired mail carrier Hoyt Simms, …”: a name behind words that no list holds. */
function described(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  left: Mention,
  behind: number,
): Mention | undefined {
  if (left.kind !== 'role' || left.type !== 'person') return undefined;
  let k = behind;
  while (k < behind + 4 && tokens[k]?.kind === 'word' && isContent(tokens[k]?.text ?? '')) k++;
  return k > behind ? mentions.find((m) => m.kind === 'name' && m.from === k) : undefined;
}

const isContent = (word: string) =>
  /^\p{Ll}[\p{Ll}-]{2,}$/u.test(word) && !isFunctionWord(word) && !cueOf(word);

/** Roles that a body can have as well. */
const OWNERS: ReadonlySet<string> = new Set([
  'owner',
  'operator',
  'maker',
  'publisher',
  'developer',
  'builder',
  'lender',
  'employer',
]);

function fits(left: Mention, right: Mention, sentence: Sentence): boolean {
  if (RELATIVES.has(sentence.tokens[right.from]?.lower ?? '')) return false;
  if (left.kind === 'name' && right.kind === 'role') {
    if (left.type === 'organisation' || left.type === 'place' || right.plural) return false;
    return right.type === 'person';
  }
  if (left.kind === 'role' && right.kind === 'name' && right.type === 'organisation')
    return !right.possessive && (left.type === 'organisation' || OWNERS.has(left.name));
  if (left.kind === 'role' && right.kind === 'name' && left.type === 'person' && !left.plural) {
    const after = sentence.tokens[right.to];
    const listed = /^(?:and|or)$/.test(after?.lower ?? '');
    return !right.possessive && right.type !== 'organisation' && right.type !== 'place' && !listed;
  }
  return false;
}

/** Past “(the initials)”. */
function skipBrackets(sentence: Sentence, at: number): number {
  if (sentence.tokens[at]?.text !== '(') return at;
  const close = sentence.tokens.findIndex((t, k) => k > at && t.text === ')');
  return close > 0 ? close + 1 : at;
}
