/** A speaker whom the member names beside the words: “Kerry said ‘red line’”, “'red line' — Kerry”. */
import { unify } from '../normalize.ts';

export interface Claim {
  /** The words alone. */
  readonly words: string;
  /** The speaker as the member wrote it. */
  readonly speaker?: string;
}

const VERBS =
  'asked for|asks for|ask for|called for|calls for|call for|warned of|warns of|said|says|say|saying|sayd|sed|stated|states|state|told|tells|tell|claimed|claims|claim|called|calls|call|warned|warns|warn|insisted|insists|insist|argued|argues|argue|declared|declares|declare|announced|announces|announce|added|adds|add|tweeted|promised|promises|promise|admitted|admits|admit|demanded|demands|vowed|vows|wrote|writes|complained|complains|thinks|think|thought|believes|believe|mentioned|mention|described|describes|describe|confirmed|confirms|confirm|decried|decries|decry|condemned|condemns|condemn|predicted|predicts|predict|suggested|suggests|suggest|explained|explains|explain|wants|wanted|spoke of|speaks of|speak of|talked of|talks of';
/** What these report is not said, but said not to be: they are a part of the words. */
const DENYING = 'denied|denies|deny|doubted|doubts|doubt';
const NAME = String.raw`(?!(?:of|on|about|to|for|with|at|by|from|than|if|as) )(?:the |that |mr\.? |mrs\.? |ms\.? |dr\.? )?[\p{L}\p{N}][\p{L}\p{N}.\-']*(?: (?!that\b|who\b|we\b|they\b|i\b|it\b)[\p{L}\p{N}][\p{L}\p{N}.\-']*){0,4}?`;
const re = (source: string): RegExp => new RegExp(source, 'iu');

/** What members put in front of what they heard. */
const BEFORE =
  "(?:(?:so|and|but|wait|um|hey|ok|okay|lol|yo|bot|well|also|apparently|maybe|i (?:think|thought|heard|read|saw|believe|guess)(?: somewhere)?(?: that)?|i (?:seem to |kind of |do )?(?:recall|remember)(?: that)?|pretty sure|im sure|i'm sure|(?:isn'?t|is) it true(?: that)?|correct me but),? )*";
const ADVERBS = '(?:really |actually |ever |just |also |once |then |even |only |not )*';
const TOLD = `(?:(?:${VERBS})(?: (?:(?:the|his|her|their) [\\p{L}-]+(?=,| that| like|:| …)|reporters|people|us|everyone|the press|journalists|it|this|that|them|him|her))?(?: on \\p{L}+day)?(?:,| that| like|:)*|(?<denying>${DENYING})(?: that)?)`;

