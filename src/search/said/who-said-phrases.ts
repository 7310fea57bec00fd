/** How members ask who said something, in front of the words and behind them, where they name nobody. */
import { anyOf, IT, OPENINGS, re, VERBS } from './claim-phrases.ts';

/** How members begin, whatever they ask. */
const HELLO = anyOf([
  ...OPENINGS,
  'please',
  'pls',
  'hi',
  'hello',
  'idk',
  'pretty sure(?: that)?',
  "i'?m (?:pretty |quite )?sure(?: that)?",
  'remember when',
  'quick q(?:uestion)?:?',
  'settle a bet[:,]?',
  '(?:do|does|can|could|would) (?:you|u|ya|anyone|anybody|someone|somebody)(?: please| pls)? (?:know|remember|recall|find(?: out)?|say|check|tell(?: me| us)?)',
  "i (?:want|need|would like|'?d like|wanna)(?: to)? know",
  "i (?:do not|don'?t|can'?t|cannot) (?:know|remember|recall)",
  'i (?:dunno|forgot|forget)',
  '(?:tell|remind) me',
  "(?:i'?m |we'?re )?(?:looking for|trying to find)(?: out)?(?= who)",
  '(?:find|figure) out',
  '(?:any|no) idea',
  'not sure',
  'any(?:one|body) (?:know|remember)s?',
]);

/** “Says”, “keeps saying”, “has said”, “told reporters in Damascus that”. */
const HEARERS = '(?:(?:the )?(?:reporters|press|journalists|media)|people|us|everyone|them)';
const SAYS = String.raw`(?:(?:has|had|would|was|is|are|were|keeps|kept) )?(?:(?:told|tells|tell|telling) ${HEARERS}(?: in \p{L}+)?|(?:comes?|came) out with|${VERBS})(?: ${IT})?(?: on \p{L}+day)?(?: that| this|:|,)*`;
const SOMEBODY = anyOf([
  'someone',
  'somebody',
  'they',
  'people',
  'everyone',
  'everybody',
  'one of them',
  'an official',
  'a politician',
  'some (?:guy|official|politician)',
]);
const ANYBODY = anyOf(['anyone', 'anybody', SOMEBODY]);
const SOURCE = '(?:the|this|that) (?:article|story|piece|text|news)';
/** From whom the member has it: “on the news”, “my uncle”, “somebody on the radio”. */
const WHERE = String.raw`(?: (?:on|in|from) (?:the |a )?\p{L}+)`;
const RELATIVE = String.raw`my (?:\p{L}+ ){1,2}`;

/** How they ask for a speaker, or tell that somebody spoke. */
const ASKED = anyOf([
  `(?:who|whom|which (?:one )?of (?:them|em|these|you))(?: (?:the hell|tf|actually|exactly|really|even|else))?(?:(?:'?s| is| was) (?:it|the (?:one|person|guy|man|dude|politician)) (?:that|who)| was it(?: that| who)?)? ${SAYS}`,
  `which (?:side|group|party|country|minister|politician|official|person|leader|one) ${SAYS}`,
  `the (?:guy|one|person|man|woman|politician) (?:who|that) ${SAYS}`,
  "what(?:'?s| is)(?: all)? this (?:i hear )?about",
  'whose (?:words|quote|line) (?:are|is|was|were)(?: these| this|:)*',
  String.raw`(?:for|i|need|looking|can|could|please|help)\b[^:"]{0,60}\b(?:source|quote|line|words)\b[^:"]{0,20}:`,
  '(?:i need|need|find me) (?:the )?(?:source|quote)(?: of| for)?:?',
  `did ${ANYBODY} (?:really |actually |ever )?say(?: that)?`,
  `(?:is it true that |(?:i (?:heard|read|remember|recall|think)(?: that)? )|${RELATIVE}${SAYS} )?${SOMEBODY}${WHERE}? ${SAYS}`,
  `${RELATIVE}(?:keeps? saying|kept saying|says|claims|swears|insists|told me)(?: that)?`,
  `${SOURCE} ${SAYS}`,
  `according to ${SOURCE},?`,
  "(?:it|was it|it'?s|is it)(?: is| was| has)?(?: been)? said that",
  `(?:i(?:'ve| have)? (?:just |once )?)?(?:read|heard|seen|saw)(?: somewhere| online|${WHERE})?(?: that)`,
  `i(?:'ve| have)? (?:just |once )?(?:read|heard|seen|saw)(?: somewhere| online|${WHERE}):?`,
]);

