/** A speaker whom the member names beside the words: “Kerry said ‘red line’”, “'red line' — Kerry”. */
import { unify } from '../normalize.ts';

export interface Claim {
  /** The words alone. */
  readonly words: string;
  /** The speaker as the member wrote it. */
  readonly speaker?: string;
}

const VERBS =
  'said|says|say|saying|stated|states|state|told|tells|tell|claimed|claims|claim|called|calls|call|warned|warns|warn|insisted|insists|insist|argued|argues|argue|declared|declares|declare|announced|announces|announce|added|adds|add|tweeted|promised|promises|promise|admitted|admits|admit|demanded|demands|vowed|vows|wrote|writes|complained|complains|thinks|think|thought|believes|believe|mentioned|mention|described|describes|describe';
const NAME = String.raw`(?:the |that |mr\.? |mrs\.? |ms\.? |dr\.? )?[\p{L}\p{N}][\p{L}\p{N}.\-']*(?: (?!that\b|who\b|we\b|they\b|i\b|it\b)[\p{L}\p{N}][\p{L}\p{N}.\-']*){0,4}?`;
const re = (source: string): RegExp => new RegExp(source, 'iu');

const FRAMES: readonly RegExp[] = [
  re(
    String.raw`^(?:so |and |but |wait |um |hey |ok |lol )*(?:did(?:n't)?|does(?:n't)?|has|have|had|could|would|was it|is it true(?: that)?|i (?:think|heard|read|thought)(?: that)?) (?<name>${NAME}) (?:who |really |actually |ever |just |also |once )*(?:${VERBS})(?: (?:reporters|people|us|everyone|the press|journalists))?(?:,| that|:)* (?<words>.+?)\??$`,
  ),
  re(
    String.raw`^(?<name>${NAME}) (?:really |actually |has |had |just |also |once |then |even )*(?:${VERBS})(?: (?:reporters|people|us|everyone|the press|journalists))?(?: on \p{L}+day)?(?:,| that|:)* (?<words>.+)$`,
  ),
  re(String.raw`^according to (?<name>${NAME})[,:] (?<words>.+)$`),
  re(String.raw`^(?<name>${NAME}) ?: (?<words>.+)$`),
  re(String.raw`^(?<words>.+?),? (?:as )?(?:${VERBS}) (?<name>${NAME})\??$`),
  re(String.raw`^(?<words>.+?),? (?<name>${NAME}) (?:${VERBS})\??$`),
  re(String.raw`^(?<words>.+?)[,;]? (?:--?|~|by|according to) (?<name>${NAME})$`),
];
const LEAD =
  /^(?:hey |so |ok |um |please |pls )*(?:(?:who|whom) (?:the hell |actually |exactly |was it (?:that|who) )?(?:said|says|say|stated|told|called)(?: it)?(?: that| this|:|,)*|whose (?:words|quote) (?:are|is|was|were)(?: these| this|:)*|(?:source|quote) ?:|did (?:anyone|anybody|someone|somebody) (?:really |actually |ever )?say(?: that)?|is it true that (?:someone|somebody) said) /i;
const PRONOUNS =
  /^(?:he|she|they|it|we|i|you|who|someone|somebody|anyone|anybody|nobody|everyone|people|this|that|there|what|which)$/i;

/**
 * Tells the words from the speaker that the member puts them into the mouth of.
 * @param isName whether the story or its language knows the text as somebody's name
 */
export function readClaim(text: string, isName: (text: string) => boolean): Claim {
  const unified = unify(text.slice(0, 8_000)).replace(LEAD, '').trim();
  const quoted = insideMarks(unified);
  if (quoted) {
    const speaker = frameSpeaker(quoted.around, isName);
    return { words: quoted.words, ...(speaker === undefined ? {} : { speaker }) };
  }
  for (const frame of FRAMES) {
    const groups = frame.exec(unified)?.groups;
    const name = groups?.['name']?.trim();
    const words = groups?.['words']?.trim();
    if (
      name !== undefined &&
      words !== undefined &&
      words !== '' &&
      !PRONOUNS.test(name) &&
      isName(name)
    )
      return { words, speaker: name };
  }
  return { words: unified };
}

/** The words between quotation marks, where there are any, and what stands around them. */
function insideMarks(text: string): { words: string; around: string } | undefined {
  const match =
    /"([^"]{2,})"/.exec(text) ?? /(?<![\p{L}\p{N}])'(.{2,})'(?![\p{L}\p{N}])/u.exec(text);
  if (!match?.[1]) return undefined;
  const all = [...text.matchAll(/"([^"]{2,})"/g)].map((m) => m[1] ?? '');
  const words = all.length > 1 ? all.join(' ') : match[1];
  const around = text
    .replace(/"[^"]*"/g, ' … ')
    .replace(match[0], ' … ')
    .trim();
  // Marks around one word inside a longer remark are scare quotes: the whole is what was asked.
  const outside = around.replace(/…/g, '').split(/\s+/).filter(Boolean).length;
  if (words.split(' ').length < outside / 2 && frameSpeaker(around, () => true) === undefined)
    return undefined;
  return { words, around };
}

function frameSpeaker(around: string, isName: (text: string) => boolean): string | undefined {
  for (const frame of FRAMES) {
    const name = frame.exec(around.replace(/[?!.]+$/, ''))?.groups?.['name']?.trim();
    if (name !== undefined && name !== '…' && !PRONOUNS.test(name) && isName(name)) return name;
  }
  return undefined;
}
