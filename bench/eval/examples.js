// What the models learn from: golden questions, and the packs' own wordings with each one left out.
import { evidenceOf } from '../../dist/answers/evidence.js';
import { contest } from '../../dist/search/ask/accept.js';
import { look, rankingOf } from '../../dist/search/ask/rank.js';
import { PAIR_FEATURES } from '../../dist/search/ask/pair-features.js';
import { exactKey } from '../../dist/search/ask/units.js';
import { indexStory } from '../../dist/search/story-index.js';
import { entryAnswers } from './judge.js';
import { NOBODY_ASKED } from './nobody.js';
import { young } from './young.js';

/** Each question of nobody's weighs as much as so many left-out wordings: members ask such things every day. */
const NOBODY_ASKED_WEIGHT = 3;

/** Every entry loses one wording in each round; some gaps are left out whole: near the topic, untold. */
const ROUNDS = 6;
/** Rounds that are learnt from: more would outweigh the golden questions. */
const LEARNT = 1;

/**
 * Stories with wordings left out, and the wordings as questions; golden questions are no such wordings, as
 * they are measured.
 * `{story, questions: [{text, id, kind}], untold: [text]}`
 */
function leaveOut(story, golden) {
  const measured = new Set(golden.map(({ ask }) => exactKey(ask)));
  return Array.from({ length: LEARNT }, (_, round) => {
    const questions = [];
    const untold = [];
    const reduce = (kind) => (item, i) => {
      const all = [item.question, ...item.also];
      const own = all.filter((text) => !measured.has(exactKey(text)));
      const out = all.indexOf(own[(round * 7 + i) % own.length]);
      if (kind === 'gap' && i % ROUNDS === round) {
        untold.push(...own.slice(0, 3));
        return [];
      }
      if (out < 0) return [item];
      questions.push({ text: all[out], id: item.id, kind, paragraphs: item.paragraphs });
      const [question, ...also] = all.filter((_, k) => k !== out);
      return question === undefined ? [] : [{ ...item, question, also }];
    };
    return {
      story: {
        ...story,
        questions: story.questions.flatMap(reduce('question')),
        gaps: story.gaps.flatMap(reduce('gap')),
      },
      questions,
      untold,
    };
  });
}

/**
 * A story without the wordings that a set of golden questions has: what members asked may be taken into
 * the pack, and is then measured as if it had not been.
 */
function without(story, golden) {
  const asked = new Set(golden.ask.map(({ ask }) => exactKey(ask)));
  const reduce = (item) => {
    const all = [item.question, ...item.also];
    const [question, ...also] = all.filter((text) => !asked.has(exactKey(text)));
    if (question === undefined) return [];
    return also.length + 1 === all.length ? [item] : [{ ...item, question, also }];
  };
  const questions = story.questions.flatMap(reduce);
  const gaps = story.gaps.flatMap(reduce);
  return { ...story, questions, gaps };
}

/** Unanswerable questions for which the pack has gaps; the others are about nothing that it knows. */
const NEAR_TOPIC = new Set(['near-topic', 'future', 'false-premise']);
/** A gap that has as much in common with the question is its reason. */
const LEAST_COMMON = 0.4;
const COMPLETE = PAIR_FEATURES.indexOf('complete');

/** Of the gaps that were looked at the one nearest by its words, if it is near at all. */
function nearestGap({ groups }, entries) {
  let best;
  let most = LEAST_COMMON;
  for (const { entry, pairs } of groups) {
    if (entries[entry].kind !== 'gap') continue;
    const common = Math.max(...pairs.map(({ features }) => features[COMPLETE]));
    if (common > most) [best, most] = [entry, common];
  }
  return best;
}

/** A question with what is looked at for it. */
const lookedUp = (index, text, understand) => ({
  text,
  index,
  looked: look(index, text, understand?.(text)),
  exact: index.exact.get(exactKey(text)),
});

/**
 * What is looked at for each golden question, with what is right: `{looked, index, right: (entry) => boolean | null,
 * answerable, group, golden}`; null: it can't be told whether the entry is right.
 * @param set of golden questions; of a `young` story they are learnt from and not measured
 * @param understand what a sentence model makes of a text, where one is used
 */
