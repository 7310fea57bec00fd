/** How an entry stands among its rivals for a question. */
import { boundedOdds } from '../features.ts';
import { sigmoid } from '../logistic.ts';
import { isGap, type AskIndex, type Unit } from './units.ts';

export const STANDING = [
  'like', // log-odds of the best wording
  'second', // of the second-best
  'third', // of the third
  'share', // the entry's share of all wordings that are like the question
  'lead', // of the best wording over the best of any other entry
  'leadAnswers', // over the best of any other answer
  'leadGaps', // over the best of any gap
  'likely', // share of the entry by all its wordings together, among those that were found
  'likelyLead', // over the likeliest other entry
  'likelyLeadAnswers', // over the likeliest other answer
  'likelyLeadGaps', // over the likeliest other gap
  'gap', // the entry is a gap
  'support', // how many of the entry's wordings were found
] as const;

/** A wording with how like the question it is. */
export interface Pair {
  readonly unit: Unit;
  readonly features: readonly number[];
  /** Log-odds that it asks the same. */
  readonly like: number;
}

/** The wordings of one entry that were looked at, the most alike first. */
export interface Group {
  readonly entry: number;
  readonly pairs: readonly Pair[];
  /** How many were found, looked at or not. */
  readonly found: number;
  /** How well it fits by all its wordings together, up to a constant. */
  readonly likely: number;
}

/** Where there is no further wording, it is taken to be this unlikely (log-odds). */
const NONE = -8;

const likeOf = (group: Group | undefined): number => group?.pairs[0]?.like ?? NONE;

/** How far an entry stands above the best other one. */
interface Lead {
  readonly all: number;
  readonly answers: number;
  readonly gaps: number;
}

/** For each group its lead over the best other group, over the best other answer and the best other gap. */
function leads(
  groups: readonly Group[],
  index: AskIndex,
  of: (group: Group | undefined) => number,
): (group: Group) => Lead {
  const sorted = [...groups].sort((a, b) => of(b) - of(a));
  const gap = ({ entry }: Group): boolean => isGap(index, entry);
  const best = (list: readonly Group[]): readonly Group[] => list.slice(0, 2);
  const rivals = {
    all: best(sorted),
    answers: best(sorted.filter((group) => !gap(group))),
    gaps: best(sorted.filter(gap)),
  };
  const over = (list: readonly Group[], group: Group): number =>
    of(group) - of(list[0] === group ? list[1] : list[0]);
  return (group) => ({
    all: over(rivals.all, group),
    answers: over(rivals.answers, group),
    gaps: over(rivals.gaps, group),
  });
}

/** Gives the `STANDING` of each of the entries that were found. */
export function standings(
  groups: readonly Group[],
  index: AskIndex,
): (group: Group) => Record<(typeof STANDING)[number], number> {
  const likest = leads(groups, index, likeOf);
  const most = Math.max(...groups.map(({ likely }) => likely));
  const likeliest = leads(groups, index, (group) => group?.likely ?? most + NONE);
  const weightOf = ({ pairs }: Group): number =>
    pairs.reduce((sum, { like }) => sum + sigmoid(like), 0);
  const all = groups.reduce((sum, group) => sum + weightOf(group), 1e-6);
  const allLikely = groups.reduce((sum, { likely }) => sum + Math.exp(likely - most), 0);
  return (group) => {
    const [, second, third] = group.pairs;
    const lead = likest(group);
    const likelyLead = likeliest(group);
    return {
      like: boundedOdds(likeOf(group)),
      second: boundedOdds(second?.like ?? NONE),
      third: boundedOdds(third?.like ?? NONE),
      share: weightOf(group) / all,
      lead: boundedOdds(lead.all),
      leadAnswers: boundedOdds(lead.answers),
      leadGaps: boundedOdds(lead.gaps),
      likely: Math.exp(group.likely - most) / allLikely,
      likelyLead: boundedOdds(likelyLead.all),
      likelyLeadAnswers: boundedOdds(likelyLead.answers),
      likelyLeadGaps: boundedOdds(likelyLead.gaps),
      gap: isGap(index, group.entry) ? 1 : 0,
      support: Math.min(1, Math.log1p(group.found - 1) / Math.log(10)),
    };
  };
}
