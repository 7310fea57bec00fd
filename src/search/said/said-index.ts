import type { Story } from '../../knowledge/schema.ts';
import type { WordSense } from '../lexicon-types.ts';
export interface SaidIndex {
  readonly story: Story;
  readonly senses: WordSense;
}
export function saidIndex(story: Story, senses: WordSense): SaidIndex {
  return { story, senses };
}
