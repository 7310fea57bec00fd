/** The quotations and statements that may be meant, each with its wordings. */
import type { Asking } from './asking.ts';
import { candidateOf, type SaidCandidate } from './candidates.ts';
import { cueFit, cueTwist } from './cues.ts';
import type { SaidModel } from './model.ts';
import type { SaidReading } from './reading.ts';
import type { Owner, SaidIndex } from './said-index.ts';
import type { Learnt } from './remark-classifier.ts';
import { wordingsNear } from './wordings.ts';
import { TEMPER } from '../cues/counts.ts';

/** Remarks looked at closely for what they look like at a glance: beyond them hardly one is meant. */
const MOST_REMARKS = 3;
/** Beyond the first two, one so far behind the best at a glance (in log-odds) is hardly meant. */
const FEWEST_REMARKS = 2;
const FARTHEST_BEHIND = 4;
/** Log-odds where no other remark was found. */
const MOST_LIKELY = 8;

export interface Remark {
  readonly owner: Owner;
  /** Its own text first, then every other wording. */
  readonly own: SaidCandidate;
  readonly wordings: readonly SaidCandidate[];
  readonly glance: number;
  readonly behind: number;
  readonly asked: SaidReading;
  /** How likely the asked words are by all its wordings together. */
  readonly cueFit: number;
  /** By how much that is more than the best other remark's. */
  readonly cued: number;
  /** How likely they are a distortion's. */
  readonly cueTwist: number;
  /** What the words tell by what was learnt from all remarks. */
  readonly learnt: Learnt;
}

/** The best candidates by the remarks that they are of. */
function remarksFound(
  candidates: readonly SaidCandidate[],
): Map<Owner['item'], readonly SaidCandidate[]> {
  const found = new Map<Owner['item'], SaidCandidate[]>();
  const best = candidates[0]?.fit ?? 0;
  for (const candidate of candidates) {
    const { item } = candidate.unit.owner;
    const list = found.get(item);
    if (list) list.push(candidate);
    else if (
      found.size < MOST_REMARKS &&
      (found.size < FEWEST_REMARKS || best - candidate.fit <= FARTHEST_BEHIND)
    )
      found.set(item, [candidate]);
  }
  return found;
}

/**
 * What is meant may share few words with any single wording: the likeliest by all of them is looked at as well, in place
 * of the last by its look.
 */
function addLikeliest(
  first: number,
  found: Map<Owner['item'], readonly SaidCandidate[]>,
  about: Asking,
  index: SaidIndex,
  model: SaidModel,
): void {
  const unit = index.units.at(first);
  if (!unit || found.has(unit.owner.item)) return;
  const last = [...found.keys()][MOST_REMARKS - 1];
  if (last) found.delete(last);
  found.set(unit.owner.item, [candidateOf(about, first, unit, index, model.glance)]);
}

/** Where nothing was learnt: what counting tells of the remarks that were found. */
function counted(fits: readonly number[], twists: readonly number[]): readonly Learnt[] {
  return fits.map((fit, i) => {
    const rivals = fits.filter((_, k) => k !== i).map((other) => TEMPER * (fit - other));
    const lead = Math.min(MOST_LIKELY, ...rivals);
    return { odds: lead, lead, twist: TEMPER * (twists[i] ?? 0), said: lead };
  });
}

/** The remarks that may be meant: the most likely first at a glance, then the likeliest by what was learnt. */
export function remarksOf(
  about: Asking,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  model: SaidModel,
): readonly Remark[] {
  const best = candidates[0]?.fit ?? 0;
  const judged = index.classifier()?.(about.reading);
  const found = remarksFound(candidates);
  if (judged?.likeliest !== undefined) addLikeliest(judged.likeliest, found, about, index, model);
  const firsts = [...found.values()].map(([one]) => index.units.around(one?.number ?? 0)[0]);
  const cues = firsts.map((first) => index.cuesAround(first));
  const fits = cues.map((one) => cueFit(about.reading, one, index.postings));
  const twists = cues.map((one) => cueTwist(about.reading, one));
  const learnt = judged ? firsts.map((first) => judged.of(first)) : counted(fits, twists);
  return [...found.values()].flatMap((list, i): readonly Remark[] => {
    const others = fits.filter((_, k) => k !== i);
    const [first] = list;
    const learntHere = learnt[i];
    if (!first || !learntHere) return [];
    const fit = fits[i] ?? 0;
    const met = new Map(list.map((candidate) => [candidate.number, candidate]));
    const range = index.units.around(first.number);
    const own: SaidCandidate[] = [];
    for (const number of wordingsNear(about, range, (number) => met.has(number), index)) {
      const unit = index.units.at(number);
      const made =
        met.get(number) ?? (unit && candidateOf(about, number, unit, index, model.glance));
      if (made) own.push(made);
      met.delete(number);
    }
    const [text] = own;
    if (!text) return [];
    const glance = Math.max(first.fit, ...own.map((one) => one.fit));
    return [
      {
        owner: text.unit.owner,
        own: text,
        wordings: [...own, ...met.values()],
        glance,
        behind: best - glance,
        asked: about.reading,
        cueFit: fit,
        cued: fit - Math.max(0, ...others),
        cueTwist: twists[i] ?? 0,
        learnt: learntHere,
      },
    ];
  });
}
