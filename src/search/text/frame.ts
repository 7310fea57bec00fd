/**
 * What stands around a question without being asked: “My teacher wants to know …”, “… according to
 * the article”. Its words carry no content, however rare they are.
 */
import type { Token } from './tokenize.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Begins the question itself. */
const ASKING = set('who whom whose what which when where why how whether if');
/** Begins it as well, right behind what says that something is being asked: “I want to know did they …”. */
const AUXILIARY = set('is are was were do does did has have had can could will would');
/** Says that something is being asked. */
const ASKS = set(
  'know knows wonder wondering wondered tell ask asks asked asking explain enlighten curious remind interested understand ' +
    'clarify confirm question q recall remember see hear say says figure find learn inform share check sure idea clue unsure ' +
    'need needed homework essay understood',
);
/** Whoever reports to the member what is asked: “my teacher”, “someone”. */
const LONGEST_FRAME = 14;

const SOURCE = set('article story report text piece news author reporter journalist writer');
/** “according to the article”, “in this text”. */
const BEFORE_SOURCE = set('to per in from by as');
const ARTICLE = set('the this that');
/** What may stand between a source and the end of its phrase: “as the article tells it”. */
const TELLS = set(
  'say says tell tells mention mentions report reports state states describe describes put puts',
);

const inWords = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' '));

/** What members begin with before they ask. */
const OPENINGS = inWords([
  'wait',
  'hold on',
  'hang on',
  'real quick',
  'new here',
  'just checking',
  'just to check',
  'just curious',
  'genuinely curious',
  'out of curiosity',
  'honest question',
  'genuine question',
  'serious question',
  'dumb question',
  'stupid question',
  'silly question',
  'tl dr',
  'tldr',
]);

/** Frames at the end: the longest first. */
const TAILS = inWords([
  'can you help',
  'can you help me',
  'can you tell',
  'can you tell me',
  'can u tell',
  'can u tell me',
  'if you can',
  'if you know',
  'true or not',
  'true or false',
  'yes or no',
  'or not',
  'or what',
  'do you know',
  'any idea',
  'as told here',
  'asking for a friend',
  'i missed that part',
  'i missed that',
  'i missed it',
  'from the story',
  'from the article',
  'i forgot',
  'i forget',
  'thank you',
  'thanks',
]);

/** Turns of phrase whose words are not meant. */
const IDIOMS = inWords([
  'in the first place',
  'of all people',
  'of all things',
  'in a nutshell',
  'at the end of the day',
  'for that matter',
  'as far as we know',
  'settle a bet',
  'correct me if i wrong',
  'correct me if im wrong',
  'on the tip of my tongue',
]);

