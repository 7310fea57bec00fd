const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const MALE = set(
  'aaron abdul abdullah abraham adam adel adrian ahmad ahmed aidan akira alan albert alberto alejandro aleksandr alessandro alex alexander alexei alexis alfred ali alistair allan allen alvin amar amir anders andre andreas andrei andrew andy angus ansel anthony antoine anton antonio archie ari arjun arnold arthur arturo asad ashraf august austin axel baggio barack barry bart bashar basil ben benedict benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin cameron carl carlo carlos carter cesar chad charles charlie chester chris christian christoph christophe christopher chuck clarence clark claude claudio clay clayton clifford clint clive colin conor corey cory craig curtis cyril dale damian damien dan daniel danny dario darrell darren dave david dean declan dennis denis derek derrick desmond devin dexter diego dieter dimitri dirk dmitry dmitri dominic don donald doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward edwin elias elijah elliot elliott elon emanuel emil emmanuel enrico enrique eric erik ernest ernesto ethan eugene evan evgeny fabio fadi faisal farid felipe felix ferdinand fernando floyd francesco francis francisco frank franz fred freddie frederic frederick gabriel gareth garry gary gavin gene geoff geoffrey george gerald gerard gerhard gianni gilbert giles giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guillaume guillermo gunther gus gustavo guy hamid hamza hank hans harold harry harvey hasan hassan hector heinz henri henrik henry herbert herman hernan howard hubert hugh hugo hussein ian ibrahim igor ilya imran irving isaac isaiah ivan jack jackson jacob jacques jaime jake jamal james jamie jan jared jason javier jay jean jeb jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel johan johannes john johnny jon jonathan jordan jorge jose josef joseph josh joshua juan julian julio jun junior jurgen justin kamal karim karl keith ken kenji kenneth kent kevin khaled khalid khalil kim kirk klaus kofi konstantin kurt kyle lance lars larry laurent laurence lawrence lee len leo leon leonard leonardo leroy leslie lester lewis liam lionel lloyd logan lorenzo lou louis lucas luca luigi luis luiz luke mahmoud malcolm manuel marc marcel marco marcos marcus mariano mario mark marshall martin marty marvin masoud mateo mathew matt matteo matthew matthias maurice max maxim maximilian mehmet mel melvin michael michel miguel mike mikhail miles milton mitch mitchell mohamed mohammad mohammed morgan moses muhammad murray mustafa nabil nathan nathaniel naveed neal ned neil nelson nicholas nick nicolas nigel nikolai noah noel norman oleg oliver olivier omar orlando oscar otto owen pablo paolo pascal pat patrick paul pavel pedro perry pete peter phil philip philippe phillip pierre pieter rafael rahul rajiv ralph ramon rand randall randy rashid raul ravi ray raymond reggie reginald rene rex ricardo richard rick ricky riyad rob robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy rupert russ russell rustam ryan sadiq said salem salim salman salvador sam samir samuel sanjay saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sherman shinzo sidney silvio simon spencer stan stanley staffan stefan stephan stephen steve steven stewart stuart suleiman sunil sven tariq ted teddy terrence terry theo theodore thierry thomas tim timothy toby todd tom tomas tommy tony travis trevor tristan troy tyler tyrone umar vernon victor viktor vince vincent vinod vitaly vladimir volodymyr walid wallace walter warren wayne wendell werner wesley wilfred will willem william willie winston wolfgang xavier xi yasser yoshi yousef yuri yusuf zac zachary zack zane enver hamdullah rishi keir nigel mitt newt dick reince rahm lindsey cory mitch harris jeh denis ansel emeka kwame chidi tunde jomo thabo jacob sipho cyril nelson desmond ravi arvind narendra amit manmohan recep tayyip binyamin benjamin ehud ariel yitzhak ismail mahmud hosni abdel anwar gamal muammar saddam nouri haider ayad bilal zaid osama ayman hafiz asif nawaz pervez',
);
const FEMALE = set(
  'aaliyah abigail ada adele adriana agnes aisha aishah alejandra alexandra alexandria alia alice alicia alina alison allison alma alyssa amal amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita anja ann anna annabel anne annette annie antonia april ariana arlene ashley astrid audrey aung ava barbara beatrice becky belinda bella bernadette bertha beth bethany betsy betty beverly bianca bonnie brenda bridget britney brittany brooke caitlin camila camilla candace carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celeste celia celine charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clarissa claudia colette colleen connie constance cora cordelia corinne courtney cressida cristina crystal cynthia cyd daisy dana daniela danielle daphne darlene dawn deanna debbie deborah debra deirdre delia denise diana diane dianne dina dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esther ethel eunice eva evelyn faith farah fatima fatma felicia fiona flora florence frances francesca frida gabriela gabrielle gail gemma georgia georgina geraldine gertrude gina ginny giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hailey hana hannah harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary holly hope huma ida ilse imogen india ines ingrid irene irina iris isabel isabella isabelle isla ivanka ivy jackie jacqueline jade jan jane janet janice jasmine jean jeanette jeanne jelena jemima jenna jennifer jenny jessica jessie jill jo joan joanna joanne jocelyn johanna josephine joy joyce juanita judith judy julia juliana julie juliet june justine kamala karen karin karla kate katerina katharine katherine kathleen kathryn kathy katie katrina kay kayla keisha kellie kelly kellyanne kendra kerry kiara kim kimberly kirsten kirsty kristen kristin kristina lara latoya laura lauren laurie layla lea leah leanne leila lena leslie leticia lila lillian lily linda lindsay lisa liz lois lola lorena loretta lori lorraine louisa louise lucia lucille lucinda lucy luisa lydia lynn lynne mabel madeleine madeline magdalena maggie malala malia mandy manju marcia margaret margarita margot maria mariam marian mariana marianne marie marilyn marina marion marjorie marlene marsha martha mary maryam matilda maureen maxine maya megan meghan melanie melania melinda melissa mercedes meredith mia michaela michelle mila mildred millie mindy miranda miriam moira molly mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina noor nora norma octavia olga olive olivia olympia oprah paige pam pamela parisa pat patricia patti paula pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla priti priya rachel ramona rania raquel rebecca regina renee rhonda rita roberta robin rochelle rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sally salma samantha samira sandra sara sarah sasha selena serena shannon sharon sheila shelby shelley sheryl shirley sigrid simone sofia sonia sonja sonya sophia sophie stacey stacy stefania stella stephanie sue suella summer susan susanna susanne suzanne svetlana sylvia tabitha tamara tania tanya tara tatiana tatyana taylor teresa tessa thelma theresa tiffany tina toni tracey tracy tricia trudy ursula valentina valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian vivienne wanda wendy whitney wilma winifred xiomara yasmin yolanda yulia yvette yvonne zahra zainab zara zeinab zoe zoey rodaba julia sujata priyanka indira sonia sheikha tzipi golda benazir nadezhda theresa angela christine jacinda sanna mette ursula tsai marine segolene valeska loretta huma debbie elissa condoleezza samantha valerie ngozi amara chioma wangari thandi nkosazana kathleen carrie',
);

