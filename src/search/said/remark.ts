/** The quotations and statements that may be meant, each with its wordings. */
import type { Asking } from './asking.ts';
import { candidateOf, type SaidCandidate } from './candidates.ts';
import { cueFit, cueTwist } from './cues.ts';
import type { SaidModel } from './model.ts';
import type { SaidReading } from './reading.ts';
import type { Owner, SaidIndex } from './said-index.ts';
import { wordingsNear } from './wordings.ts';

/** Remarks looked at closely: beyond them nothing is meant. */
const MOST_REMARKS = 3;
/** Beyond the first two, one so far behind the best at a glance (in log-odds) is never meant. */
const FEWEST_REMARKS = 2;
const FARTHEST_BEHIND = 4;

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
}

/** The remarks that may be meant, the most likely first at a glance. */
export function remarksOf(
  about: Asking,
  candidates: readonly SaidCandidate[],
  index: SaidIndex,
  model: SaidModel,
): readonly Remark[] {
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
  const cues = [...found.values()].map(([first]) => index.cuesAround(first?.number ?? 0));
  const fits = cues.map((one) => cueFit(about.reading, one, index.postings));
  return [...found.values()].flatMap((list, i): readonly Remark[] => {
    const [fit, counted] = [fits[i] ?? 0, cues[i]];
    const others = fits.filter((_, k) => k !== i);
    const [first] = list;
    if (!first) return [];
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
    return [
      {
        owner: text.unit.owner,
        own: text,
        wordings: [...own, ...met.values()],
        glance: first.fit,
        behind: best - first.fit,
        asked: about.reading,
        cueFit: fit,
        cued: fit - Math.max(0, ...others),
        cueTwist: counted ? cueTwist(about.reading, counted) : 0,
      },
    ];
  });
}
