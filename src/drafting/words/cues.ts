/**
 * Verbs that bring speech. `speech` verbs take whole sentences (“…,” she said); `stance` verbs take parts of one (called it
 * “a disgrace”). Forms are derived, irregular ones given.
 */
export type CueStrength = 'speech' | 'stance';
export interface Cue {
  lemma: string;
  strength: CueStrength;
  form: 'finite' | 'base' | 'participle';
}

const SPEECH =
  'say tell add ask reply respond answer explain note state write tweet retweet post declare announce insist warn argue claim continue conclude comment observe remark recall admit acknowledge concede confess confirm deny stress emphasize emphasise reiterate repeat assert contend maintain suggest joke quip shout yell scream cry exclaim whisper mutter murmur boast brag complain lament predict promise pledge vow swear urge caution allege affirm opine muse wonder inquire enquire demand plead beg inform report testify mention read retort counter reveal recount relate text email blog proclaim pronounce interject deadpan snap gush enthuse crow fume advise recommend signal hint imply indicate estimate estimated believe think chant sing quote clarify specify summarize summarise elaborate object protest reflect reason remember disclose tease rejoin bellow roar sob grumble scoff sniff laugh smile nod shrug sigh begin intone echo offer theorize theorise speculate surmise venture volunteer vent rage rant preach growl hiss quiz query forecast apologize apologise narrate relay confide testify propose express advocate apologise voice counsel guess figure joke stammer blurt tout beam post find rule hear describe';
const STANCE =
  'call describe characterize characterise label brand dub term deem denounce condemn decry criticize criticise praise hail slam blast lambaste lambast mock ridicule dismiss reject accuse blame charge defend promote cite refer compare liken credit thank encourage order instruct direct seek want expect hope fear worry welcome oppose support back applaud commend salute rebuke scold chide chastise deride attack portray depict consider regard view see paint frame cast present title complain agree disagree pledge threaten invite challenge press push campaign swipe rail talk speak contest dispute question doubt pitch tout bill envision envisage foresee plan aim intend promise swear lash sneer trash disparage berate excoriate castigate bash rap hit rip assail skewer savage laud tell implore exhort beseech plead ask request require forbid ban allow determine judge assess rate rank conclude acknowledge recognize recognise feel prefer like love hate favor favour regret deplore mourn celebrate cheer toast joke bemoan downplay play highlight underline underscore invoke liken list outline detail define establish include contain provide guarantee ensure prohibit mandate resolve vote commit undertake use employ identify signal call accept appeal argue agree address add urge';
/** Of these, what somebody does rather than says: within reported speech they bring nobody’s words of their own. */
export const ACTS: ReadonlySet<string> = new Set(
  'threaten promise pledge plan aim intend seek want expect hope fear worry prefer like love hate feel accept agree support back oppose welcome defend promote attack order instruct direct encourage vote commit undertake use employ include contain provide guarantee ensure prohibit mandate resolve establish request require forbid ban allow determine consider see regard view rank rate accept invite challenge press push campaign tell play feel address add'.split(
    ' ',
  ),
);
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying', 'sez'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'writes', 'writing', 'written'],
  read: ['read', 'reads', 'reading'],
  swear: ['swore', 'swears', 'swearing', 'sworn'],
  think: ['thought', 'thinks', 'thinking'],
  sing: ['sang', 'sings', 'singing'],
  begin: ['began', 'begins', 'beginning', 'begun'],
  speak: ['spoke', 'speaks', 'speaking', 'spoken'],
  seek: ['sought', 'seeks', 'seeking'],
  see: ['saw', 'sees', 'seeing', 'seen'],
  foresee: ['foresaw', 'foresees', 'foreseeing', 'foreseen'],
  feel: ['felt', 'feels', 'feeling'],
  find: ['found', 'finds', 'finding'],
  hear: ['heard', 'hears', 'hearing'],
  cast: ['cast', 'casts', 'casting'],
  hit: ['hit', 'hits', 'hitting'],
  forbid: ['forbade', 'forbids', 'forbidding', 'forbidden'],
  undertake: ['undertook', 'undertakes', 'undertaking'],
  beseech: ['besought', 'beseeches', 'beseeching'],
};
const DOUBLED = new Set([
  'beg',
  'brag',
  'dub',
  'quip',
  'snap',
  'slam',
  'admit',
  'plan',
  'ban',
  'sob',
  'commit',
  'permit',
  'quiz',
  'rap',
  'rip',
  'blog',
  'refer',
]);

function formsOf(lemma: string): string[] {
  const irregular = IRREGULAR[lemma];
  if (irregular) return [...irregular];
  if (DOUBLED.has(lemma)) {
    const long = lemma + lemma.slice(-1);
    return [`${lemma}s`, `${long}ed`, `${long}ing`];
  }
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (/^(?:label|signal|counsel|channel|reveal)$/.test(lemma))
    return [`${lemma}s`, `${lemma}ed`, `${lemma}ing`, `${lemma}led`, `${lemma}ling`];
  return [/(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

function tableOf(words: string, strength: CueStrength, table: Map<string, Cue>): void {
  for (const lemma of words.split(' ')) {
    if (!table.has(lemma)) table.set(lemma, { lemma, strength, form: 'base' });
    for (const form of formsOf(lemma))
      if (!table.has(form) || form === lemma)
        table.set(form, { lemma, strength, form: form.endsWith('ing') ? 'participle' : 'finite' });
  }
}

const CUES = new Map<string, Cue>();
tableOf(SPEECH, 'speech', CUES);
tableOf(STANCE, 'stance', CUES);

/** What a word does as a cue, or `undefined`. */
export const cueOf = (lower: string): Cue | undefined => CUES.get(lower);

const PHRASAL =
  /^(?:(?:shot|shoots|fired|fires|hit|hits|snapped|clapped|pushed) back|(?:went|goes) on|(?:pointed|points|cried|called|blurted) out|(?:chimed|weighed|cut|chipped|put) in|piped up)$/;

/** “shot back”, “went on”: verbs of speech with the word behind them. */
export const phrasalCue = (lower: string, next: string): Cue | undefined =>
  PHRASAL.test(`${lower} ${next}`)
    ? { lemma: `${lower} ${next}`, strength: 'speech', form: 'finite' }
    : undefined;

/** Nouns that bring speech with their owner: “Kerry’s warning that …”. */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  'claim claims assertion assertions promise promises vow pledge warning warnings remark remarks comment comments statement statements declaration suggestion contention argument belief view insistence call calls demand demands criticism accusation accusations allegation allegations complaint description admission words message reply response answer question plea proposal announcement prediction testimony tweet tweets post letter speech boast joke concern concerns charge charges'.split(
    ' ',
  ),
);
/** Nouns before a name that is no speech: the film “…”, the slogan “…”. */
export const NAMING_NOUNS: ReadonlySet<string> = new Set(
  'film movie book novel memoir song album single show series programme program podcast episode play musical documentary magazine newspaper blog website site game app band slogan motto hashtag term phrase word words expression nickname title headline article column essay painting sculpture poem ship boat robot project campaign exhibition exhibit opera hit track sitcom drama comedy'.split(
    ' ',
  ),
);
/** Verbs before a name that is no speech: a robot named “…”. */
export const NAMING_VERBS: ReadonlySet<string> = new Set(
  'called named titled entitled dubbed nicknamed known labelled labeled codenamed billed'.split(
    ' ',
  ),
);
