/** The quotations and statements that may be meant, each with its wordings. */
import { TEMPER } from '../cues/counts.ts';
import type { Asking } from './asking.ts';
import { candidateOf, type SaidCandidate } from './candidates.ts';
import { cueFit, cueTwist } from './cues.ts';
import type { SaidModel } from './model.ts';
import type { SaidReading } from './reading.ts';
import type { Learnt } from './remark-classifier.ts';
import type { Owner, SaidIndex } from './said-index.ts';
import { isSameRemark } from './said-units.ts';
import { wordingsNear } from './wordings.ts';

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

/** What was found of one remark, the best first. */
type Found = readonly [SaidCandidate, ...SaidCandidate[]];

/** The best candidates by the remarks that they are of. */
function remarksFound(candidates: readonly SaidCandidate[]): ReadonlyMap<Owner['item'], Found> {
  const found = new Map<Owner['item'], [SaidCandidate, ...SaidCandidate[]]>();
  const best = candidates[0]?.fit ?? 0;
  /** One of each remark: in how many mouths it is counts for nothing. */
  const told: Owner[] = [];
  for (const candidate of candidates) {
    const { owner } = candidate.unit;
    const list = found.get(owner.item);
    const isTold = told.some((other) => isSameRemark(owner, other));
    if (list) list.push(candidate);
    else if (
      isTold ||
      (told.length < MOST_REMARKS &&
        (told.length < FEWEST_REMARKS || best - candidate.fit <= FARTHEST_BEHIND))
    ) {
      found.set(owner.item, [candidate]);
      if (!isTold) told.push(owner);
    }
  }
  return found;
}

/** Of a remark its own text first, then what was found of it and its other wordings that are near. */
function wordingsOf(
  found: Found,
  about: Asking,
  index: SaidIndex,
  model: SaidModel,
): readonly SaidCandidate[] {
  const met = new Map(found.map((candidate) => [candidate.number, candidate]));
  const range = index.units.around(found[0].number);
  const own: SaidCandidate[] = [];
  for (const number of wordingsNear(about, range, (number) => met.has(number), index)) {
    const unit = index.units.at(number);
    const made = met.get(number) ?? (unit && candidateOf(about, number, unit, index, model.glance));
    if (made) own.push(made);
    met.delete(number);
  }
  return [...own, ...met.values()];
}

/** Where nothing was learnt: what counting tells of a remark that was found. */
function counted(lead: number, twist: number): Learnt {
  const odds = Math.min(MOST_LIKELY, TEMPER * lead);
  return { odds, lead: odds, twist: TEMPER * twist, said: odds };
}

/** The remarks that may be meant: the most likely first at a glance, then the likeliest by what was learnt. */
export function remarksOf(
  about: Asking,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  model: SaidModel,
): readonly Remark[] {
  const asked = about.reading;
  const judged = index.classifier()?.(asked);
  const found = remarksFound(candidates);
  const lists = [...found.values()];
  // What is meant may share few words with any single wording: the likeliest takes the place of the last by its look.
  const likeliest = judged?.likeliest;
  const unit = likeliest === undefined ? undefined : index.units.at(likeliest);
  if (likeliest !== undefined && unit && !found.has(unit.owner.item))
    lists.splice(Math.max(MOST_REMARKS, lists.length) - 1, 1, [
      candidateOf(about, likeliest, unit, index, model.glance),
    ]);
  const heard = lists.map((list) => {
    const [first] = index.units.around(list[0].number);
    const cues = index.cuesAround(first);
    const [fit, twist] = [cueFit(asked, cues, index.postings), cueTwist(asked, cues)];
    return { list, first, fit, twist };
  });
  const best = candidates[0]?.fit ?? 0;
  return heard.flatMap(({ list, first, fit, twist }): readonly Remark[] => {
    const wordings = wordingsOf(list, about, index, model);
    const [own] = wordings;
    if (!own) return [];
    const rival = Math.max(
      ...heard.flatMap((other) =>
        isSameRemark(other.list[0].unit.owner, own.unit.owner) ? [] : other.fit,
      ),
    );
    const glance = Math.max(...wordings.map((wording) => wording.fit));
    return [
      {
        owner: own.unit.owner,
        own,
        wordings,
        glance,
        behind: best - glance,
        asked,
        cueFit: fit,
        cued: fit - Math.max(0, rival),
        cueTwist: twist,
        learnt: judged?.of(first) ?? counted(fit - rival, twist),
      },
    ];
  });
}
