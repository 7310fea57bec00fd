import { readFileSync } from 'node:fs';

const list = (words: string): string[] => words.split(' ');

/** Nouns for people that WordNet lacks, or knows first as something else. */
const SINGULAR = list(
  'frontbencher counterpart peer agent frontman harbourmaster herder hydrologist volcanologist demographer goalscorer forward publisher sculptor tailor model blogger vlogger streamer podcaster logician valuer hedge-fund receiver monitor spokesmodel evacuee commuter pedestrian climber fan butcher florist barber premier president chancellor chief head chair ceo founder co-founder councilor councilmember incumbent frontrunner republican democrat conservative activist advocate ally academic co-author host anchor poster singer doctor judge justice constable general major rebel militant insurgent midfielder farmer principal headteacher graduate local witness delegate volunteer protestor migrant father mum son brother sister friend coworker co-worker man person source whistleblower pastor cardinal pope rabbi monk reverend king queen lord lady vice-president vice dean vice-chancellor pollster surrogate operative builder cook ranger suspect regulator minister-president speaker whip majority-leader chief-of-staff hunter climatologist gamer cosplayer youtuber influencer mogul comic runner boxer co-chair cochair cohost co-host spox bus-driver cleaner carer star legend icon hero rival designee panellist moderator commenter dissident separatist nationalist communist feminist caucus-goer tech-mogul reality-star',
);
/** Bodies and groups that speak: singular and plural nouns, with a verb in either number. */
const GROUP = list(
  'government trust brewery factory plant museum gallery library theatre theater festival shop store restaurant hotel studio laboratory lab think-tank nonprofit startup start-up chain giant insurer carmaker automaker drugmaker manufacturer supplier utility lobby clinic parish diocese mosque synagogue temple fund regulator inquiry family fsb monarchy junta caliphate collective guild syndicate consortium conglomerate publisher ministry department agency office bureau commission committee council board panel party campaign administration regime opposition coalition alliance union company firm corporation bank group organization organisation charity foundation institute university college school hospital court tribunal police army military navy force forces family church network newspaper paper magazine website site outlet channel broadcaster station team club league federation association society court jury parliament senate congress cabinet crowd couple country nation state city town county kremlin pentagon palace embassy consulate airline airport maker retailer operator authority authorities people men women children others some many delegation faction movement militia service watchdog',
);
/** Texts that speak. */
const DOCUMENT = list(
  'statement report letter tweet post email e-mail memo memorandum study survey poll resolution ruling document message filing lawsuit complaint article editorial indictment affidavit treaty agreement deal draft bill law act constitution amendment order decree declaration communique communiqué note sign banner placard poster headline caption release transcript text review paper book manifesto petition notice notification advertisement ad advert summary analysis assessment verdict judgment judgement opinion dissent motion plan guidelines rules policy code charter speech blog label inscription dispatch account',
);
const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  wives: 'wife',
  spokesmen: 'spokesman',
  businessmen: 'businessman',
  fishermen: 'fisherman',
  policemen: 'policeman',
  congressmen: 'congressman',
  firemen: 'fireman',
  lawmen: 'lawman',
};

export type NounKind = 'person' | 'group' | 'document';
export interface SpeakerNoun {
  lemma: string;
  kind: NounKind;
  plural: boolean;
}
const NOUNS = new Map<string, SpeakerNoun>();

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
function put(nouns: readonly string[], kind: NounKind): void {
  for (const lemma of nouns) {
    if (!NOUNS.has(lemma)) NOUNS.set(lemma, { lemma, kind, plural: false });
    const many = plural(lemma);
    if (!NOUNS.has(many)) NOUNS.set(many, { lemma, kind, plural: true });
  }
}
put(SINGULAR, 'person');
put(GROUP, 'group');
put(DOCUMENT, 'document');
for (const [many, lemma] of Object.entries(IRREGULAR_PLURALS))
  NOUNS.set(many, { lemma, kind: 'person', plural: true });

/** WordNet’s nouns for people, read when the first text is. */
let people: ReadonlySet<string> | null = null;
function isPeopleWord(lemma: string): boolean {
  people ??= new Set(
    readFileSync(new URL('../../../lexicon/people.txt', import.meta.url), 'utf8').split('\n'),
  );
  return people.has(lemma);
}

/** A common noun that can be a speaker. */
export const speakerNoun = (lower: string): SpeakerNoun | undefined =>
  known(lower) ?? (/^(?:ex|co|vice)-./.test(lower) ? known(lower.replace(/^\w+-/, '')) : undefined);

const known = (lower: string): SpeakerNoun | undefined =>
  NOUNS.get(lower) ?? fromTable(lower) ?? byEnding(lower);

function fromTable(lower: string): SpeakerNoun | undefined {
  if (lower.length < 3) return undefined;
  const one: SpeakerNoun = { lemma: lower, kind: 'person', plural: false };
  if (isPeopleWord(lower)) return one;
  const lemma = singularsOf(lower).find(isPeopleWord);
  return lemma === undefined ? undefined : { ...one, lemma, plural: true };
}

/** What a plural can be the plural of. */
function singularsOf(lower: string): string[] {
  if (lower.endsWith('men')) return [`${lower.slice(0, -3)}man`];
  if (!lower.endsWith('s') || lower.endsWith('ss')) return [];
  const found = [lower.slice(0, -1)];
  if (lower.endsWith('ies')) found.push(`${lower.slice(0, -3)}y`);
  if (/(?:s|sh|ch|x)es$/.test(lower)) found.push(lower.slice(0, -2));
  return found;
}

/** “coordinator”, “rheumatologist”: endings that only people have, things like them aside. */
function byEnding(lower: string): SpeakerNoun | undefined {
  const ending =
    /^[a-z-]{3,}(?:inator|ologist|ician|ographer|woman|person|ivist|ganizer|keeper|maker|holder|goer|helper|giver|worker|fighter|rider|player)s?$/;
  if (!ending.test(lower)) return undefined;
  const plural = lower.endsWith('s');
  return { lemma: plural ? lower.slice(0, -1) : lower, kind: 'person', plural };
}
export const isPersonNoun = (lower: string): boolean => speakerNoun(lower)?.kind === 'person';

const FEMALE = new Set(
  list(
    'spokeswoman congresswoman chairwoman councilwoman actress businesswoman policewoman mother mom mum wife widow daughter sister aunt grandmother granddaughter niece girlfriend woman girl nun queen princess duchess lady heiress heroine fiancee',
  ),
);
const MALE = new Set(
  list(
    'spokesman congressman chairman councilman actor businessman policeman father dad husband widower son brother uncle grandfather grandson nephew boyfriend man boy monk king prince duke lord fisherman pope priest imam fiance',
  ),
);
/** Texts of one author, who stands for them; signs, placards and reports speak for themselves. */
export const SIGNED: ReadonlySet<string> = new Set(
  'statement letter memo memorandum email e-mail note tweet post release column op-ed editorial filing'.split(
    ' ',
  ),
);

/** The gender that a noun tells. */
export const nounGender = (lower: string): 'female' | 'male' | null =>
  FEMALE.has(lower) ? 'female' : MALE.has(lower) ? 'male' : null;