const FIRST_PERSON = /\b(?:i|i'm|im|i've|ive|i'd|me|my)\b/i;
const QUESTION_START =
  /^(?:(?:so|and|but|ok|okay|then|please|pls|plz|hey|hi|hello|yo|um|uh|well|quick|question|q|bro|dude|guys|mate|bot),?:? )*(?:who|whom|whose|what|which|when|where|why|how|whos|whats|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/i;

/** Asks without saying what about: it refers to what was said before. */
const POINTS_BACK = [
  /^(?:is|was|isn't|isnt|wasn't|wasnt|are|ain't|aint|can|could|would|wouldn't|does|did)\s+(?:that|this|it|he|she|they|i|we|my \w+)\s+(?:really |be |even |actually )*(?:so|right|true|correct|accurate|wrong|legit|real|the case|possible|mistaken)\b/i,
  /^who(?:'s| is|s|'s the one)\s+(?:it|that|this|he|she|right|wrong|correct)(?:\s+(?:again|though|now|here))?\W*$/i,
  /^(?:what|which|where|when|who)(?:'s| is|s| was| one| one is)?\s+(?:it|that|this)(?:\s+(?:again|though|now|one))?\W*$/i,
  /^(?:can|could|will|would)\s+(?:you|u|ya|someone|somebody|anyone|anybody|it)(?:\s+(?:please |pls )?(?:tell|help|explain|say|clarify|confirm|remind)(?:\s+(?:me|us|out))?)?(?:\s+(?:please|pls|here|out))?\W*$/i,
  /^(?:isn't|isnt|wasn't|aren't|doesn't|didn't|hasn't|won't|can|is|was|do|does|did)\s+(?:it|he|she|they|that|there)\W*$/i,
  /^(?:that|this|it)\s+(?:can't|cant|cannot|isn't|isnt|is not|doesn't sound|is)\s+(?:be\s+)?(?:right|true|correct|so|wrong)\W*$/i,
];
const pointsBack = (part: string): boolean => POINTS_BACK.some((form) => form.test(part));

/** “My dad wants to know how old the truce was”: it tells of the member, and asks all the same. */
const ASKS_WITHIN = new RegExp(
  String.raw`\b(?:${[...ASKS].join('|')})(?: me| us)? (?:${[...ASKING, ...AUXILIARY].join('|')})\b`,
  'i',
);
const OPENING = new RegExp(
  String.raw`^(?:(?:${OPENINGS.map((words) => words.join(' ')).join('|')})\W+)+$`,
  'i',
);
const tellsOfMember = (part: string): boolean => FIRST_PERSON.test(part) && !ASKS_WITHIN.test(part);

/**
 * The parts of a text that ask, without what a member says of himself in between: “I only read the
 * headline, what is the road map?” Where the question only points back (“… Is that right?”), what was said
 * before is what is asked.
 */
export function core(text: string): string {
  const parts = text.split(/(?<=[,;:.!?–—])\s+/);
  if (parts.length === 1 || !parts.some((part) => QUESTION_START.test(part) || pointsBack(part)))
    return text;
  const telling = parts.filter((part) => !pointsBack(part) && !OPENING.test(part));
  if (telling.length === 0) return text;
  if (!telling.some((part) => QUESTION_START.test(part))) return telling.join(' ');
  return telling.filter((part) => QUESTION_START.test(part) || !tellsOfMember(part)).join(' ');
}

/** The tokens, with those of frames marked as carrying no content. */
export function unframe(tokens: readonly Token[]): readonly Token[] {
  const hollow = new Set<number>();
  const from = Math.max(openingEnd(tokens), frameEnd(tokens), hearsayEnd(tokens));
  for (let i = 0; i < from; i++) hollow.add(i);
  for (const i of sourcePhrase(tokens, from)) hollow.add(i);
  for (const tail of TAILS) {
    const at = tokens.length - tail.length;
    if (at > from && standsAt(tokens, at, tail))
      for (let i = at; i < tokens.length; i++) hollow.add(i);
  }
  for (const idiom of IDIOMS) {
    const at = tokens.findIndex((_, i) => standsAt(tokens, i, idiom));
    if (at >= 0) for (let i = at; i < at + idiom.length; i++) hollow.add(i);
  }
  if (hollow.size === 0) return tokens;
  const left = tokens.some(({ stop }, i) => !stop && !hollow.has(i));
  if (!left) return tokens;
  return tokens.map((token, i) => (hollow.has(i) ? { ...token, stop: true } : token));
}

const standsAt = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => tokens[at + i]?.word === word);

/** Behind what a text opens with; 0 where it begins with what it asks. */
function openingEnd(tokens: readonly Token[]): number {
  let end = 0;
  for (;;) {
    const opening = OPENINGS.find((phrase) => standsAt(tokens, end, phrase));
    if (!opening) return end;
    end += opening.length;
  }
}

/** Where the question itself begins: 0 where nothing stands in front of it. */
function frameEnd(tokens: readonly Token[]): number {
  let asks = false;
  for (let i = 0; i < Math.min(tokens.length, LONGEST_FRAME); i++) {
    const word = tokens[i]?.word ?? '';
    const before = tokens[i - 1]?.word ?? '';
    if (asks && AUXILIARY.has(word) && (ASKS.has(before) || before === 'me')) return i;
    if (ASKING.has(word)) {
      if (asks) return i;
      // “Who wants to know what …”: the question has begun already.
      if (word !== 'if' && word !== 'how') return 0;
    }
    if (ASKS.has(word)) asks = true;
  }
  return 0;
}

/** Who is said to have said it: “my uncle claims that …”, “somebody told me …”, “I always thought …”. */
const HEARSAY_FROM = set('my our somebody someone i everyone everybody');
const HEARSAY = set(
  'claim claims claimed say says said insist insists swear swears think thinks thought reckon reckons told tells ' +
    'heard read believe believes believed argue argues bet assume assumed keeps',
);
const HEARSAY_AFTER = set('that me us saying to you here');
const LONGEST_HEARSAY = 6;

/** Behind the words that say from whom a member has something; 0 where there are none. */
function hearsayEnd(tokens: readonly Token[]): number {
  const from = tokens[0]?.word === 'if' ? 1 : 0;
  if (!HEARSAY_FROM.has(tokens[from]?.word ?? '')) return 0;
  for (let i = from + 1; i < Math.min(tokens.length, LONGEST_HEARSAY); i++) {
    if (!HEARSAY.has(tokens[i]?.word ?? '')) continue;
    let end = i + 1;
    while (HEARSAY_AFTER.has(tokens[end]?.word ?? '')) end++;
    return end;
  }
  return 0;
}

function sourcePhrase(tokens: readonly Token[], from: number): readonly number[] {
  for (let i = from; i < tokens.length; i++) {
    if (!SOURCE.has(tokens[i]?.word ?? '')) continue;
    const the = ARTICLE.has(tokens[i - 1]?.word ?? '') ? i - 1 : i;
    const before = tokens[the - 1]?.word ?? '';
    const after = tokens[i + 1]?.word ?? '';
    if (TELLS.has(after)) return [i, i + 1];
    if (BEFORE_SOURCE.has(before)) return before === 'to' ? [the - 2, i] : [i];
  }
  return [];
}
