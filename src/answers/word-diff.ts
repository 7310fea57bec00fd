import { isSameWord, type Step } from '../search/said/word-pair.ts';
import type { DiffRun, WordDiff } from './who-said.ts';

/** An alignment as runs of words for people: typos count as the same word. */
export function wordDiff(steps: readonly Step[]): WordDiff {
  const runs: { kind: DiffRun['kind']; words: string[] }[] = [];
  const push = (kind: DiffRun['kind'], word: string): void => {
    if (word === '') return;
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  // Within a stretch of differences, all asked words come before all said ones.
  let pending: { asked: string[]; said: string[] } = { asked: [], said: [] };
  const flush = (): void => {
    for (const word of pending.asked) push('asked', word);
    for (const word of pending.said) push('said', word);
    pending = { asked: [], said: [] };
  };
  for (const step of steps) {
    if (isSameWord(step)) {
      flush();
      push('same', step.said.surface);
    } else {
      if (step.kind !== 'said') pending.asked.push(step.asked.surface);
      if (step.kind !== 'asked') pending.said.push(step.said.surface);
    }
  }
  flush();
  return runs.map(({ kind, words }) => ({ kind, text: words.filter(Boolean).join(' ') }));
}
