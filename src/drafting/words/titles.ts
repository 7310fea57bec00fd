const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Capitalised words that stand before a name and are no part of it. */
export const TITLES = set(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness baron sen sen. senator rep rep. representative congressman congresswoman gov gov. governor lt lt. president vice prime minister premier chancellor king queen prince princess duke duchess emperor sheikh sultan emir ayatollah gen gen. general col col. colonel maj maj. major capt capt. captain cmdr. commander sgt sgt. sergeant staff lieutenant adm adm. admiral brig brigadier marshal judge justice chief mayor secretary undersecretary chairman chairwoman chair ambassador envoy attorney director deputy assistant associate speaker rev rev. reverend fr. father sister brother pope cardinal archbishop bishop rabbi imam sheriff officer detective inspector constable superintendent commissioner councillor councilor councilman councilwoman councilmember mp first former ex- acting interim then- spokesman spokeswoman spokesperson coach manager editor analyst economist executive ceo cfo coo founder co-founder leader whip minority majority republican democratic democrat conservative labour liberal independent foreign interior home defense defence finance health education justice treasury shadow trade culture energy environment head state emeritus senior junior special master corporal cpl. private pvt. specialist district county city congressional gubernatorial presidential vice-president nominee candidate hon. honourable honorable fm pm the det det. insp insp. supt supt. cllr coun pc wpc cpl dci ald alderman assemblyman assemblywoman selectman reeve',
);
/** Titles that tell a gender. */
export const TITLE_GENDER: Readonly<Record<string, 'male' | 'female'>> = {
  mr: 'male',
  'mr.': 'male',
  sir: 'male',
  lord: 'male',
  king: 'male',
  prince: 'male',
  duke: 'male',
  pope: 'male',
  cardinal: 'male',
  father: 'male',
  brother: 'male',
  baron: 'male',
  sheikh: 'male',
  congressman: 'male',
  chairman: 'male',
  councilman: 'male',
  spokesman: 'male',
  mrs: 'female',
  'mrs.': 'female',
  ms: 'female',
  'ms.': 'female',
  miss: 'female',
  dame: 'female',
  lady: 'female',
  queen: 'female',
  princess: 'female',
  duchess: 'female',
  sister: 'female',
  baroness: 'female',
  congresswoman: 'female',
  chairwoman: 'female',
  councilwoman: 'female',
  spokeswoman: 'female',
};
/** Titles that stand for their bearer with a place behind them: the Duchess of Lothian. */
export const RANKS = set(
  'duke duchess prince princess king queen earl countess marquess viscount baroness bishop archbishop dean emir sultan',
);
/** Titles that always stand before a surname, whatever precedes them. */
export const HONORIFICS = set(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness sen sen. senator rep rep. gov gov. gen gen. lt. col. capt. sgt. rev. president',
);
export const SUFFIXES = set('jr jr. sr sr. ii iii iv qc kc sc md phd esq esq. mp obe cbe mbe');
export const PARTICLES = set(
  'al el bin ibn ben de da di del della der den van von la le du dos das ter ten abu y e af st. al- el- bint delos dela zu av ould',
);

/** Capitalised words at the heart of the name of a body. */
export const ORG_WORDS = set(
  'ministry department office agency bureau commission committee council board panel party campaign administration government coalition alliance union company corporation corp corp. inc inc. ltd ltd. llc plc co co. group organization organisation charity foundation institute institution university college school hospital court tribunal police army military navy force forces church network newspaper magazine news times post journal herald tribune guardian telegraph mail star sun press daily weekly gazette chronicle observer independent media television tv radio broadcasting channel team club league federation association society parliament senate congress house assembly cabinet embassy consulate airlines airways bank fund trust center centre museum gallery library laboratory labs service services authority exchange brothers partners holdings systems technologies technology motors industries international watch network conference caucus front movement brigade militia nations states kingdom emirates resolution treaty act constitution security intelligence research survey poll states projects academy academies monument stadium arena airport zoo project initiative program programme games cup festival awards prize district registry guard corps command union bureau yard scotland',
);
/** Places and peoples that are taken for no person. */
export const PLACES = set(
  'america australia austria afghanistan albania algeria angola argentina armenia bahrain bangladesh belarus belgium bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france gaza georgia germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait latvia lebanon liberia libya lithuania luxembourg macedonia madagascar malaysia mali malta mexico moldova mongolia montenegro morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tibet tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia london paris berlin moscow beijing washington damascus geneva brussels tokyo baghdad kabul cairo jerusalem tehran rome madrid vienna kyiv kiev delhi islamabad ottawa canberra sydney melbourne toronto chicago boston manhattan brooklyn texas florida california ohio iowa nevada arizona colorado michigan pennsylvania wisconsin illinois indiana alabama alaska arkansas connecticut delaware hawaii idaho kansas kentucky louisiana maine maryland massachusetts minnesota mississippi missouri montana nebraska oklahoma oregon tennessee utah vermont dallas houston seattle detroit miami philadelphia atlanta cleveland milwaukee phoenix denver wisconsin',
);
/** Short forms of states, as they stand behind a town. */
export const STATE_SHORT =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Vt|Va|Wash|Wis|Wyo|N\.[CDHJMY]|S\.[CD]|R\.I|W\.Va|D\.C|Ont|Que|Man|Sask|Alta|B\.C|N\.S|N\.B)\.$/;
/** Adjectives of peoples and parties: part of no name. */
export const DEMONYM =
  /^(?:american|british|french|german|dutch|greek|swiss|welsh|scots|czech|thai|iraqi|israeli|pakistani|saudi|yemeni|afghan|qatari|kuwaiti|bangladeshi|emirati|somali|filipino|turk|dane|swede|pole|\p{L}+(?:ese|ish|ean|ian)|\p{L}{3,}(?:can|ban|dan|gan|pan)|u\.s\.|u\.n\.|u\.k\.|us|uk|un|eu|e\.u\.|muslim|christian|jewish|catholic|sunni|shia|shiite|arab|kurdish|republican|democratic|democrat|conservative|labour|tory|gop)$/u;
