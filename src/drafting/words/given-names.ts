import { readFileSync } from 'node:fs';

const GENDERS = { m: 'male', f: 'female', b: 'both' } as const;
type NameGender = (typeof GENDERS)[keyof typeof GENDERS];

/** `lexicon/given-names.txt`, read when the first text is. */
let names: ReadonlyMap<string, NameGender> | null = null;

function readNames(): ReadonlyMap<string, NameGender> {
  const file = readFileSync(new URL('../../../lexicon/given-names.txt', import.meta.url), 'utf8');
  const lines = [...file.matchAll(/^(\S+) ([mfb])$/gm)];
  return new Map(
    lines.map(([, name = '', letter]) => [
      name,
      letter === 'm' ? GENDERS.m : letter === 'f' ? GENDERS.f : GENDERS.b,
    ]),
  );
}

/** Whether the word is known as a given name, and whose. Names that both bear are `both`. */
export function givenName(word: string): NameGender | null {
  names ??= readNames();
  const key = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const whole = names.get(key);
  if (whole || !key.includes('-')) return whole ?? null;
  return names.get(key.slice(0, key.indexOf('-'))) ?? null;
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
