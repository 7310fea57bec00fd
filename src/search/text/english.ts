/** What English needs before words can be compared: contractions, chat spelling, number words. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What members put around a question: chat, courtesy, frames. */
const CHATTER = words(`
yo bro bruh dude man mate guys folks sis fam fr ngl tbh imo imho afaik btw fyi omg wtf smh ikr lmao lmfao rofl haha hehe hmm hm um uh
er erm ah oh wow yeah yep yup yea nah nope ty tysm np cheers sup hiya howdy gimme lemme tryna kinda sorta lowkey highkey legit
literally basically honestly seriously obviously apparently anyway btw asap idea clue wonder wondering curious remind remember
forgot quick quickly question please sorry excuse help bot storyline pretty bit couple stuff
`);

/** Words that carry no content of a question. Negations are not among them: they change its sense. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...CHATTER,
  ...words(`
a about actually again all also am an and any anyone anybody anything are as at be because been being both but by can
could did do does doing done else even ever exactly for from gave get gets getting give given gives go going got had has
have having he her here hers him his how i if in into is it its just kind know let like lol make many may maybe me might
more most much must my now of off ok on one only or other our out over own please possibly really s same shall she should
so some somebody someone something still such tell tells than that the their them then there these they thing things this
those to today too up us very want was we were what whatever when where whether which while who whom whose why will
with would yet you your yours hey hi hello thanks thank story article news report text according piece
`),
]);

const CHAT_WORDS: ReadonlySet<string> = new Set([...CHATTER, ...words('lol hey hi hello yo')]);
/** Whether the folded word is what members put around what they say: “bro”, “tbh”. */
export const isChatter = (word: string): boolean => CHAT_WORDS.has(word);

const NEGATIONS: ReadonlySet<string> = new Set(
  words(
    'not no never nobody none nothing neither nor cannot refuse refuses refused deny denies denied',
  ),
);
/** Whether the folded word turns the sense of its sentence around. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word);

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** Whether the folded word is one. */
export const isArticle = (word: string): boolean => ARTICLES.has(word);

/** Folded spellings of chat and dropped apostrophes → the words that are meant. */
const CHAT: ReadonlyMap<string, string> = new Map(
  words(`
theyve=they·have weve=we·have youve=you·have ive=i·have im=i·am theyre=they·are youre=you·are theyll=they·will
didnt=did·not doesnt=does·not dont=do·not isnt=is·not arent=are·not wasnt=was·not werent=were·not wont=will·not
cant=can·not cannot=can·not couldnt=could·not wouldnt=would·not shouldnt=should·not hasnt=has·not havent=have·not
hadnt=had·not aint=is·not whos=who·is whats=what·is wheres=where·is whens=when·is whys=why·is hows=how·is thats=that·is
wat=what wut=what wht=what wen=when wer=where wich=which hu=who y=why u=you ur=your r=are bc=because cuz=because cos=because
coz=because ppl=people peeps=people cred=credibility tmrw=tomorrow yday=yesterday gov=government govt=government gvt=government prez=president pres=president yr=year yrs=years wk=week wks=weeks hr=hour hrs=hours mins=minutes secs=seconds
mos=months pic=picture pics=pictures vid=video vids=videos info=information intl=international dept=department gonna=going·to
wanna=want·to gotta=got·to pls=please plz=please thx=thanks abt=about b4=before without=with·no w=with
smth=something sb=somebody sum=some tho=though rn=now irl=really idk=not·know dunno=not·know dat=that da=the teh=the
`).map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from, to.replaceAll('·', ' ')] as const;
  }),
);

/** Contractions → words; runs on folded text with straight quotes. */
export function openContractions(text: string): string {
  if (!text.includes("'")) return text;
  return text
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/\bshan't\b/g, 'shall not')
    .replace(/(\p{L})n't\b/gu, '$1 not')
    .replace(/(\p{L})'(?:s|re|ve|ll|d|m)\b/gu, '$1')
    .replace(/(\p{L}s)'(?=\s|$)/gu, '$1');
}

/** The words that are meant by a folded chat spelling; the word itself where it is none. */
export function openChat(word: string): string {
  return CHAT.get(word) ?? word;
}

const UNITS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
);
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...UNITS.map((word, value) => [word, String(value)] as const).slice(2),
  ...words('thirty forty fifty sixty seventy eighty ninety').map(
    (word, i) => [word, String((i + 3) * 10)] as const,
  ),
  ['hundred', '100'],
  ['thousand', '1000'],
  ['million', '1000000'],
  ['billion', '1000000000'],
  ['dozen', '12'],
]);
/** Digits of a folded number word (“five” → “5”); the word itself where it is none. “one” is a pronoun. */
export function digits(word: string): string {
  return NUMBERS.get(word) ?? word;
}

/** Whether a folded word is a number in digits. */
export const isNumber = (word: string): boolean => word >= '0' && word < ':';

/** Words of which only one can be meant: alike in use, they are never the same. */
const RIVALS: ReadonlyMap<string, number> = new Map(
  [
    'monday tuesday wednesday thursday friday saturday sunday',
    'january february march april may june july august september october november december',
    'second minute hour day week month year decade century',
    'first second third fourth fifth last',
    'north south east west',
    'morning afternoon evening night',
    'red green blue yellow orange purple pink white black grey',
  ].flatMap((line, group) => words(line).map((word) => [word, group] as const)),
);

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** Whether two folded words name different members of one closed set: days, colours, numbers. */
export function areRivals(a: string, b: string): boolean {
  const group = RIVALS.get(singular(a));
  if (group === undefined) return isNumber(a) && isNumber(b) && a !== b;
  return group === RIVALS.get(singular(b)) && singular(a) !== singular(b);
}
