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

/** First match wins: the narrow before the wide. Folded text. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['how-old', /\bhow old\b|\bwhat age\b|\bage of\b|\b(?:birthday|born)\b/],
  [
    'how-long',
    /\bhow long\b|\bfor how (?:many|much) (?:years|months|weeks|days|time)\b|\bhow many (?:years|months|weeks|days|hours|minutes)\b|\b(?:length|duration) of\b/,
  ],
  [
    'how-many',
    /\bhow (?:many|much)\b|\bnumber of\b|\bamount of\b|\bwhat (?:number|percentage|share)\b|\bcount of\b/,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\b(?:what|which) (?:is |was )?(?:the )?(?:reason|cause|motive)s?\b|\bwhat for\b|\breasons? (?:for|why|behind)\b|\bbecause of what\b/,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which) (?:day|date|time|year|month|week|weekday)\b|\bhow (?:soon|recently|long ago)\b|\bsince when\b|\bdate of\b|\bon what day\b/,
  ],
  [
    'where',
    /\bwhere\b|\b(?:what|which) (?:city|country|place|town|location|venue|nation)\b|\blocation of\b|\bin what (?:city|country|place)\b/,
  ],
  [
    'who',
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|people|man|woman|official|politician|diplomat|leader|minister|reporter|journalist|author|guy)s?\b|\bname of the\b/,
  ],
  ['why', /^(?:so )?y\b/],
  ['how', /^(?:so |and |but |ok |hey )*how\b/],
  ['what', /\bwhat\b|\bwhich\b/],
  [
    'yes-no',
    /^(?:so |and |but |ok |hey |wait |is it true (?:that )?)*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|am)\b|\bis it true\b|\bwhether\b|\bor not\b|\bright\b\??$/,
  ],
];

/** The kind of a question; `none` for bare keywords. */
export function questionKind(folded: string): QuestionKind {
  for (const [kind, pattern] of PATTERNS) if (pattern.test(folded)) return kind;
  return 'none';
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

/** Whether a text speaks to the bot about itself: “how’s your day”, “are you real”. Folded text. */
export function isPersonal(folded: string): boolean {
  return /\b(?:your|ur|yours|yourself)\b|\b(?:are|were|r|do|did) (?:you|u)\b(?! (?:know|tell|have|think|say|mean|happen|remember))|\byou(?: a|')re\b|\b(?:love|hate|like|call) you\b/.test(
    folded,
  );
}
