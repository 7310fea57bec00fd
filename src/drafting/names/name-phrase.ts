import type { Token } from '../text/tokens.ts';
import { AUXILIARIES, CALENDAR, SENTENCE_STARTERS } from '../words/function-words.ts';
import { cueOf } from '../words/cues.ts';
import { givenName } from '../words/given-names.ts';
import { isPersonNoun, speakerNoun } from '../words/roles.ts';
import {
  DEMONYM,
  HONORIFICS,
  ORG_WORDS,
  PARTICLES,
  PLACES,
  RANKS,
  STATE_SHORT,
  SUFFIXES,
  TITLES,
} from '../words/titles.ts';

const LINKS = new Set(['of', 'for', 'and', 'on', 'to', '&', 'de', 'in']);

/** How the text writes a word elsewhere: at the start of a sentence every word is capitalised. */
export interface Spelling {
  /** Written small somewhere, or known as no name. */
  small: (lower: string) => boolean;
  /** Capitalised somewhere else than at the start of a sentence. */
  capital: (lower: string) => boolean;
}

/** Is this token part of a name, standing at `i`? */
export function isNameToken(tokens: readonly Token[], i: number, spelling: Spelling): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital) return false;
  if (
    /^[@#]/.test(token.text) ||
    (CALENDAR.has(token.lower) && !isMay(tokens, i)) ||
    /^i(?:'|$)|-olds?$/.test(token.lower)
  )
    return false;
  const next = tokens[i + 1];
  const starts =
    i === 0 ||
    tokens[i - 1]?.kind === 'quotation' ||
    /^[:.!?“"—–-]$/.test(tokens[i - 1]?.text ?? '');
  if (SENTENCE_STARTERS.has(token.lower)) return false;
  if (!starts) return true;
  if (givenName(token.text) !== null) return true;
  if (AUXILIARIES.has(token.lower) && !isMay(tokens, i)) return false;
  const nextIsName = next?.kind === 'word' && next.capital;
  const noun = speakerNoun(token.lower);
  if (noun?.plural && !nextIsName && !spelling.capital(token.lower)) return false;
  if (
    noun?.kind === 'person' &&
    (TITLES.has(token.lower) || !spelling.capital(token.lower)) &&
    (next?.text === ':' || cueOf(next?.lower ?? '')?.form === 'finite')
  )
    return false;
  const adjective =
    !nextIsName && isPersonNoun(next?.lower ?? '') && tokens[i + 2]?.capital === true;
  if (adjective && !PLACES.has(token.lower) && !DEMONYM.test(token.lower)) return false;
  if (TITLES.has(token.lower) || ORG_WORDS.has(token.lower))
    return nextIsName || !spelling.small(token.lower) || LINKS.has(next?.lower ?? '');
  const unknown = !nextIsName && !spelling.capital(token.lower);
  if (unknown && /^(?:down|up|off|out|back|away|into)$/.test(next?.lower ?? '')) return false;
  const adjectival =
    unknown &&
    next?.kind === 'word' &&
    !AUXILIARIES.has(next.lower) &&
    cueOf(next.lower)?.form !== 'finite' &&
    /^\p{Ll}{3,}s$/u.test(next.lower) &&
    /^\p{Ll}+$/u.test(tokens[i + 2]?.text ?? '');
  if (adjectival) return false;
  return !spelling.small(token.lower) || (nextIsName && !/(?:ing|ed|ly)$/.test(token.lower));
}

/** “May Thornton said”: a month that is somebody’s given name. */
function isMay(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const bears = /^(?:may|april|june|august)$/.test(token?.lower ?? '');
  const time =
    /^(?:in|by|of|on|since|until|till|from|to|through|last|this|next|early|late|mid|and)$/;
  const named = next?.kind === 'word' && next.capital && !CALENDAR.has(next.lower);
  return bears && named && !time.test(before?.lower ?? '');
}

/** Where the capitalised phrase that begins at `i` ends (exclusive). */
export function phraseEnd(tokens: readonly Token[], i: number, spelling: Spelling): number {
  let end = i + 1;
  for (;;) {
    const token = tokens[end];
    if (!token) return end;
    if (token.kind === 'word' && token.capital && isNameToken(tokens, end, spelling)) end++;
    else if (
      /^\d+[\w-]*$/.test(token.text) &&
      /^(?:resolution|act|amendment|article|directive|proposition|measure|bill|order|flight)$/.test(
        tokens[end - 1]?.lower ?? '',
      )
    )
      end++;
    else if (
      token.kind === 'possessive' &&
      OWNED.test(tokens[end - 1]?.lower ?? '') &&
      capital(tokens[end + 1])
    )
      end += 2;
    else if (particlesEnd(tokens, end) > end) end = particlesEnd(tokens, end);
    else if (/^(?:of|for|and|on|to|&)$/.test(token.lower) && linked(tokens, i, end)) {
      const skip = tokens[end + 1]?.lower === 'the' ? 2 : 1;
      if (!capital(tokens[end + skip]) || CALENDAR.has(tokens[end + skip]?.lower ?? '')) return end;
      end += skip + 1;
    } else if (
      token.text === ',' &&
      SUFFIXES.has(tokens[end + 1]?.lower ?? '') &&
      tokens[end + 1]?.capital
    )
      end += 2;
    else return end;
  }
}

/** The Children’s Alliance, Moody’s Analytics: names with an owner in them. */
const OWNED =
  /^(?:children|women|men|people|farmers|workers|teachers|nurses|writers|players|veterans|parents|consumers|tenants|students|girls|boys|lloyd|mcdonald|sotheby|christie|moody|macy|kohl|levi|denny|wendy|sainsbury|barclay|king|queen|st)$/;

/** Behind “van der Aalst”, “bin Rashid”; `at` itself where no such words stand. */
function particlesEnd(tokens: readonly Token[], at: number): number {
  let k = at;
  while (
    k < at + 3 &&
    PARTICLES.has(tokens[k]?.lower ?? '') &&
    !/^(?:e|y)$/.test(tokens[k]?.lower ?? '')
  )
    k++;
  return k > at && capital(tokens[k]) ? k + 1 : at;
}

const capital = (token: Token | undefined) => token?.kind === 'word' && token.capital;

/** “Ministry of”, “Secretary of”: titles and bodies go on behind a small word, people do not. */
function linked(tokens: readonly Token[], from: number, at: number): boolean {
  const last = tokens[at - 1]?.lower ?? '';
  const link = tokens[at]?.lower;
  if (link === 'and' || link === '&')
    return (
      tokens
        .slice(from, at)
        .some(
          (t) =>
            ORG_WORDS.has(t.lower) &&
            /^(?:department|ministry|office|committee|institute|commission|agency|council|center|centre|university)$/.test(
              t.lower,
            ),
        ) && !capitalName(tokens, at + 1)
    );
  return (
    TITLES.has(last) ||
    ORG_WORDS.has(last) ||
    (/(?:or|er|ary|ist|ion|ment|ers)$/.test(last) && speakerNoun(last) !== undefined)
  );
}
const capitalName = (tokens: readonly Token[], i: number) =>
  givenName(tokens[i]?.text ?? '') !== null;

export interface NameParts {
  /** First token of the name proper; what stands before it are titles and descriptions. */
  name: number;
  type: 'person' | 'organisation' | 'place' | 'unknown';
}

/** Parts titles from the name in the capitalised phrase [from, to), and tells what kind of name it is. */
export function partsOf(tokens: readonly Token[], from: number, to: number): NameParts {
  const words = tokens.slice(from, to);
  const lowers = words.map((w) => w.lower);
  if (describes(lowers)) {
    const { name, type } = partsOf(tokens, from + 1, to);
    return { name, type: type === 'unknown' ? 'person' : type };
  }
  const honorific = lowers.findLastIndex(
    (l, k) =>
      HONORIFICS.has(l) &&
      k < words.length - 1 &&
      !(l === 'president' && ORG_WORDS.has(lowers[k + 1] ?? '')),
  );
  if (honorific >= 0) return { name: from + afterTitles(lowers, honorific + 1), type: 'person' };
  const given = words.findIndex(
    (w, k) =>
      k < words.length - 1 &&
      givenName(w.text) !== null &&
      !LINKS.has(lowers[k + 1] ?? '') &&
      beforeIsTitle(lowers, k),
  );
  const org = lowers.findLastIndex((l) => ORG_WORDS.has(l));
  const title = lowers.findLastIndex(
    (l, k) => k < words.length - 1 && TITLES.has(l) && l !== 'the',
  );
  if (given >= 0 && org < given) return { name: from + given, type: 'person' };
  if (
    given >= 0 &&
    org > given &&
    org === words.length - 1 &&
    words.length <= 3 &&
    given === 0 &&
    /^(?:post|star|sun|young|church|house|bank|guard|park|sands|press|jordan|marshal)$/.test(
      lowers[org] ?? '',
    )
  )
    return { name: from, type: 'person' };
  if (org >= 0 && org < words.length - 1) {
    const rest = afterTitles(lowers, org + 1);
    const tail = words.length - rest;
    if (title > org && tail >= 1 && !lowers.slice(title).includes('of'))
      return { name: from + Math.max(rest, title + 1), type: 'person' };
    if (tail >= 2 && tail <= 3 && !lowers.slice(org).some((l) => LINKS.has(l)) && title >= 0)
      return { name: from + rest, type: 'person' };
  }
  if (title >= 0 && org <= title) {
    const link = lowers.findIndex((l, k) => k > title && LINKS.has(l));
    if (link < 0) {
      const rest = afterTitles(lowers, title + 1);
      if (rest < words.length)
        return { name: from + rest, type: org >= 0 && title < 1 ? 'unknown' : 'person' };
    } else {
      const place = lowers[link + 1] === 'the' ? link + 3 : link + 2;
      const object =
        lowers[place] !== undefined &&
        /^(?:states|kingdom|york|security|affairs|nations|emirates|carolina|dakota|zealand|africa|korea|defence|defense|staff|commons|lords|intelligence|arabia|relations|hampshire|jersey|mexico|virginia|angeles|francisco)$/.test(
          lowers[place] ?? '',
        )
          ? place + 1
          : place;
      if (object < words.length && words.length - object <= 3)
        return { name: from + object, type: 'person' };
      return { name: from, type: RANKS.has(lowers[0] ?? '') ? 'person' : 'unknown' };
    }
  }
  if (org >= 0) return { name: from, type: 'organisation' };
  const last = words.at(-1);
  if (words.length === 1 && last) {
    if (PLACES.has(last.lower) || STATE_SHORT.test(last.text)) return { name: from, type: 'place' };
    if (/^(?:\p{Lu}\.?){2,}s?$/u.test(last.text) && last.text.length <= 6)
      return { name: from, type: 'organisation' };
    return { name: from, type: givenName(last.text) ? 'person' : 'unknown' };
  }
  const plain = afterDemonym(lowers);
  if (words.some((w) => PLACES.has(w.lower)) && words.length - plain <= 2 && plain === 0)
    return { name: from, type: 'place' };
  return { name: from + plain, type: 'unknown' };
}

/** “Cornerback Malik Butterfield”: does a noun for a person lead to a full name? */
const describes = (lowers: readonly string[]) =>
  lowers.length >= 3 &&
  lowers.length <= 4 &&
  isPersonNoun(lowers[0] ?? '') &&
  !TITLES.has(lowers[0] ?? '') &&
  givenName(lowers[0] ?? '') === null &&
  lowers.slice(1).every((l) => !ORG_WORDS.has(l) && !LINKS.has(l) && !TITLES.has(l));

const beforeIsTitle = (lowers: readonly string[], k: number) =>
  k === 0 ||
  lowers
    .slice(0, k)
    .every(
      (l) =>
        TITLES.has(l) ||
        ORG_WORDS.has(l) ||
        DEMONYM.test(l) ||
        LINKS.has(l) ||
        PLACES.has(l) ||
        l.length > 1,
    );

function afterTitles(lowers: readonly string[], k: number): number {
  while (k < lowers.length - 1 && TITLES.has(lowers[k] ?? '')) k++;
  return k;
}
function afterDemonym(lowers: readonly string[]): number {
  let k = 0;
  while (
    k < lowers.length - 1 &&
    DEMONYM.test(lowers[k] ?? '') &&
    givenName(lowers[k] ?? '') === null
  )
    k++;
  return lowers.length - k >= 2 ? k : 0;
}
