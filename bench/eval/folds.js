// Folds of a cross-validation.
import { hashOf } from '../../dist/search/hash.js';

export const FOLDS = 5;

/** A fold that depends on the text of the group alone. */
export function foldOf(group) {
  return (hashOf(group) >>> 0) % FOLDS;
}
