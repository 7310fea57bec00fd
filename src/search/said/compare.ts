/** How one wording stands beside another, word order aside: what both have, and what either has alone. */
import { isName } from '../entities.ts';
import { likeMeaning } from '../lexicon-types.ts';
import { SHADE } from '../text/shades.ts';
import { closenessIn, isSame, knownOf, type Asking } from './asking.ts';
import type { SaidReading } from './reading.ts';
import type { SaidIndex } from './said-index.ts';
import { zeros } from './zeros.ts';

/** Each about 0…1. @public */
export const PAIR_FEATURES = [
  'coverage', // of the asked content by the text, telling words weighing more
  'focus', // of the text's content by what was asked
  'complete', // coverage × focus
  'same', // share of the asked content that stands in the text itself, inflected or mistyped or not
  'extra', // weight of what only the asked words have
  'lost', // weight of what only the text has
  'missing', // the most telling asked word that the text lacks
  'opposed', // a word stands as its opposite
  'negation', // an odd number of negations more or less
  'negated', // only one has any negation
  'number', // a number that the text doesn't have
  'name', // a name that neither the text nor its remark has
  'nameHere', // a name that the text itself doesn't have
  'nameLost', // a name that only the text has
  'person', // “we” for “they”
  'possible', // “may” in one alone
  'duty', // “must” in one alone
  'only',
  'all',
  'some',
  'turned', // share of the common words that stand in another order
  'meaning', // cosine of the meanings
  'replaced', // how like a name of the text the asked word is that stands for it: “Turkey” for “Russia”
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
export const pairFeature = (name: PairFeature): number => PAIR_FEATURES.indexOf(name);

/** Words less alike than this merely stand in the same kind of text. */
const LEAST_LIKENESS = 0.45;
/** From here on a word is taken for the other in another form. */
const SAME = 0.84;
/** As many telling words make a whole difference. */
const FULL = 2;

export interface Comparison {
  readonly features: readonly number[];
  /** How well each asked word of content is met by the text, 0…1. */
  readonly met: readonly number[];
}

/**
 * @param mentions names that the remark speaks of, whichever its wording
 */
export function compare(
  about: Asking,
  text: SaidReading,
  mentions: () => ReadonlySet<string>,
  { senses }: SaidIndex,
): Comparison {
  const asked = about.reading;
  const [wanted, given] = [asked.content, text.content];
  const met = zeros(wanted.length);
  const back = zeros(given.length);
  const partner = wanted.map(() => -1);
  const paired = zeros(given.length);
  const opposites: number[] = [];
  let exact = 0;
  for (let i = 0; i < wanted.length; i++) {
    const at = wanted[i] ?? 0;
    const a = asked.words[at];
    if (!a) continue;
    const entity = asked.entities[at];
    let best = 0;
    let same = false;
    for (let j = 0; j < given.length; j++) {
      const to = given[j] ?? 0;
      const b = text.words[to];
      if (!b) continue;
      const known = knownOf(about, i, a, b, text.ids[j] ?? -1, senses);
      let value = 1;
      if (isSame(known)) same = true;
      else if (entity === undefined || entity !== text.entities[to]) {
        value = closenessIn(known);
        if (value < 0) opposites.push(i, j);
        if (value < LEAST_LIKENESS) continue;
      }
      // Of a word that the text has twice, the one that no other asked word is paired with.
      if (value > best || (value === best && value > 0 && paired[partner[i] ?? -1] === 1)) {
        best = value;
        partner[i] = j;
      }
      if (value > (back[j] ?? 0)) back[j] = value;
    }
    met[i] = best;
    if (best > 0) paired[partner[i] ?? -1] = 1;
    if (same) exact += asked.weights[i] ?? 0;
  }

  let [all, found, missing] = [0, 0, 0];
  for (let i = 0; i < met.length; i++) {
    const [value, weight] = [met[i] ?? 0, asked.weights[i] ?? 0];
    all += weight;
    found += weight * value;
    missing = Math.max(missing, weight * (1 - value));
  }
  let [whole, kept] = [0, 0];
  for (let j = 0; j < back.length; j++) {
    const weight = text.weights[j] ?? 0;
    whole += weight;
    kept += weight * (back[j] ?? 0);
  }
  let replaced = 0;
  for (let i = 0; i < partner.length; i++) {
    const value = met[i] ?? 0;
    const name = text.entities[given[partner[i] ?? -1] ?? -1];
    if (value < SAME && isName(name)) replaced = Math.max(replaced, value);
  }
  let opposed = 0;
  for (let k = 0; k < opposites.length; k += 2)
    if ((met[opposites[k] ?? 0] ?? 0) < SAME && (back[opposites[k + 1] ?? 0] ?? 0) < SAME)
      opposed = 1;

  let [stranger, newcomer, lost] = [0, 0, 0];
  for (const id of asked.names)
    if (!text.names.has(id)) {
      newcomer = 1;
      if (!mentions().has(id)) stranger = 1;
    }
  for (const id of text.names) if (!asked.names.has(id)) lost = 1;
  let number = 0;
  for (const one of asked.numbers) if (!text.numbers.has(one)) number = 1;
  const shades = asked.shades ^ text.shades;
  const one = (bit: number): number => ((shades & bit) === 0 ? 0 : 1);
  const PERSONS = SHADE.first | SHADE.second | SHADE.third;
  const [me, them] = [asked.shades & PERSONS, text.shades & PERSONS];
  const coverage = all > 0 ? found / all : 0;
  const focus = whole > 0 ? kept / whole : 0;
  const values: Record<PairFeature, number> = {
    coverage,
    focus,
    complete: coverage * focus,
    same: all > 0 ? exact / all : 0,
    extra: Math.min(1, (all - found) / FULL),
    lost: Math.min(1, (whole - kept) / FULL),
    missing,
    opposed,
    negation: (asked.negations + text.negations) % 2,
    negated: asked.negations > 0 === text.negations > 0 ? 0 : 1,
    number,
    name: stranger,
    nameHere: newcomer,
    nameLost: lost,
    person: me !== 0 && them !== 0 && (me & them) === 0 ? 1 : 0,
    possible: one(SHADE.possible),
    duty: one(SHADE.duty),
    only: one(SHADE.only),
    all: one(SHADE.all),
    some: one(SHADE.some),
    turned: inversions(partner),
    meaning: likeMeaning(asked.meaning, text.meaning),
    replaced,
  };
  return { features: PAIR_FEATURES.map((name) => values[name]), met };
}

/** Share of the pairs of partners that stand in another order. */
function inversions(partner: readonly number[]): number {
  const places = partner.filter((j) => j >= 0);
  let turned = 0;
  for (let i = 0; i < places.length; i++)
    for (let k = i + 1; k < places.length; k++) if ((places[k] ?? 0) < (places[i] ?? 0)) turned++;
  const pairs = (places.length * (places.length - 1)) / 2;
  return pairs > 0 ? turned / pairs : 0;
}