const FRAMES: readonly RegExp[] = [
  re(
    String.raw`^${BEFORE}(?:was|wasn't|wasnt|is|isn't|isnt|it was|it is|it's|its)(?: it)?(?: not)? (?<name>${NAME})(?:, [^,]{1,40},)? (?:(?:who|that|the one who) ${ADVERBS}${TOLD}|saying(?: that)?) (?<words>.+?)\??$`,
  ),
  re(
    String.raw`^${BEFORE}(?:did(?:n'?t)?|does(?:n'?t)?|has(?:n'?t)?|have|had|could|would|do)(?: not)? (?<name>${NAME}) (?:who )?${ADVERBS}${TOLD} (?<words>.+?)\??$`,
  ),
  re(String.raw`^${BEFORE}(?<name>${NAME}) (?:has |had )?${ADVERBS}${TOLD} (?<words>.+)$`),
  re(
    String.raw`^${BEFORE}(?<name>${NAME}) (?:was|is|were|are) (?:the one|the person|the guy|the man) (?:who|that) ${ADVERBS}${TOLD} (?<words>.+)$`,
  ),
  re(String.raw`^${BEFORE}according to (?<name>${NAME})[,:] (?<words>.+)$`),
  re(
    String.raw`^${BEFORE}according to (?<name>${NAME}) (?<words>(?:…|(?:the|a|an|we|they|it|he|she|his|their|its|this|that|there|if|no)\b).*)$`,
  ),
  re(
    String.raw`^${BEFORE}as (?<name>${NAME}) (?:(?:once )?put it|has it|said|says)[,:] (?<words>.+)$`,
  ),
  re(String.raw`^(?<name>${NAME}) ?: (?<words>.+)$`),
  re(
    String.raw`^(?<words>.+?),? (?:as )?(?:${VERBS}) (?<name>${NAME})(?: (?:about|of|on) .{1,60}?)?\??$`,
  ),
  re(String.raw`^(?<words>.+?),? (?<name>${NAME}) (?:${VERBS})(?: (?:it|this|that|so))?\??$`),
  re(
    String.raw`^(?<words>.+)[.,;!?] (?:my \p{L}+|i|he|she|they|someone|somebody)(?: (?:says?|said|thinks?|swears?|bets?|claims?|guess|believes?))?(?: that)? it(?: was|'s| is) (?<name>${NAME})[.?!]*$`,
  ),
  re(
    String.raw`^(?<words>.+?), (?:(?:that|this|it) was|(?:was|wasn't|wasnt) (?:that|this|it)|said by) (?<name>${NAME})(?:,? (?:no|right|yes|yeah|or|i (?:think|guess|believe)))*[.?!]*$`,
  ),
  re(String.raw`^(?<words>.+?)[,;]? (?:--?|~|by|according to) (?<name>${NAME})$`),
];
/** Without any of these no frame fits: most texts are spared the trying. */
const FRAME_CUE = re(
  String.raw`\b(?:${VERBS}|${DENYING}|according to|put it|by|(?:it|that|this)(?: was|'s| is)|was(?:n'?t)? (?:that|this|it))\b|[:~]|(?:^|[\s,;])--? `,
);
const LEAD = re(
  String.raw`^(?:hey |so |ok |um |please |pls |yo |bot |hi |hello |quick q(?:uestion)?:? |settle a bet[:,]? )*(?:(?:who|whom|which (?:one )?of (?:them|em|these|you)) (?:the hell |actually |exactly |was it (?:that |who )?)?(?:keeps saying|kept saying|is saying|${VERBS})(?: it)?(?: on \p{L}+day)?(?: that| this|:|,)*|which (?:side|group|party|country|minister|one) (?:${VERBS})(?: that|:|,)*|what(?:'?s| is)(?: all)? this (?:i hear )?about|whose (?:words|quote) (?:are|is|was|were)(?: these| this|:)*|(?:source|quote) ?:|(?:for|i|need|looking|can|could|please|help)\b[^:"]{0,60}\b(?:source|quote|line|words)\b[^:"]{0,20}:|(?:i need|need|find me) (?:the )?(?:source|quote)(?: of| for)?:?|did (?:anyone|anybody|someone|somebody) (?:really |actually |ever )?say(?: that)?|is it true that (?:someone|somebody) said|(?:i (?:heard|read|remember|recall|think)(?: that)? )?(?:someone|somebody|they) (?:${VERBS})(?: that)?) `,
);
/** What members put behind it. */
const TAIL = re(
  String.raw`(?:[,.?!-]+ (?:right|correct|true|huh|no|who|(?:wasn|isn|didn|doesn|hasn)'?t (?:it|he|she|they|that))(?=[?!.]*$)|[,.?!]* (?:right|correct|true)(?=\?)|[,.?!]* (?:or (?:sth|something|what)|is (?:that|this) (?:right|true|so|correct|real)|(?:someone|somebody) said (?:that|it|this|so)(?:,? right)?|who (?:was|is) (?:that|it|this)|who it was|who (?:${VERBS})(?: (?:that|it|this|so))?|where(?:'s| is| was| does)? (?:that|this|it) (?:from|come from)|(?:i )?(?:can'?t|don'?t|forgot|no idea|not sure|do not|cannot)(?: (?:recall|remember|know))? who(?: it was| that was| said (?:it|that))?)|, (?:(?:he|she|they|someone|somebody)(?: (?:from|in|of) [\p{L} ]{2,30}?)? )?(?:${VERBS})(?: (?:so|it|that|this))?(?: on \p{L}+day)?)[?!.]*$`,
);
/** “…, say the uk's top diplomats”: a name with more around it. */
const TRAILING = re(String.raw`^(?<words>.+), (?:as )?(?:${VERBS}) (?<tail>[^,.:;]{3,60})$`);
/** “Didn't Kerry urge …?” asks whether he did: the “not” denies nothing. */
const NEGATIVE_QUESTION = re(
  String.raw`^${BEFORE}(?:(?:did|does|has|have|had)n'?t|(?:is|was|are|were|will|would|could|can|should)n'?t(?=.*\?$)) `,
);
/** With one of these, as with a name, the subject follows, as it does in questions alone. */
const SUBJECT = re(
  String.raw`^(?:the|a|an|this|that|these|those|his|her|its|their|our|your|my|there|it|he|she|they|we|you|i|some|somebody|someone) `,
);
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
  const unified = whole.replace(LEAD, '').replace(TAIL, '').trim();
  const quoted = insideMarks(unified);
  if (quoted) {
    const speaker = frameSpeaker(quoted.around, isName) ?? onlyName(quoted.around, isKnown);
    return { words: quoted.words, ...(speaker === undefined ? {} : { speaker }) };
  }
  if (!FRAME_CUE.test(unified)) return { words: asAsserted(unified, isKnown) };
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
    ) {
      const denying = groups?.['denying'];
      return { words: denying === undefined ? words : `${denying} ${words}`, speaker: name };
    }
  }
  const { words, tail = '' } = TRAILING.exec(unified)?.groups ?? {};
  const [speaker, ...others] = namesIn(tail, isKnown);
  if (words === undefined || speaker === undefined) return { words: asAsserted(unified, isKnown) };
  return { words, ...(others.length === 0 && { speaker }) };
}

