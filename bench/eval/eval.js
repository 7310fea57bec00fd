// `npm run eval`: what is right, wrong and missed for each kind of golden question.
import { position } from '../../dist/answers/position.js';
import { whoSaid } from '../../dist/answers/who-said.js';
import { askModel } from '../../dist/search/ask/model.js';
import { remembering } from '../../dist/search/remember.js';
import { saidModel } from '../../dist/search/said/model.js';
import { indexStory } from '../../dist/search/story-index.js';
import { crossValidate, outcome } from './cross-validate.js';
import { askRows, isMeasured, rankAll } from './examples.js';
import { crossValidateSaid } from './fit-said.js';
import { allSaidRows } from './said-examples.js';
import { judgePosition, judgeWhoSaid } from './judge.js';
import { sensesFor } from './senses.js';
import { goldenSets } from './stories.js';

const verbose = process.argv.includes('--errors');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const senses = sensesFor(process.argv.includes('--no-senses') ? 'none' : 'en');
const sets = await goldenSets();
const percent = (n, all) => (all === 0 ? '–' : `${((100 * n) / all).toFixed(1)} %`);

/** A line for each kind, and one for all; nothing where a set has none. */
function table(title, results) {
  if (results.length === 0) return;
  console.log(`\n${title}`);
  const kinds = new Map();
  for (const { kind, result } of results) {
    for (const name of [kind, 'all']) {
      const row = kinds.get(name) ?? { all: 0 };
      row.all++;
      row[result] = (row[result] ?? 0) + 1;
      kinds.set(name, row);
    }
  }
  for (const [kind, { all, ...counts }] of kinds) {
    const rest = Object.entries(counts)
      .filter(([name]) => name !== 'right')
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
    console.log(
      `  ${kind.padEnd(16)} ${String(counts.right ?? 0).padStart(4)} of ${String(all).padStart(4)} right  ${percent(counts.right ?? 0, all).padStart(7)}  ${rest}`,
    );
  }
}

/** The sets of one story, and all of them together. */
const stories = [...new Set(sets.map(({ story }) => story))].map((story) => {
  const own = sets.filter((set) => set.story === story && !set.heldOut);
  return { name: own[0].name, sets: own.map(({ name }) => name) };
});

if (!only || only === 'ask') {
  const heldOut = sets.filter((set) => set.heldOut);
  const label = (list) => list.map(({ row, result }) => ({ kind: row.type, result, row }));
  const tables = (title, results) => {
    const [yes, no] = [true, false].map((answerable) =>
      results.filter(({ row }) => row.answerable === answerable),
    );
    table(`${title}: answerable`, label(yes));
    table(`${title}: unanswerable`, label(no));
  };
  const rows = askRows(
    sets.filter((set) => !set.heldOut),
    senses,
  );
  const unseen = heldOut.flatMap((set) => rankAll(set, senses));
  const crossed = crossValidate(rows, askModel.gapThreshold);
  for (const { name, sets: own } of stories)
    tables(
      `ask, ${name}, all ${own.length} sets, cross-validated`,
      crossed.filter(({ row }) => own.includes(row.name)),
    );
  const shipped = [...rows, ...unseen]
    .filter(isMeasured)
    .map((row) => ({ row, ...outcome(row, askModel) }));
  for (const { name, heldOut: isUnseen } of sets)
    tables(
      `ask, ${name}, as shipped${isUnseen ? ', never fitted on' : ''}`,
      shipped.filter(({ row }) => row.name === name),
    );
  if (verbose)
    for (const { row, result, verdict } of [
      ...crossed,
      ...shipped.filter(({ row }) => heldOut.some(({ name }) => name === row.name)),
    ])
      if (result !== 'right')
        console.log(
          row.name,
          result,
          row.type,
          JSON.stringify(row.text),
          '→',
          verdict.kind,
          verdict.entry === undefined ? '–' : row.index.entries[verdict.entry].item.id,
          verdict.probability.toFixed(2),
        );
}

if (!only || only === 'who-said') {
  const learnt = sets.filter(({ heldOut }) => !heldOut);
  const rows = allSaidRows(learnt, senses, saidModel);
  const results = crossValidateSaid(rows, learnt, senses);
  const crossed = (title, names) =>
    table(
      `who-said, ${title}, cross-validated`,
      results
        .filter(({ set }) => names.includes(set))
        .map(({ item, result }) => ({ kind: item.kind, result })),
    );
  for (const { name, sets: own } of stories) crossed(`${name}, all ${own.length} sets`, own);
  for (const { name } of learnt) crossed(name, [name]);
}

const indexOf = remembering(stories.length, (story) => indexStory(story, senses));
for (const { name, heldOut, story, golden } of only === 'ask' ? [] : sets) {
  const index = indexOf(story);
  if (!only || only === 'who-said') {
    const results = golden.whoSaid.map((item) => {
      const answer = whoSaid(index, item.words);
      const result = judgeWhoSaid(answer, item);
      if (verbose && result !== 'right')
        console.log(
          name,
          result,
          item.kind,
          '→',
          answer.kind,
          answer.what ?? '',
          JSON.stringify(item.words),
          '→',
          answer.said?.quote.id ?? answer.statement?.id ?? '–',
          answer.claimed ?? '',
          item.speaker ?? '',
        );
      return { kind: item.kind, result };
    });
    table(`who-said, ${name}, as shipped${heldOut ? ', never fitted on' : ''}`, results);
  }
  if (!only || only === 'positions') {
    const results = golden.positions.map((item) => {
      const answer = position(index, item.party, item.topic);
      const result = judgePosition(answer, item);
      if (verbose && result !== 'right')
        console.log(
          name,
          item.kind,
          '→',
          answer.kind,
          JSON.stringify([item.party, item.topic]),
          answer.party?.entry.id,
          answer.topic?.id ?? answer.topic,
          JSON.stringify(item.says),
          answer.stances?.map(({ position: p }) => p.id).join(' '),
        );
      return { kind: item.kind, result };
    });
    table(`positions, ${name}`, results);
  }
}
