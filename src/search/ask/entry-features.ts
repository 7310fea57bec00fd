/** What is looked at to judge whether an entry is the one meant. Each feature is about −1…1. */
import { answerKindFit, NO_ANSWER } from '../text/answer-kind.ts';
import { kindFit } from '../text/question-kind.ts';
import { sigmoid } from '../logistic.ts';
import { meet, metShare, soughtShare, type Asked, type AskedWord } from './asked.ts';
import { inOrder, PAIR_FEATURES } from './pair-features.ts';
import type { AskIndex, Unit } from './units.ts';

const OWN = [
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
  'entryCoverage', // of the question's content by all that the entry holds
  'missingInEntry', // the rarest word that the whole entry lacks
  'strange', // share of the question's content that stands nowhere in the story
  'number', // a number in the question that the entry lacks
  'nameMissing', // a name in the question that the entry lacks
  'kindEntry', // some wording asks for the same kind of thing
  'meaningEntry', // the best cosine over the entry's wordings that were looked at
  'answerCoverage', // of the question's content by the answer's text
  'answerKind', // the answer has what the kind of question asks for
  'soughtEntry', // what the question names as wanted stands in the answer or a wording
  'short', // one word of content gives little to go by
  'personal', // the question speaks to the bot about itself
  'open', // the question names no kind of answer (keywords, “what”, yes or no)
] as const;

/** The entry's own, then those of its best wording. */
export const ENTRY_FEATURES = [...OWN, ...PAIR_FEATURES] as const;

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

const MEANING = PAIR_FEATURES.indexOf('meaning');

/** Where there is no further wording, it is taken to be this unlikely (log-odds). */
const NONE = -8;
export const bounded = (x: number): number => Math.max(-1, Math.min(1, x / 8));

const inEntry = ({ concept, entityTerm }: AskedWord, terms: ReadonlySet<string>): boolean =>
  terms.has(concept.stem) || (entityTerm !== undefined && terms.has(entityTerm));

const likeOf = (group: Group | undefined): number => group?.pairs[0]?.like ?? NONE;
const likelyOf = (group: Group | undefined, least: number): number => group?.likely ?? least;

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
  const isGap = ({ entry }: Group): boolean => index.entries[entry]?.kind === 'gap';
  const best = (list: readonly Group[]): readonly Group[] => list.slice(0, 2);
  const rivals = {
    all: best(sorted),
    answers: best(sorted.filter((group) => !isGap(group))),
    gaps: best(sorted.filter(isGap)),
  };
  const over = (list: readonly Group[], group: Group): number =>
    of(group) - of(list[0] === group ? list[1] : list[0]);
  return (group) => ({
    all: over(rivals.all, group),
    answers: over(rivals.answers, group),
    gaps: over(rivals.gaps, group),
  });
}

/** The features of every entry that was found for a question. */
export function entryFeatures(
  asked: Asked,
  groups: readonly Group[],
  index: AskIndex,
): readonly (readonly number[])[] {
  const likest = leads(groups, index, likeOf);
  const most = Math.max(...groups.map(({ likely }) => likely));
  const likeliest = leads(groups, index, (group) => likelyOf(group, most + NONE));
  const weightOf = ({ pairs }: Group): number =>
    pairs.reduce((sum, { like }) => sum + sigmoid(like), 0);
  const all = groups.reduce((sum, group) => sum + weightOf(group), 1e-6);
  const allLikely = groups.reduce((sum, { likely }) => sum + Math.exp(likely - most), 0);

  return groups.map((group) => {
    const [best, second, third] = group.pairs;
    const lead = likest(group);
    const likelyLead = likeliest(group);
    const values: Record<(typeof OWN)[number], number> = {
      like: bounded(likeOf(group)),
      second: bounded(second?.like ?? NONE),
      third: bounded(third?.like ?? NONE),
      share: weightOf(group) / all,
      lead: bounded(lead.all),
      leadAnswers: bounded(lead.answers),
      leadGaps: bounded(lead.gaps),
      likely: Math.exp(group.likely - most) / allLikely,
      likelyLead: bounded(likelyLead.all),
      likelyLeadAnswers: bounded(likelyLead.answers),
      likelyLeadGaps: bounded(likelyLead.gaps),
      gap: index.entries[group.entry]?.kind === 'gap' ? 1 : 0,
      support: Math.min(1, Math.log1p(group.found - 1) / Math.log(10)),
      ...whole(asked, group, index),
    };
    return inOrder(OWN, values).concat(best?.features ?? PAIR_FEATURES.map(() => 0));
  });
}

/** What holds for an entry as a whole. */
function whole(
  asked: Asked,
  { entry, pairs }: Group,
  index: AskIndex,
): Omit<
  Record<(typeof OWN)[number], number>,
  | 'like'
  | 'second'
  | 'third'
  | 'share'
  | 'lead'
  | 'leadAnswers'
  | 'leadGaps'
  | 'likely'
  | 'likelyLead'
  | 'likelyLeadAnswers'
  | 'likelyLeadGaps'
  | 'gap'
  | 'support'
> {
  const { reading, words, entities, all, rarest } = asked;
  const terms = index.contents[entry]?.terms ?? new Set<string>();
  const answer = index.contents[entry]?.answer;
  const inWording = meet(asked, pairs[0]?.unit.concepts ?? []);
  const inAnswer = meet(asked, answer?.concepts ?? []);
  let met = 0;
  let strange = 0;
  let missing = 0;
  let sought = 0;
  words.forEach((word, i) => {
    const isHere = inEntry(word, terms);
    const { weight, concept } = word;
    const share = isHere ? 1 : (inWording.met[i] ?? 0);
    met += weight * share;
    missing = Math.max(missing, weight * (1 - share));
    if (!index.spread.has(concept.stem) && concept.entity === undefined)
      strange += weight * (1 - share);
    if (word.isSought && isHere) sought = 1;
  });
  let meaning = 0;
  for (const { features } of pairs) meaning = Math.max(meaning, features[MEANING] ?? 0);
  let kind = 0;
  for (const known of index.contents[entry]?.kinds ?? [])
    kind = Math.max(kind, kindFit(reading.kind, known));
  return {
    entryCoverage: all > 0 ? met / all : 0,
    missingInEntry: missing / rarest,
    strange: all > 0 ? strange / all : 1,
    number: reading.numbers.some((n) => !terms.has(n)) ? 1 : 0,
    nameMissing: [...entities].some((id) => !terms.has(`@${id}`)) ? 1 : 0,
    kindEntry: kind,
    meaningEntry: meaning,
    answerCoverage: metShare(asked, inAnswer),
    answerKind:
      index.entries[entry]?.kind === 'gap'
        ? 0.5
        : answerKindFit(reading.kind, answer?.serves ?? NO_ANSWER),
    soughtEntry: Math.max(sought, soughtShare(asked, inAnswer), soughtShare(asked, inWording)),
    personal: reading.personal ? 1 : 0,
    short: words.length <= 1 ? 1 : 0,
    open:
      kindFit(reading.kind, 'none') === 1 || reading.kind === 'what' || reading.kind === 'yes-no'
        ? 1
        : 0,
  };
}
