/** How members put words into somebody's mouth: the phrases around what is to have been said. */

export const VERBS =
  'asked for|asks for|ask for|called for|calls for|call for|warned of|warns of|said|says|say|saying|sayd|sed|stated|states|state|told|tells|tell|claimed|claims|claim|called|calls|call|warned|warns|warn|insisted|insists|insist|argued|argues|argue|declared|declares|declare|announced|announces|announce|added|adds|add|tweeted|promised|promises|promise|admitted|admits|admit|demanded|demands|vowed|vows|wrote|writes|complained|complains|thinks|think|thought|believes|believe|mentioned|mention|described|describes|describe|confirmed|confirms|confirm|decried|decries|decry|condemned|condemns|condemn|predicted|predicts|predict|suggested|suggests|suggest|explained|explains|explain|wants|wanted|spoke of|speaks of|speak of|talked of|talks of';
/** What these report is not said, but said not to be: they are a part of the words. */
const DENYING = 'denied|denies|deny|doubted|doubts|doubt';
const NAME = String.raw`(?!(?:of|on|about|to|for|with|at|by|from|than|if|as) )(?:the |that |mr\.? |mrs\.? |ms\.? |dr\.? )?[\p{L}\p{N}][\p{L}\p{N}.\-']*(?: (?!that\b|who\b|we\b|they\b|i\b|it\b)[\p{L}\p{N}][\p{L}\p{N}.\-']*){0,4}?`;
export const anyOf = (phrases: readonly string[]): string => `(?:${phrases.join('|')})`;
export const re = (source: string): RegExp => new RegExp(source, 'iu');

/** Stands for words between quotation marks, where what is around them is looked at. */
export const MARKED = '…';
/** What is denied is the words, not that they were said (“denied having said ‘…’”). */
export const DENIED = re(
  String.raw`\b(${DENYING}) (?:(?!(?:${VERBS}|calling)\b)[^\s,;:.]+ ){0,6}?${MARKED}|${MARKED} ?[,.-]* ?(?:[^\s,;]+ ){0,4}?(${DENYING})(?: (?:it|this|that|so|[\p{L}.'-]+))?[?!.]*$`,
);

/** How members begin, whether they name a speaker or ask for one. */
export const OPENINGS = ['so', 'wait', 'um', 'hey', 'ok(?:ay)?', 'lol', 'yo', 'bot', 'apparently'];

/** What members put in front of what they heard. */
const BEFORE = `(?:${anyOf([
  ...OPENINGS,
  'and',
  'but',
  'well',
  'also',
  'i (?:think|thought|heard|read|saw|believe|guess)(?: somewhere)?(?: that)?',
  '(?:heard|saw)(?: that)?',
  'i (?:seem to |kind of |do )?(?:recall|remember)(?: that)?',
  "(?:i'?m )?(?:pretty |quite )?sure(?: that)?",
  "(?:isn'?t|is) it true(?: that)?",
  'correct me but',
  '(?:can|could|would) (?:you|u|anyone|anybody|someone|somebody)(?: please| pls)? (?:confirm|check|verify|tell me)(?: that| if| whether)?',
  '(?:does|do) (?:you|u|anyone|anybody|someone|somebody) (?:know|remember|recall)(?: that| if| whether)?',
  'when|why|where',
  String.raw`(?:on|last) \p{L}+day|last week|yesterday`,
  'in (?:the|this|that) (?:article|story|piece|interview|speech)',
])},? )*`;
const ADVERBS =
  '(?:(?:really|actually|ever|just|also|once|then|even|only|not|apparently|supposedly|allegedly|reportedly|literally|basically|definitely|recently|publicly|later|now|still|always|already) )*';
/** “Said it was over”: there it is a part of the words; in “called it a failure” it is not. */
const NO_SUBJECT =
  "(?! (?:(?:is|was|are|were|will|would|shall|has|have|had|can|could|should|may|might|must|does|do|did|need|needs)(?:n'?t)?|cannot|won'?t|can'?t|never|ought)\\b)";
