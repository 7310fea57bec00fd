// Figures of `ask` on questions that the models have not seen: folds by question.
import { accept } from '../../dist/search/ask/accept.js';
import { fitModels, reorder } from './fit-models.js';

const FOLDS = 5;

/** A fold that depends on the text of the group alone. */
function foldOf(group) {
  let hash = 2166136261;
  for (const char of group) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 0) % FOLDS;
}

/** `right`, `wrong` or `missed` for one row under a model. */
export function outcome(row, model) {
  const { ranking } = reorder(row, model);
  const verdict = accept(ranking, row.index, model);
  if (verdict.kind === 'answer') {
    const right = row.answerable && row.right(verdict.entry) === true;
    return { result: right ? 'right' : 'wrong', verdict, ranking };
  }
  return { result: row.answerable ? 'missed' : 'right', verdict, ranking };
}

/** The outcome of every golden row, each under models fitted without its fold. */
export function crossValidate(rows, gapThreshold) {
  const results = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = rows.filter((row) => foldOf(row.group) !== fold);
    const model = fitModels(train, gapThreshold);
    for (const row of rows) if (row.golden && foldOf(row.group) === fold) results.push({ row, ...outcome(row, model) });
  }
  return results;
}
