// What the models learn from: golden questions, and the packs' own wordings with each one left out.
import { evidenceOf } from '../../dist/answers/evidence.js';
import { contest } from '../../dist/search/ask/accept.js';
import { rank } from '../../dist/search/ask/rank.js';
import { indexStory } from '../../dist/search/story-index.js';
import { entryAnswers } from './judge.js';

/** Every entry loses one wording in each round; some gaps are left out whole: near the topic, untold. */
const ROUNDS = 6;

/**
 * Stories with wordings left out, and the wordings as questions.
 * `{story, questions: [{text, id, kind}], untold: [text]}`
 */
export function leaveOut(story) {
  return Array.from({ length: ROUNDS }, (_, round) => {
    const questions = [];
    const untold = [];
    const reduce = (kind) => (item, i) => {
      const all = [item.question, ...item.also];
      const out = (round * 7 + i) % all.length;
      if (kind === 'gap' && i % ROUNDS === round) {
        untold.push(...all.slice(0, 3));
        return [];
      }
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
 * The ranking of each question with what is right: `{ranking, ask, right: (entry) => boolean | null,
 * answerable, fold, golden}`; null: it can't be told whether the entry is right.
 */
export function rankAll({ name, story, golden }, senses, model, withWordings) {
  const rows = [];
  const { ask } = indexStory(story, senses);
  const full = indexStory(story, senses);
  golden.ask.forEach((item, i) => {
    const right = (number) => {
      const entry = ask.entries[number];
      if (item.kind === 'unanswered') return entry.kind === 'gap' ? null : false;
      return entry.kind === 'gap'
        ? false
        : entryAnswers(entry.item, evidenceOf(full, entry.item), item);
    };
    rows.push({
      name,
      text: item.ask,
      type: item.type,
      index: ask,
      ranking: rank(ask, item.ask, model),
      right,
      answerable: item.kind === 'answered',
      group: `${name}/${i}`,
      golden: true,
    });
  });
  if (!withWordings) return rows;
  leaveOut(story).forEach((reduced, round) => {
    const index = indexStory(reduced.story, senses).ask;
    for (const { text, id, kind } of reduced.questions) {
      rows.push({
        name,
        text,
        type: kind,
        index,
        ranking: rank(index, text, model),
        right: (number) =>
          index.entries[number].item.id === id && index.entries[number].kind === kind,
        answerable: kind === 'question',
        group: `${name}/${id}`,
        golden: false,
      });
    }
    for (const text of reduced.untold) {
      rows.push({
        name,
        text,
        type: 'untold',
        index,
        ranking: rank(index, text, model),
        right: (number) => (index.entries[number].kind === 'gap' ? null : false),
        answerable: false,
        group: `${name}/untold-${round}`,
        golden: false,
      });
    }
  });
  return rows;
}

/** Candidates as examples of the fit model. */
export function fitExamples(rows, goldenWeight) {
  const examples = [];
  for (const { ranking, right, golden } of rows) {
    for (const candidate of ranking.candidates.slice(0, 12)) {
      const label = right(candidate.entry);
      if (label === null) continue;
      examples.push({
        features: candidate.features,
        label: label ? 1 : 0,
        weight: golden ? goldenWeight : 1,
      });
    }
  }
  return examples;
}

/** Whether the best answer is right, as examples of the acceptance model. */
export function acceptExamples(rows, goldenWeight) {
  return rows.flatMap(({ ranking, index, right, golden }) => {
    const { answer, signs } = contest(ranking, index);
    if (!answer) return [];
    return [
      { features: signs, label: right(answer.entry) ? 1 : 0, weight: golden ? goldenWeight : 1 },
    ];
  });
}
