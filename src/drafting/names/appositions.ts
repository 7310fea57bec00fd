import type { Sentence } from '../text/sentences.ts';
import { RELATIVES } from '../words/function-words.ts';
import type { Mention } from './mention.ts';

/** Links “NAME, the mayor of …” and “the mayor of …, NAME,”: both mean the same person. */
export function linkAppositions(sentence: Sentence, mentions: readonly Mention[]): void {
  const { tokens } = sentence;
  mentions.forEach((left) => {
    if (left.possessive) return;
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
      const right = named ?? role ?? there[0];
      if (right && fits(left, right, sentence)) {
        left.same ??= right;
        right.same ??= left;
        const [name, noun] = left.kind === 'name' ? [left, right] : [right, left];
        if (name.type === 'unknown' && noun.type === 'person') name.type = 'person';
        name.gender ??= noun.gender;
        name.descriptor = `${name.descriptor} ${noun.descriptor}`.trim();
        return;
      }
    }
  });
}

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
