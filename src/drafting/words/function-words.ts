const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const DETERMINERS = set(
  'the a an this that these those another each every some any no both all several many most few one two three four five six seven eight nine ten his her its their my our your whose other',
);
export const POSSESSIVES = set('his her its their my our your');
export const PREPOSITIONS = set(
  'of in on at to for from by with about against between into through during before after above below under over near since until till among within without across behind beyond despite except inside outside like toward towards upon via per amid amidst alongside regarding concerning around following including throughout',
);
export const SUBORDINATORS = set(
  'when while as if because although though since after before until unless once whereas where whether that than',
);
export const CONJUNCTIONS = set('and or but nor yet so');
export const AUXILIARIES = set(
  "has have had having is are was were be been being do does did will would can could may might shall should must didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't won't wouldn't can't couldn't ’ve 've",
);
export const MODALS = set('will would can could may might shall should must');
export const RELATIVES = set('who which whom that whose');
export const PRONOUNS = set('he she they it i we you');
export const ADVERBS = set(
  'also then later once never always often even just only still already again too ever now soon first finally famously reportedly recently repeatedly previously initially subsequently publicly privately not further simply flatly quickly quietly angrily bluntly essentially basically instead however meanwhile earlier long all both himself herself themselves itself nevertheless nonetheless therefore thus indeed perhaps apparently allegedly frequently sometimes twice rather merely jokingly sarcastically back out ominously wryly today yesterday tomorrow tonight much more',
);
export const SENTENCE_STARTERS = set(
  'the a an in on at he she they it we i but and so yet if when while as after before since although though because this that these those there here what who where why how his her their its our my for from to by with most many some all both each every no not one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty minutes hours days weeks months years moments seconds last next earlier later then now still also even meanwhile however instead according asked speaking under over between among during despite without within such other another once only just yes well never perhaps maybe more',
);

const MONTHS =
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.';
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday';
export const CALENDAR = set(`${MONTHS} ${DAYS} christmas easter ramadan thanksgiving`);
export const DAY_NAMES = set(DAYS);
export const MONTH_NAMES = set(MONTHS);
/** Words for a time that may stand before a subject without a comma. */
export const TIME_WORDS = set(
  `${DAYS} yesterday today tonight tomorrow week month year night morning afternoon evening day weekend`,
);