/** Whether the word is known as a given name, and whose. Names that both bear are `both`. */
export function givenName(word: string): 'male' | 'female' | 'both' | null {
  const key = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const male = MALE.has(key);
  const female = FEMALE.has(key);
  return male && female ? 'both' : male ? 'male' : female ? 'female' : null;
}

const SHORT: readonly (readonly string[])[] = [
  ['joe', 'joseph'],
  ['bill', 'william'],
  ['will', 'william'],
  ['mike', 'michael'],
  ['jim', 'james'],
  ['tim', 'timothy'],
  ['chuck', 'charles'],
  ['bob', 'robert'],
  ['bobby', 'robert'],
  ['rob', 'robert'],
  ['tom', 'thomas'],
  ['dan', 'daniel'],
  ['chris', 'christopher'],
  ['ted', 'edward'],
  ['ted', 'rafael'],
  ['bernie', 'bernard'],
  ['josh', 'joshua'],
  ['matt', 'matthew'],
  ['steve', 'steven'],
  ['steve', 'stephen'],
  ['dick', 'richard'],
  ['rick', 'richard'],
  ['don', 'donald'],
  ['ron', 'ronald'],
  ['jeff', 'jeffrey'],
  ['greg', 'gregory'],
  ['liz', 'elizabeth'],
  ['beth', 'elizabeth'],
  ['kate', 'katherine'],
  ['kathy', 'kathleen'],
  ['tony', 'anthony'],
  ['andy', 'andrew'],
  ['ben', 'benjamin'],
  ['ken', 'kenneth'],
  ['nick', 'nicholas'],
  ['sam', 'samuel'],
  ['ed', 'edward'],
  ['jon', 'jonathan'],
  ['fred', 'frederick'],
  ['harry', 'harold'],
  ['jack', 'john'],
  ['dave', 'david'],
  ['doug', 'douglas'],
  ['debbie', 'deborah'],
  ['sue', 'susan'],
  ['jenny', 'jennifer'],
  ['maggie', 'margaret'],
  ['peggy', 'margaret'],
];

/** Can both be the given name of one person? (Bill, William, W.) */
export function sameGivenName(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().replace('.', ''), b.toLowerCase().replace('.', '')];
  if (x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y)))
    return true;
  if (x.length >= 3 && y.length >= 3 && (x.startsWith(y) || y.startsWith(x))) return true;
  return SHORT.some(([s, l]) => (s === x && l === y) || (s === y && l === x));
}
