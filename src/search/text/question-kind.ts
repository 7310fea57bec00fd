/** What kind of answer a question asks for, read off its first words. */

export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'how-old'
  | 'why'
  | 'yes-no'
  | 'what'
  | 'how'
  | 'none';

/** Where several begin at the same word the first wins: the narrow before the wide. Folded text. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['how-old', /\bhow old\b|\bwhat age\b|\bage of\b|\b(?:birthday|born)\b/g],
  [
    'how-long',
    /\bhow long\b(?! ago)|\bfor how (?:many|much) (?:years|months|weeks|days|time)\b|\bhow many (?:years|months|weeks|days|hours|minutes)\b|\b(?:length|duration) of\b/g,
  ],
  [
    'how-many',
    /\bhow (?:many|much)\b|\bnumber of\b|\bamount of\b|\bwhat (?:number|percentage|share)\b|\bcount of\b/g,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\b(?:what|which) (?:is |was )?(?:the )?(?:reason|cause|motive)s?\b|\bwhat for\b|\breasons? (?:for|why|behind)\b|\bbecause of what\b|^(?:so )?y\b/g,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which) (?:day|date|time|year|month|week|weekday)\b|\bhow (?:soon|recently|long ago)\b|\bsince when\b|\bdate of\b|\bon what day\b/g,
  ],
  [
    'where',
    /\bwhere(?:abouts)?\b|\b(?:what|which) (?:city|country|place|town|location|venue|nation)\b|\blocation of\b|\bin what (?:city|country|place)\b/g,
  ],
  [
    'who',
    /\bwho(?:m|se|s)?\b|\b(?:what|which) (?:person|people|man|woman|official|politician|diplomat|leader|minister|reporter|journalist|author|guy)s?\b|\bname of the\b/g,
  ],
  ['how', /\bhow\b/g],
  ['what', /\bwhats?\b|\bwhich\b/g],
];

const AUXILIARY =
  "(?:is|are|was|were|do|does|did|has|have|had|can|could|wo|ca|would|should)(?:n't|nt)?";
const BEFORE_AUXILIARY = 'so |and |but |ok |hey |wait ';
const AUXILIARY_FIRST = new RegExp(`^(?:${BEFORE_AUXILIARY})*(?:${AUXILIARY}|will)\\b`);
const YES_NO = new RegExp(
  `^(?:${BEFORE_AUXILIARY}|is it true (?:that )?)*(?:${AUXILIARY}|will|may|might|am|wont|cant|ai?nt|ain't)\\b` +
    String.raw`|\bis it true\b|\bwhether\b|\bor not\b|\bright\b\??$`,
);

/** What stands before a word that asks; elsewhere it refers: “the man who …”, “where was he when …”. */
const BEFORE_ASKING =
  /(?:^|[,;:.!?–—"“(/-]|\b(?:in|on|at|by|to|for|from|of|with|since|until|about|and|or|but|so|then|hey|hi|ok|okay|yo|bro|dude|please|pls|just|exactly|q|is|was))\s*$/;
/** After an auxiliary only what is reported is asked for: “do you know when …”. */
const BEFORE_REPORTED =
  /\b(?:know|knows|tell|tells|me|us|wonder|wondering|wonders|ask|asks|asking|asked|remember|idea|clue|curious|explain|say|says|said|see|recall|understand|sure|out|guess|told|forgot|forget)\s*$/;

/** The kind of a question, by the first word in it that asks; `none` for bare keywords. */
export function questionKind(folded: string): QuestionKind {
  const inside = AUXILIARY_FIRST.test(folded);
  let first: { readonly kind: QuestionKind; readonly at: number } | undefined;
  let referring: QuestionKind | undefined;
  for (const [kind, pattern] of PATTERNS)
    for (const { index } of folded.matchAll(pattern)) {
      if (first && index >= first.at) break;
      const before = folded.slice(0, index);
      const asks = BEFORE_REPORTED.test(before) || (!inside && BEFORE_ASKING.test(before));
      if (asks) first = { kind, at: index };
      else if (!inside) referring ??= kind;
    }
  if (first) return first.kind;
  if (YES_NO.test(folded)) return 'yes-no';
  return referring ?? 'none';
}

/** Kinds that ask for nearly the same thing. */
const AKIN: ReadonlySet<string> = new Set(
  [
    ['how-long', 'when'],
    ['how-old', 'when'],
    ['how', 'what'],
    ['how', 'why'],
    ['how-long', 'how-many'],
  ].flatMap(([one = '', other = '']) => [`${one}|${other}`, `${other}|${one}`]),
);
const OPEN: ReadonlySet<QuestionKind> = new Set(['none', 'what', 'yes-no']);

/** How well an answer of one kind serves a question of another: 1 same, 0.5 open or akin, 0 other. */
export function kindFit(asked: QuestionKind, known: QuestionKind): number {
  if (asked === known) return 1;
  if (OPEN.has(asked) || OPEN.has(known)) return 0.5;
  return AKIN.has(`${asked}|${known}`) ? 0.5 : 0;
}

/** Whether a question asks for what lies ahead. Folded text. */
export function asksAhead(folded: string): boolean {
  return /\b(?:will|going to|gonna|next|later|tomorrow|upcoming|future|ever going|gonna be)\b|'ll\b/.test(
    folded,
  );
}

const ABOUT_BOT =
  /\b(?:your|ur|yours|yourself)\b|\b(?:are|were|r|do|did) (?:you|u)\b(?! (?:know|tell|have|think|say|mean|happen|remember))|\byou(?: a|')re\b|\b(?:love|hate|like|call) you\b/;
const ASKS = /\?|\b(?:who|whom|whose|what(?! an? )|when|where|why|how|which)\b/;
/** Thanks, abuse and orders. */
const TO_BOT = [
  /^(?:(?:many|ok|okay|great|cool|nice|lol|ah|oh|well),? )*(?:thanks|thank you|thx|ty|cheers)\b/,
  /\b(?:stupid|dumb|useless|pathetic|worthless|terrible|rubbish|trash|lame)(?: [\p{L}]+){0,3} (?:bot|robot|machine)\b|\bshut up\b|\byou suck\b/u,
  /^(?:(?:please|pls|hey|bot|now|just),? )*(?:ignore|forget|disregard) .{0,60}\b(?:and|then|instead)\b/,
  /^from now on\b|\brepeat after me\b|\b(?:write|compose|sing) (?:me |us )?(?:a|an|some) (?:[\p{L}]+ )?(?:poem|song|haiku|joke|essay|rap|limerick)\b/u,
];

/**
 * Whether a text speaks to the bot itself: “how’s your day”, “are you real”, or asks nothing and thanks it,
 * abuses it or gives it an order. Folded text.
 */
export function isPersonal(folded: string): boolean {
  return ABOUT_BOT.test(folded) || (!ASKS.test(folded) && TO_BOT.some((way) => way.test(folded)));
}