export function rankAll({ name, story, golden, young = false }, senses, understand) {
  const full = indexStory(without(story, golden), senses);
  const { ask } = full;
  return golden.ask.map((item, i) => {
    const asked = lookedUp(ask, item.ask, understand);
    const gap = NEAR_TOPIC.has(item.type) ? nearestGap(asked.looked, ask.entries) : undefined;
    const right = (number) => {
      const entry = ask.entries[number];
      if (item.kind === 'unanswered')
        return entry.kind === 'gap' ? (number === gap ? true : null) : false;
      return entry.kind === 'gap'
        ? false
        : entryAnswers(entry.item, evidenceOf(full, entry.item), item);
    };
    return {
      ...asked,
      name,
      type: item.type,
      right,
      answerable: item.kind === 'answered',
      group: `${name}/${i}`,
      golden: true,
      young,
    };
  });
}

/** The same for a story's own wordings, each of them left out, and for questions that it tells nothing of. */
function rankOwn({ name, story, measured }, senses, understand) {
  const rowOf = (index, text, row) => ({
    ...lookedUp(index, text, understand),
    name,
    golden: false,
    ...row,
  });
  const own = leaveOut(story, measured).flatMap((reduced, round) => {
    const index = indexStory(reduced.story, senses).ask;
    const questions = reduced.questions.map(({ text, id, kind }) =>
      rowOf(index, text, {
        type: kind,
        right: (number) =>
          index.entries[number].item.id === id && index.entries[number].kind === kind,
        answerable: kind === 'question',
        group: `${name}/${id}`,
      }),
    );
    const untold = reduced.untold.map((text) =>
      rowOf(index, text, {
        type: 'untold',
        right: (number) => (index.entries[number].kind === 'gap' ? null : false),
        answerable: false,
        group: `${name}/untold-${round}`,
      }),
    );
    return [...questions, ...untold];
  });
  const { ask } = indexStory(story, senses);
  const foreign = NOBODY_ASKED.map((text, i) =>
    rowOf(ask, text, {
      type: 'foreign',
      right: () => false,
      answerable: false,
      group: `${name}/foreign-${i}`,
      weight: NOBODY_ASKED_WEIGHT,
    }),
  );
  return [...own, ...foreign];
}

/**
 * All rows that the models of `ask` learn from: each set with its story as it is, a story's own wordings once, and
 * with its story when it was young.
 */
export const askRows = (sets, senses, understand) => [
  ...sets.flatMap((set) => [
    ...rankAll(set, senses, understand),
    ...(set.own ? rankOwn(set, senses, understand) : []),
  ]),
  ...young(sets).flatMap((set) => rankAll(set, senses, understand)),
];

/** Whether a row is measured: a golden question, asked of its story as it is. */
export const isMeasured = (row) => row.golden && !row.young;

/** A row with its entries in the order that a model gives them. */
export const ranked = (row, model) => ({
  ...row,
  ranking: rankingOf(row.looked, row.exact, row.index, model),
});

const weightOf = ({ golden, weight = 1 }, goldenWeight) => (golden ? goldenWeight : weight);

/** Wrong entries whose second-best wording is learnt from too: the nearest are the hardest to tell. */
const NEAR = 6;

/**
 * Wordings as examples of the pair model: whether they belong to an entry that is right. Of the many
 * that don't, the best of each entry are enough.
 */
export function pairExamples(rows, goldenWeight) {
  return rows.flatMap((row) =>
    row.looked.groups.flatMap(({ entry, pairs }, i) => {
      const label = row.right(entry);
      if (label === null) return [];
      const weight = weightOf(row, goldenWeight);
      const taken = label ? pairs : pairs.slice(0, i < NEAR ? 2 : 1);
      return taken.map(({ features }) => ({ features, label: label ? 1 : 0, weight }));
    }),
  );
}

/** Of the entries in order so many are learnt from: what stands behind them is never in question. */
const LEADING = 12;

/** Entries as examples of the fit model. */
export function fitExamples(rankedRows, goldenWeight) {
  return rankedRows.flatMap((row) =>
    row.ranking.candidates.slice(0, LEADING).flatMap(({ entry, features }) => {
      const label = row.right(entry);
      if (label === null) return [];
      return [{ features, label: label ? 1 : 0, weight: weightOf(row, goldenWeight) }];
    }),
  );
}

/** Whether the best answer is right, as examples of the acceptance model. */
export function acceptExamples(rankedRows, goldenWeight) {
  return rankedRows.flatMap((row) => {
    const { answer, signs } = contest(row.ranking, row.index);
    if (!answer) return [];
    const label = row.right(answer.entry) ? 1 : 0;
    return [{ features: signs, label, weight: weightOf(row, goldenWeight) }];
  });
}