/** How they hold out the words. */
const LINE = '(?:quote|line|words?|headline|statement)';
const HELD_OUT = anyOf([
  '(?:source|quote|q|fact[ -]?check|true or (?:false|not)|real or fake|check|verify|is (?:this|it|that) (?:true|real|right|correct|accurate|legit)) ?[:?]',
  `(?:the |that )?(?:exact |actual )?${LINE} (?:was|were|is|are|went|goes|said)(?: (?:something|sth))?(?: (?:like|along the lines of))(?: that)?[:,]?`,
  '(?:i think )?(?:(?:it|this|that) was )?(?:something|sth) (?:like|along the lines of)[:,]?',
  `(?:isn'?t|is|wasn'?t|was) there (?:a|some|any) ${LINE} (?:like|about|that goes|saying)`,
  `(?:i )?(?:saw|read|heard) (?:a|this|the) ${LINE}(?: (?:like|saying))?:?`,
  `(?:the|a|this|that) ${LINE}:`,
  `(?:i'?m |we'?re )?(?:looking for|searching for|trying to find)(?: (?:the|a|this|that|some) ${LINE})?:?`,
]);

const LEAD = re(`^(?:${HELLO},? )*${anyOf([ASKED, HELD_OUT])} `);
const POINTER = '(?:that|it|this|so)';

/** What they put behind the words. */
const TAIL = re(
  String.raw`(?:${anyOf([
    String.raw`[,.?!-]+ (?:right|correct|true|huh|no|who|(?:wasn|isn|didn|doesn|hasn)'?t (?:it|he|she|they|that))(?=[?!.]*$)`,
    String.raw`[,.?!]* (?:right|correct|true)(?=\?)`,
    String.raw`[-–—~,.;(?!…]* ?(?<=[ (])${anyOf([
      '(?:or )?(?:sth|something) (?:like (?:that|this)|similar|along (?:those|these) lines)',
      'or words to that effect',
      'or (?:sth|something|what)',
      'or am i making (?:that|this|it) up',
      'or was (?:it|that) (?:someone|somebody) else',
      'is (?:that|this) (?:right|true|so|correct|real)',
      '(?:is (?:that|this|it) )?(?:a )?(?:real|actual|true|genuine|legit) (?:quote|line)',
      'is (?:that|this|it) (?:a|an actual) (?:quote|line)',
      'true or (?:false|not)',
      `did ${ANYBODY} (?:really |actually |ever )?say ${POINTER}`,
      `(?:someone|somebody) said ${POINTER}(?:,? right)?`,
      "who(?:'?s| was| is) (?:that|it|this)(?: again)?",
      'who it was',
      `who (?:${VERBS})(?: ${POINTER})?(?: (?:lol|again|though|btw))?`,
      'whose (?:words|quote|line) (?:are|were|is|was) (?:those|these|that|this|it)',
      String.raw`where(?:'s| is| was| does)? (?:that|this|it) (?:from|come from)`,
      'source (?:please|pls|plz)',
      `(?:i )?(?:can'?t|don'?t|forgot|no idea|not sure|do not|cannot)(?: (?:recall|remember|know))? who(?: it was| that was| said ${POINTER})?`,
    ])}`,
    '[-–—~,.;(?!…]+ ?(?:any )?source',
    String.raw`, (?:(?:he|she|${SOMEBODY})(?: (?:from|in|of) [\p{L} ]{2,30}?)? )?(?:${VERBS})(?: ${POINTER})?(?:(?: to| in front of)? ${HEARERS})?(?: on \p{L}+day)?`,
    `,? that(?:'?s| is| was) what (?:he|she|${SOMEBODY}) (?:${VERBS})(?: ${HEARERS})?`,
    ',? more or less',
  ])})[)?!.]*$`,
);

/** Of these phrases one may stand in front of another: “my uncle says that somebody said …”. */
const MOST_PHRASES = 3;
/** In characters: the whole of a long text is not gone through for how it ends. */
const LONGEST_TAIL = 160;

/** The text without what asks who said it, or tells that somebody did. */
export function withoutWhoSaid(text: string): string {
  let words = text.trim();
  for (let n = 0; n < MOST_PHRASES; n++) {
    const led = words.replace(LEAD, '');
    const end = Math.max(0, led.length - LONGEST_TAIL);
    const rest = (led.slice(0, end) + led.slice(end).replace(TAIL, '')).trim();
    if (rest === words || rest === '') break;
    words = rest;
  }
  return words;
}
