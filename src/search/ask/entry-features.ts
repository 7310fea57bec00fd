/** What is looked at to judge whether an entry is the one meant. Each feature is about −1…1. */
import { wordingsKnown } from '../features.ts';
import { answerKindFit, NO_ANSWER } from '../text/answer-kind.ts';
import { kindFit } from '../text/question-kind.ts';
import { meet, metShare, soughtShare, type Asked, type AskedWord } from './asked.ts';
import { inOrder, PAIR_FEATURES } from './pair-features.ts';
import { STANDING, standings, type Group } from './standing.ts';
import { isGap, isStrange, type AskIndex } from './units.ts';

/** Of an entry as a whole. */
const WHOLE = [
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
  'wordings', // how many ways of asking it are known
  'personal', // the question speaks to the bot about itself
  'open', // the question names no kind of answer (keywords, “what”, yes or no)
] as const;

/** Among rivals, as a whole, and those of its best wording. */
export const ENTRY_FEATURES = [...STANDING, ...WHOLE, ...PAIR_FEATURES] as const;

const MEANING = PAIR_FEATURES.indexOf('meaning');

const inEntry = ({ concept, term }: AskedWord, terms: ReadonlySet<string>): boolean =>
  terms.has(concept.stem) || terms.has(term);

/** The features of every entry that was found for a question. */
export function entryFeatures(
  asked: Asked,
  groups: readonly Group[],
  index: AskIndex,
): readonly (readonly number[])[] {
  const standing = standings(groups, index);
  return groups.map((group) => [
    ...inOrder(STANDING, standing(group)),
    ...inOrder(WHOLE, whole(asked, group, index)),
    ...(group.pairs[0]?.features ?? PAIR_FEATURES.map(() => 0)),
  ]);
}

/** What holds for an entry as a whole. */
function whole(
  asked: Asked,
  { entry, pairs }: Group,
  index: AskIndex,
): Record<(typeof WHOLE)[number], number> {
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
    if (isStrange(concept, index)) strange += weight * (1 - share);
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
    answerKind: isGap(index, entry)
      ? 0.5
      : answerKindFit(reading.kind, answer?.serves ?? NO_ANSWER),
    soughtEntry: Math.max(sought, soughtShare(asked, inAnswer), soughtShare(asked, inWording)),
    wordings: wordingsKnown(index.contents[entry]?.units.length ?? 1),
    personal: reading.personal ? 1 : 0,
    short: words.length <= 1 ? 1 : 0,
    open:
      kindFit(reading.kind, 'none') === 1 || reading.kind === 'what' || reading.kind === 'yes-no'
        ? 1
        : 0,
  };
}
