const list = (words: string): string[] => words.split(' ');

const SINGULAR = list(
  'official spokesman backbencher frontbencher peer promoter agent organist drummer guitarist bassist vocalist bandleader frontman steward harbourmaster brewer winemaker grower rancher logger beekeeper shepherd herder fundraiser donor pundit skeptic sceptic optimist naturalist zoologist botanist oceanographer hydrologist seismologist volcanologist criminologist demographer linguist theorist tactician goalscorer skipper umpire linesman bowler batsman winger forward sprinter marathoner gymnast swimmer rower bookmaker publisher printer bookseller translator interpreter sculptor potter weaver tailor stylist model blogger vlogger streamer podcaster statistician mathematician logician surveyor planner assessor valuer underwriter actuary hedge-fund financier lender debtor creditor receiver liquidator negotiator arbitrator peacekeeper monitor observer spokesmodel hostage captive detainee fugitive smuggler trafficker dealer addict smoker drinker dieter survivor evacuee castaway commuter motorist cyclist pedestrian biker hiker climber camper angler sailor yachtsman rower spectator fan enthusiast hobbyist collector connoisseur restaurateur hotelier caterer baker butcher grocer greengrocer fishmonger florist jeweller jeweler hairdresser barber beautician spokesperson spokeswoman spokesperson minister premier president chancellor secretary senator congressman congresswoman representative governor mayor ambassador envoy diplomat negotiator leader chief head director chairman chairwoman chairperson chair manager executive ceo founder co-founder cofounder owner boss commissioner councillor councilor councilman councilwoman councilmember lawmaker legislator politician candidate nominee contender challenger incumbent frontrunner front-runner republican democrat conservative liberal activist campaigner organizer organiser advocate critic opponent supporter ally aide adviser advisor strategist consultant analyst expert economist scientist researcher professor lecturer scholar academic historian author coauthor co-author writer novelist poet journalist reporter editor columnist correspondent commentator host anchor presenter blogger poster broadcaster producer actor actress singer musician rapper artist painter photographer curator designer architect engineer doctor physician surgeon nurse psychologist psychiatrist therapist lawyer attorney solicitor barrister prosecutor judge justice magistrate sheriff officer policeman policewoman detective inspector constable sergeant captain commander general colonel major lieutenant admiral soldier veteran fighter rebel militant insurgent coach player striker goalkeeper defender midfielder captain quarterback teammate referee athlete champion trainer pilot driver farmer fisherman worker employee employer businessman businesswoman entrepreneur investor trader banker broker accountant teacher principal headteacher superintendent student pupil graduate undergraduate resident neighbor neighbour local villager passerby witness bystander survivor victim patient passenger tourist visitor customer client shopper user reader viewer voter delegate member volunteer participant protester protestor demonstrator marcher refugee migrant immigrant mother father mom mum dad parent wife husband widow widower son daughter brother sister sibling uncle aunt cousin grandmother grandfather grandson granddaughter nephew niece partner fiance fiancee girlfriend boyfriend friend colleague coworker co-worker roommate classmate woman man boy girl teenager child person source insider whistleblower pastor priest bishop archbishop cardinal pope imam rabbi cleric monk nun theologian preacher reverend king queen prince princess duke duchess lord lady dictator monarch undersecretary deputy vice-president vice treasurer clerk auditor registrar dean provost vice-chancellor rector librarian pollster surrogate operative staffer supervisor contractor builder developer landlord tenant homeowner shopkeeper chef cook waiter bartender firefighter paramedic ranger warden guard inmate prisoner suspect defendant plaintiff complainant juror counsel mediator ombudsman watchdog investigator regulator commissioner controller comptroller minister-president speaker whip majority-leader chief-of-staff hunter biologist geologist physicist chemist astronomer astronaut meteorologist ecologist climatologist epidemiologist virologist sociologist anthropologist archaeologist conservationist environmentalist philosopher programmer hacker gamer cosplayer youtuber influencer lobbyist philanthropist billionaire millionaire tycoon mogul heir heiress comedian comic magician dancer choreographer composer conductor director screenwriter filmmaker playwright cyclist runner swimmer boxer golfer skier surfer jockey driver co-chair cochair cohost co-host spox technician mechanic electrician plumber carpenter miner sailor bus-driver trucker courier postman janitor cleaner nanny babysitter caretaker carer midwife pharmacist dentist vet veterinarian chairperson star legend icon hero heroine newcomer rival successor predecessor appointee designee attendee panelist panellist moderator interviewer caller commenter onlooker loyalist defector dissident separatist nationalist populist socialist communist feminist abolitionist unionist caucus-goer rep tech-mogul reality-star nomad descendant elder chieftain',
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

/** A common noun that can be a speaker. */
export const speakerNoun = (lower: string): SpeakerNoun | undefined =>
  NOUNS.get(lower) ?? byEnding(lower);

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
/** The gender that a noun tells. */
export const nounGender = (lower: string): 'female' | 'male' | null =>
  FEMALE.has(lower) ? 'female' : MALE.has(lower) ? 'male' : null;