/** A negative question as what it takes for granted. */
function asAsserted(text: string, isKnown: (text: string) => boolean): string {
  const rest = text.slice(NEGATIVE_QUESTION.exec(text)?.[0].length ?? 0);
  if (rest === text) return text;
  const first = rest.split(' ', LONGEST_NAME);
  const isSubject =
    SUBJECT.test(rest) || first.some((_, i) => isKnown(first.slice(0, i + 1).join(' ')));
  return isSubject ? rest : text;
}

/** “…, who said this one: ” in front of the words, where it names nobody. */
const ASKING = re(
  String.raw`^[^:"]{0,60}\b(?:who|whose|whom|quote|quotes|line|lines|words|source)\b[^:"]{0,40}: ?(?=\S)`,
);

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
    .replace(/"[^"]*"/g, ' … ')
    .replace(match[0], ' … ')
    .replace(/\s+/g, ' ')
    .trim();
  // Marks around one word inside a longer remark are scare quotes: the whole is what was asked.
  const outside = around.replace(/…/g, '').split(/\s+/).filter(Boolean).length;
  const length = words.split(' ').length;
  if (
    length < outside / 2 &&
    !(length > 1 && CUE.test(around)) &&
    frameSpeaker(around, () => true) === undefined
  )
    return undefined;
  return { words, around };
}

const CUE = re(String.raw`\b(?:${VERBS}|from|by|was it|wasn'?t it|quoted?|words)\b`);
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

function frameSpeaker(around: string, isName: (text: string) => boolean): string | undefined {
  for (const frame of FRAMES) {
    const name = frame.exec(around.replace(/[?!.]+$/, ''))?.groups?.['name']?.trim();
    if (name !== undefined && name !== '…' && !PRONOUNS.test(name) && isName(name)) return name;
  }
  return undefined;
}
