// Figures of `ask` on questions that the models have not seen: folds by question.
import { accept } from '../../dist/search/ask/accept.js';
import { FOLDS, foldOf } from './folds.js';
import { isMeasured, ranked } from './examples.js';
import { fitModels } from './fit-models.js';

/** `right`, `wrong` or `missed` for one row under a model. */
export function outcome(row, model) {
  const { ranking } = ranked(row, model);
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
    for (const row of rows)
      if (isMeasured(row) && foldOf(row.group) === fold)
        results.push({ row, ...outcome(row, model) });
  }
  return results;
}
