// Folds of a cross-validation.
export const FOLDS = 5;

/** A fold that depends on the text of the group alone. */
export function foldOf(group) {
  let hash = 2166136261;
  for (const char of group) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 0) % FOLDS;
}
