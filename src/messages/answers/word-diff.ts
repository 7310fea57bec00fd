/** Asked words beside said words: asked ones struck through, said ones bold. */
import type { WordDiff } from '../../answers/who-said.ts';
import { clip } from '../cut.ts';

const MAX_RUN = 200;

/** One line of Markdown, cut between runs where it is too long. */
export function diffLine(diff: WordDiff, max: number): string {
  let line = '';
  for (const { kind, text } of diff) {
    const words = clip(text, MAX_RUN);
    if (words === '') continue;
    const run = kind === 'same' ? words : kind === 'asked' ? `~~${words}~~` : `**${words}**`;
    const next = line === '' ? run : `${line} ${run}`;
    if (next.length > max - 2) return `${line} …`;
    line = next;
  }
  return line;
}

/** Whether any word differs. */
export function differs(diff: WordDiff): boolean {
  return diff.some(({ kind }) => kind !== 'same');
}
