import { describe, expect, it } from 'vitest';
import { narratedIn } from '../../src/search/said/narrated.ts';
import { storyOf } from '../knowledge/pack.ts';

const STORY = `
people:
  - { id: ann, name: Ann Lee, role: keeper, aliases: [the keeper], paragraphs: [1] }
quotes:
  - { id: shut, text: The gate stays shut, speaker: ann, paragraphs: [1] }
questions:
  - { id: cited, question: Is it shut?, answer: It is., paragraphs: [2], evidence: { quotes: [shut] } }
  - { id: named, question: Who shuts it?, answer: The keeper shuts it., paragraphs: [1] }
  - { id: elsewhere, question: Who is Ann Lee?, answer: Ann Lee is the keeper., paragraphs: [3] }
  - { id: told, question: How high is it?, answer: It is two metres high., paragraphs: [1] }
`;

describe('narratedIn', () => {
  it('leaves out what cites a remark, and what names a speaker beside one', () => {
    expect(narratedIn(storyOf(STORY)).map(({ id }) => id)).toEqual(['elsewhere', 'told']);
  });
});