export const IT = `it${NO_SUBJECT}`;
const CROWD = String.raw`(?:reporters|journalists|people|everyone|the press)(?: in \p{L}+)?`;
/** “Told people to call”, “said people that …”: in “said people should call” they are a part of the words. */
const HEARERS = String.raw`(?:(?<=\b(?:told|tells?|telling|warn(?:ed|s)?|promise[ds]?) )${CROWD}|${CROWD}(?= that\b|,|:)|us|this|that|them|him|her)${NO_SUBJECT}`;
const TOLD = `(?:(?:(?:keeps?|kept|is|was|are|were) (?:saying|like)|${VERBS})(?: (?:(?:the|his|her|their) [\\p{L}-]+(?=,| that| like|:| …)|${HEARERS}|${IT}))?(?: on \\p{L}+day)?(?:,| that| like|:)*|(?<denying>${DENYING})(?: that)?)`;

/** Words and speaker in one: the first that fits is taken. */
export const FRAMES: readonly RegExp[] = [
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
  re(String.raw`^[^:"]{0,40}\b(?:from|by|of) (?<name>${NAME}) ?: (?<words>.+)$`),
  re(String.raw`^(?<words>.+?) \((?<name>${NAME})\)[.?!]*$`),
  re(
    String.raw`^(?<words>.+?),? (?:as )?(?:${VERBS}|(?<denying>${DENYING})) (?<name>${NAME})(?: (?:about|of|on) .{1,60}?)?\??$`,
  ),
  re(
    String.raw`^(?<words>.+?),? (?<name>${NAME}) (?:${VERBS}|(?<denying>${DENYING}))(?: (?:it|this|that|so))?\??$`,
  ),
  re(
    String.raw`^(?<words>.+)[.,;!?] (?:my \p{L}+|i|he|she|they|someone|somebody)(?: (?:says?|said|thinks?|swears?|bets?|claims?|guess|believes?))?(?: that)? it(?: was|'s| is) (?<name>${NAME})[.?!]*$`,
  ),
  re(
    String.raw`^(?<words>.+?), (?:(?:that|this|it) was|(?:was|wasn't|wasnt) (?:that|this|it)|said by) (?<name>${NAME})(?:,? (?:no|right|yes|yeah|or|i (?:think|guess|believe)))*[.?!]*$`,
  ),
  re(String.raw`^(?<words>.+?)[,;]? (?:--?|~|by|according to) (?<name>${NAME})$`),
];
/** Without any of these no frame fits: most texts are spared the trying. */
export const FRAME_CUE = re(
  String.raw`\b(?:${VERBS}|${DENYING}|according to|put it|by|(?:it|that|this)(?: was|'s| is)|was(?:n'?t)? (?:that|this|it)|(?:was|is|were) like)\b|[:~)]|(?:^|[\s,;])--? `,
);
/** “…, say the uk's top diplomats”: a name with more around it. */
export const TRAILING = re(String.raw`^(?<words>.+), (?:as )?(?:${VERBS}) (?<tail>[^,.:;]{3,60})$`);
/** “Didn't Kerry urge …?” asks whether he did: the “not” denies nothing. */
export const NEGATIVE_QUESTION = re(
  String.raw`^${BEFORE}(?:(?:did|does|has|have|had)n'?t|(?:is|was|are|were|will|would|could|can|should)n'?t(?=.*\?$)) `,
);
/** With one of these, as with a name, the subject follows, as it does in questions alone. */
export const SUBJECT = re(
  String.raw`^(?:the|a|an|this|that|these|those|his|her|its|their|our|your|my|there|it|he|she|they|we|you|i|some|somebody|someone) `,
);
/** “…, who said this one: ” in front of the words, where it names nobody. */
export const ASKING = re(
  String.raw`^[^:"]{0,60}\b(?:who|whose|whom|quote|quotes|line|lines|words|source)\b[^:"]{0,40}: ?(?=\S)`,
);
/** With one of these beside quoted words, somebody spoke. */
export const CUE = re(
  String.raw`\b(?:${VERBS}|${DENYING}|from|by|was it|wasn'?t it|quoted?|words|goes|went|(?:was|is|were) like)\b`,
);
