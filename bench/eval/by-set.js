// Sets of golden questions judged by models of `ask` that have seen nobody's questions of that set, and what comes of it.
import { contest } from '../../dist/search/ask/accept.js';
import { sumTrees } from '../../dist/search/trees.js';
import { ranked } from './examples.js';
import { SILENT, stack } from './fit-models.js';

const PARTS = 3;

/**
 * Sets stay together: who asks in one has asked nothing that the models have seen.
 * @param sets all that take part
 * @returns `{fit: (rows) => models, judge: (rows, models) => judged}`; a judged row tells its set's `name`, whether it
 * is `answerable`, whether the best answer is `right`, and how far it is `accepted` and `like` what was asked (log-odds)
 */
export function bySet(sets) {
  const names = sets.map(({ name }) => name);
  const partOf = (row) =>
    (row.golden ? names.indexOf(row.name) : row.text.length + row.group.length) % PARTS;
  return {
    fit: (rows) =>
      stack(Array.from({ length: PARTS }, (_, k) => rows.filter((row) => partOf(row) === k)))
        .models,
    judge: (rows, models) =>
      rows.map((row) => {
        const model = models[partOf(row)];
        const { ranking, index } = ranked(row, model);
        const { answer, signs } = contest(ranking, index);
        return {
          name: row.name,
          answerable: row.answerable,
          right: answer !== undefined && row.right(answer.entry) === true,
          accepted: answer ? sumTrees(model.accept, signs) : -Infinity,
          like: signs[0],
        };
      }),
  };
}

export const percent = (share) => `${(100 * share).toFixed(1)} %`;
const shareOf = (list, test) => list.filter(test).length / list.length;

/** Of judged rows: how often the right entry is first, the AUROC, and what is right at `SILENT`, as texts. */
export function figures(judged, score = ({ accepted }) => accepted) {
  const told = judged.filter(({ answerable }) => answerable);
  const untold = judged.filter(({ answerable }) => !answerable).map(score);
  untold.sort((a, b) => a - b);
  const threshold = untold[Math.floor(untold.length * SILENT)];
  const [right, wrong] = [true, false].map((is) =>
    judged.filter((one) => one.right === is).map(score),
  );
  let above = 0;
  for (const a of right) for (const b of wrong) above += a > b ? 1 : a === b ? 0.5 : 0;
  return [
    percent(shareOf(told, (one) => one.right)),
    (above / right.length / wrong.length).toFixed(3),
    percent(shareOf(told, (one) => one.right && score(one) > threshold)),
  ];
}
