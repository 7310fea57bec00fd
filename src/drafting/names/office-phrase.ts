import type { Sentence } from '../text/sentences.ts';
import { TITLE_GENDER } from '../words/titles.ts';
import type { Mention } from './mention.ts';

/** “the Wisconsin Republican”: capitalised, and no name. */
const PARTISAN =
  /^(?:republican|democrat|conservative|liberal|independent|socialist|texan|californian|floridian|ohioan|briton|frenchman|american|canadian|australian|german|italian|spaniard|scot|irishman|englishman|russian|israeli|iranian|dane|swede|norwegian|finn|pole|dutchman|belgian|greek|turk|czech|hungarian|brazilian|argentine|chilean|mexican|colombian|kenyan|nigerian|ghanaian|ethiopian|senegalese|indian|pakistani|kiwi|welshman|londoner|parisian)$/;

/** “the Foreign Secretary”: capitalised, and an office rather than a name. */
const OFFICES: ReadonlySet<string> = new Set(
  'president chancellor minister secretary premier mayor governor senator speaker ambassador judge justice chief director commissioner duke duchess prince princess king queen pope archbishop bishop cardinal sheikh sultan emir ayatollah general colonel captain coach manager baroness baron'.split(
    ' ',
  ),
);

/**
 * The capitalised words [from, end) where they are no name but tell what somebody is: “the Wisconsin Republican”, “the Foreign
 * Secretary”, “the 74-year-old Vermonter”. `titles` are those of them that can stand before a name.
 */
export function officeMention(
  text: string,
  sentence: Sentence,
  from: number,
  end: number,
  titles: readonly string[],
): Mention | null {
  const { tokens } = sentence;
  const [before, last, next] = [tokens[from - 1], tokens[end - 1], tokens[end]];
  if (!before || !last) return null;
  const article = before.lower === 'the';
  const counted = /^(?:another|a|one|fellow)$/.test(before.lower);
  const partisan = (article || counted) && PARTISAN.test(last.lower) && end - from <= 3;
  const office = article && OFFICES.has(last.lower) && titles.length === end - from - 1;
  const aged = end === from + 1 && before.lower.endsWith('year-old');
  if (!partisan && !office && !(aged && next?.kind === 'word' && !next.capital)) return null;
  const start = aged ? articleBefore(tokens, from) : from - 1;
  const possessive = next?.kind === 'possessive';
  return {
    kind: 'role',
    from: start,
    head: end - 1,
    to: possessive ? end + 1 : end,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    text: text.slice(tokens[start]?.start, last.end),
    name: last.lower,
    descriptor: aged
      ? text.slice(tokens[start + 1]?.start, last.end)
      : [...(office ? titles : []), last.lower].join(' '),
    plural: false,
    definite: article || aged,
    possessive,
    gender: TITLE_GENDER[last.lower] ?? null,
    type: 'person',
    owner: null,
    same: null,
  };
}

const articleBefore = (tokens: Sentence['tokens'], from: number) =>
  Math.max(
    0,
    tokens.findLastIndex((t, k) => k < from && t.lower === 'the'),
  );
