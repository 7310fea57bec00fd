/** Small English words that carry no content, yet change what a remark claims. */

/** A bit for each class; a text has the bits of all its words. */
export const SHADE = {
  first: 1,
  second: 2,
  third: 4,
  possible: 8,
  duty: 16,
  only: 32,
  all: 64,
  some: 128,
} as const;

const CLASSES: Readonly<Record<keyof typeof SHADE, string>> = {
  first: 'i me my mine we us our ours ourselves',
  second: 'you your yours u ur',
  third: 'he him his she her hers they them their theirs themselves',
  possible: 'may might could maybe perhaps possibly sometime someday',
  duty: 'must should need needs ought',
  only: 'only just solely merely except exclusively unless',
  all: 'all every everyone everybody everything everywhere always entire entirely fully completely whole',
  some: 'some somebody someone certain few several part partly partially sometimes',
};

const SHADES: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  for (const [name, bit] of Object.entries(SHADE))
    for (const word of CLASSES[name as keyof typeof SHADE].split(' '))
      found.set(word, (found.get(word) ?? 0) | bit);
  return found;
})();

/** The classes of a folded word, as bits. */
export const shadesOf = (word: string): number => SHADES.get(word) ?? 0;
