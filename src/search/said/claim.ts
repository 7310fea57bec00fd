/** A speaker whom the member names beside the words: “Kerry said ‘red line’”, “'red line' — Kerry”. */
import { unify } from '../normalize.ts';
import {
  ASKING,
  CUE,
  DENIED,
  FRAME_CUE,
  FRAMES,
  MARKED,
  NEGATIVE_QUESTION,
  SUBJECT,
  TRAILING,
} from './claim-phrases.ts';
import { withoutWhoSaid } from './who-said-phrases.ts';

export interface Claim {
  /** The words alone. */
  readonly words: string;
  /** The speaker as the member wrote it. */
  readonly speaker?: string;
}

const PRONOUNS =
  /^(?:he|she|they|it|we|i|you|who|someone|somebody|anyone|anybody|nobody|everyone|people|this|that|there|what|which)$/i;

/**
 * Tells the words from the speaker that the member puts them into the mouth of.
 * @param isName whether the text may be somebody's name
 * @param isKnown whether the story knows it as one
 */
export function readClaim(
  text: string,
  isName: (text: string) => boolean,
  isKnown: (text: string) => boolean = isName,
): Claim {
  const whole = withoutAsking(unify(text.slice(0, 8_000)), isKnown);
  const unified = withoutWhoSaid(whole);
  const quoted = insideMarks(unified);
  if (quoted) {
    const { words, around } = quoted;
    const speaker = inFrame(withoutEnd(around), isName)?.speaker ?? onlyName(around, isKnown);
    return { words: asDenied(words, around), ...(speaker === undefined ? {} : { speaker }) };
  }
  if (!FRAME_CUE.test(unified)) return { words: asAsserted(unified, isKnown) };
  const framed = inFrame(unified, isName);
  if (framed) return framed;
  const { words, tail = '' } = TRAILING.exec(unified)?.groups ?? {};
  const [speaker, ...others] = namesIn(tail, isKnown);
  if (words === undefined || speaker === undefined) return { words: asAsserted(unified, isKnown) };
  return { words, ...(others.length === 0 && { speaker }) };
}

/** The words in the first frame that fits, and whose name stands in it. */
function inFrame(text: string, isName: (text: string) => boolean): Required<Claim> | undefined {
  for (const frame of FRAMES) {
    const { name = '', words = '', denying } = frame.exec(text)?.groups ?? {};
    const speaker = name.trim();
    if (words.trim() === '' || !isNamed(speaker, isName)) continue;
    return { words: denied(words.trim(), denying), speaker };
  }
  return undefined;
}

const isNamed = (name: string, isName: (text: string) => boolean): boolean =>
  name !== '' && name !== MARKED && !PRONOUNS.test(name) && isName(name);

/** Words that somebody is to have denied, with the verb that says so. */
const denied = (words: string, verb: string | undefined): string =>
  verb === undefined ? words : `${verb} ${words}`;

/** Quoted words as what stands around them has it: “Moallem denied that ‘…’” is no quotation of his. */
const asDenied = (words: string, around: string): string =>
  denied(words, DENIED.exec(around)?.slice(1).find(Boolean));

const withoutEnd = (text: string): string => text.replace(/[?!.]+$/, '');

/** A negative question as what it takes for granted. */
function asAsserted(text: string, isKnown: (text: string) => boolean): string {
  const rest = text.slice(NEGATIVE_QUESTION.exec(text)?.[0].length ?? 0);
  if (rest === text) return text;
  const first = rest.split(' ', LONGEST_NAME);
  const isSubject =
    SUBJECT.test(rest) || first.some((_, i) => isKnown(first.slice(0, i + 1).join(' ')));
  return isSubject ? rest : text;
}

function withoutAsking(text: string, isKnown: (text: string) => boolean): string {
  const asking = ASKING.exec(text)?.[0];
  if (asking === undefined || namesIn(asking, isKnown).length > 0) return text;
  return text.slice(asking.length);
}

/** The words between quotation marks, where there are any, and what stands around them. */
function insideMarks(text: string): { words: string; around: string } | undefined {
  const match =
    /"([^"]{2,})"/.exec(text) ?? /(?<![\p{L}\p{N}])'(.{2,})'(?![\p{L}\p{N}])/u.exec(text);
  if (!match?.[1]) return undefined;
  const all = [...text.matchAll(/"([^"]{2,})"/g)].map((m) => m[1] ?? '');
  const words = all.length > 1 ? all.join(' ') : match[1];
  const around = text
    .replace(/"[^"]*"/g, ` ${MARKED} `)
    .replace(match[0], ` ${MARKED} `)
    .replace(/\s+/g, ' ')
    .trim();
  // Marks around one word inside a longer remark are scare quotes: the whole is what was asked.
  const outside = around.replaceAll(MARKED, '').split(/\s+/).filter(Boolean).length;
  const length = words.split(' ').length;
  if (
    length < outside / 2 &&
    !(length > 1 && CUE.test(around)) &&
    inFrame(withoutEnd(around), () => true) === undefined
  )
    return undefined;
  return { words, around };
}

/** In front of a name, these tell that it is spoken of, not speaking. */
const SPOKEN_OF = /^(?:about|of|on|to|against|for|with|at|towards?)$/i;
const LONGEST_NAME = 5;
/** “In” stands in many a name. */
const LEAST_NAME = 3;

/** The only name beside quoted words, where something tells that somebody spoke. */
function onlyName(around: string, isKnown: (text: string) => boolean): string | undefined {
  const found = CUE.test(around) ? namesIn(around, isKnown) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** Known names in a text, unless they are merely spoken of. */
function namesIn(text: string, isKnown: (text: string) => boolean): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}.'-]+/u).filter(Boolean);
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
      const name = words.slice(at, at + length).join(' ');
      if (SPOKEN_OF.test(words[at] ?? '')) break;
      if (name.length < LEAST_NAME || PRONOUNS.test(name) || !isKnown(name)) continue;
      if (!SPOKEN_OF.test(words[at - 1] ?? '')) found.push(name);
      at += length - 1;
      break;
    }
  }
  return found;
}
